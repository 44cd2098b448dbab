// @ts-check
/** How texts get in: the box, pasting anywhere, dropping and opening files. */

import { byId } from './dom.js';
import { ACCEPTED, readFiles } from './files.js';
import { words } from './words.js';

/** @import { Store } from './state.js' */

/** @param {Store} store */
export function takeIn(store) {
  const form = byId('add-form', HTMLFormElement);
  const box = byId('paste-box', HTMLTextAreaElement);
  const picker = byId('file-picker', HTMLInputElement);
  picker.accept = ACCEPTED;

  const addFromBox = () => {
    if (box.value.trim() !== '') {
      store.addArticles([{ text: box.value }]);
      box.value = '';
    }
    box.focus();
  };

  /** @param {Iterable<File>} files */
  const addFiles = async (files) => {
    const { texts, problems } = await readFiles(files);
    store.addArticles(texts.map((text) => ({ text })));
    for (const problem of problems) store.notify(problem);
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
    const text = clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') store.notify(words.notices.nothingToPaste);
    else store.addArticles([{ text }]);
  });

  takeDrops(addFiles, (text) => store.addArticles([{ text }]));
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
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    if (files.length > 0) addFiles(files);
    else if (text.trim() !== '') addText(text);
  });
}
