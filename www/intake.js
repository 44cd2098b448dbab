// @ts-check
/** How texts get in: the box, pasting anywhere, dropping and opening files. */

import { byId } from './dom.js';
import { ACCEPTED, readFiles } from './files.js';
import { textOfMarkup } from './html.js';
import { articlesIn } from './several.js';
import { words } from './words.js';

/** @import { Store } from './state.js' */

/** Below so many files nobody would see a progress bar. */
const COUNTED_FILES = 20;

/** So many files that cannot be read are named. */
const NAMED_PROBLEMS = 3;

/**
 * @param {Store} store
 * @returns {{ openFiles: () => void, cancel: () => void }} asks for files; gives up those being read
 */
export function takeIn(store) {
  const form = byId('add-form', HTMLFormElement);
  const box = byId('paste-box', HTMLTextAreaElement);
  const picker = byId('file-picker', HTMLInputElement);
  picker.accept = ACCEPTED;

  /** Each ends the reading of some files. @type {Set<AbortController>} */
  const readings = new Set();

  const addText = (/** @type {string} */ text) => {
    const [about] = store.takeIn([{ text }]);
    const parts = articlesIn(text);
    if (parts.length < 2) return;
    const { several, split } = words.intake;
    const action = { label: split(parts.length), run: () => store.splitArticle(about.key, parts) };
    store.notify(several(parts.length), { action, about });
  };

  const addFromBox = () => {
    if (box.value.trim() !== '') {
      addText(box.value);
      box.value = '';
    }
    box.focus();
  };

  /** @param {readonly File[]} files */
  const addFiles = async (files) => {
    const reading = new AbortController();
    readings.add(reading);
    const { signal } = reading;
    const onProgress = (/** @type {number} */ done) => {
      if (files.length >= COUNTED_FILES && done % 10 === 0) {
        store.set({ progress: { stage: 'reading', done, total: files.length } });
      }
    };
    try {
      const found = await readFiles(files, { signal, onProgress });
      const articles = found.flatMap(({ article }) => article ?? []);
      const [session, ...others] = found.flatMap(({ session }) => session ?? []);
      if (session) store.replaceAll(session.articles, session.sentences, words.undo.opened);
      if (articles.length > 0) store.takeIn(articles);
      if (others.length > 0) store.notify(words.notices.oneSession);
      const problems = found.flatMap(({ problem }) => problem ?? []);
      for (const problem of problems.slice(0, NAMED_PROBLEMS)) store.notify(problem);
      if (problems.length > NAMED_PROBLEMS) store.notify(words.notices.moreProblems(problems.length - NAMED_PROBLEMS));
    } catch {
      store.notify(words.notices.filesCancelled(files.length));
    } finally {
      readings.delete(reading);
      if (store.state.progress?.stage === 'reading') store.set({ progress: null });
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addFromBox();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addFromBox();
  });

  byId('open-files', HTMLButtonElement).addEventListener('click', () => picker.click());
  picker.addEventListener('change', async () => {
    const files = [...(picker.files ?? [])];
    picker.value = '';
    await addFiles(files);
  });

  document.addEventListener('paste', (event) => {
    if (isForField(event.target, box) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    const { clipboardData } = event;
    if (clipboardData?.files.length) {
      addFiles([...clipboardData.files]);
      return;
    }
    const text = textIn(clipboardData);
    if (text.trim() === '') store.notify(words.notices.nothingToPaste);
    else addText(text);
  });

  takeDrops(addFiles, addText);
  return { openFiles: () => picker.click(), cancel: () => readings.forEach((reading) => reading.abort()) };
}

/**
 * What is pasted or dropped, block by block where it is markup. Programs that put pictures of text beside plain text
 * leave the markup with next to nothing.
 *
 * @param {DataTransfer | null} data
 */
function textIn(data) {
  const plain = data?.getData('text/plain') ?? '';
  const markup = data?.getData('text/html') ?? '';
  const text = markup ? textOfMarkup(markup) : '';
  return text.length * 2 >= plain.trim().length ? text || plain : plain;
}

/**
 * Whether a paste belongs to the field it happens in. A paste into the empty box is a whole article, as anywhere else
 * on the page; with something in the box already, it is a part of what is being put together there.
 *
 * @param {EventTarget | null} target
 * @param {HTMLTextAreaElement} box
 */
function isForField(target, box) {
  if (target === box) return box.value !== '';
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

/**
 * @param {(files: File[]) => void} addFiles
 * @param {(text: string) => void} addText
 */
function takeDrops(addFiles, addText) {
  const root = document.documentElement;
  // Entering a child fires before leaving its parent: only the count says whether the pointer is still over the page.
  let depth = 0;
  const show = () => root.classList.toggle('is-dropping', depth > 0);

  document.addEventListener('dragenter', (event) => {
    event.preventDefault();
    depth++;
    show();
  });
  document.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    show();
  });
  document.addEventListener('dragover', (event) => {
    const isText = !event.dataTransfer?.types.includes('Files');
    if (!(isText && event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    depth = 0;
    show();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0 && event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    const text = textIn(event.dataTransfer);
    if (files.length > 0) addFiles(files);
    else if (text.trim() !== '') addText(text);
  });
}
