// @ts-check
/** Puts the page together: the state, the engine that analyses it and the views that show it. */

import { preparedAnswer } from './analysis.js';
import { letterOf } from './colours.js';
import { keeps, stayAvailable } from './edition.js';
import { byId } from './dom.js';
import { Drawing } from './drawing.js';
import { Engine } from './engine.js';
import { loadExample } from './example.js';
import { takeIn } from './intake.js';
import { keep, kept, mayKeep } from './keep.js';
import { label } from './labels.js';
import { answeredByKey, titleOf } from './lookup.js';
import { settingsIn } from './settings.js';
import { Store, summaryLength } from './state.js';
import { controlTheme, keepTheme } from './theme.js';
import { articlesView } from './views/articles.js';
import { closenessView } from './views/closeness.js';
import { differencesView } from './views/differences.js';
import { editorView } from './views/editor.js';
import { headerView } from './views/header.js';
import { keepingView } from './views/keeping.js';
import { lengthView } from './views/length.js';
import { noticesView, progressView, statusView, undoView } from './views/messages.js';
import { pairView } from './views/pair.js';
import { readerView } from './views/reader.js';
import { sideView } from './views/side.js';
import { statementsView } from './views/statements.js';
import { storyView } from './views/story.js';
import { takeOutMenu } from './views/take-out.js';
import { words } from './words.js';

/** @import { Actions, State } from './types.d.ts' */

/** Milliseconds an analysis may take before the page says that it is working. */
const PATIENCE = 300;

const store = new Store();

const engine = new Engine({
  onAnswer(answer) {
    doneWorking();
    store.set({ answer, failure: null, working: false, progress: null });
    askForPair();
    askForDetail();
  },
  onPair: (similarity) => store.set({ similarity }),
  onDetail: (detail) => store.set({ detail }),
  onProgress: (progress) => store.set({ progress }),
  onFailure(failure) {
    doneWorking();
    // What was prepared is as true as before.
    if (showsPrepared(store.state)) {
      store.set({ working: false, progress: null });
      store.notify(words.failures.analysis(failure));
      return;
    }
    store.set({ answer: null, failure, working: false, progress: null });
  },
});

/**
 * Whether what is shown came with the page and is about what is there.
 *
 * @param {State} state
 */
function showsPrepared({ answer, articles }) {
  if (!answer?.isPrepared) return false;
  const shown = [...answer.articles.values()];
  return shown.length === articles.length && shown.every(({ key }, n) => articles[n].key === key);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let patience;

function doneWorking() {
  clearTimeout(patience);
  patience = undefined;
}

/** What the open pair shares follows the texts, like everything else. */
function askForPair() {
  const { pair, answer } = store.state;
  if (!pair || !answer) return;
  const articles = answeredByKey(answer);
  if (articles.has(pair.a) && articles.has(pair.b)) engine.pair(pair.a, pair.b);
}

/** So does what is shown in the article that is open to read. */
function askForDetail() {
  const { reader } = store.state;
  if (reader) engine.detail(reader.key);
}

/** @param {State} state */
function analyse(state) {
  patience ??= setTimeout(() => store.set({ working: true }), PATIENCE);
  engine.analyse({ articles: state.articles, sentences: summaryLength(state) });
}

const edit = editorView(byId('editor', HTMLDialogElement), store);

/** @type {Actions} */
const actions = {
  openArticle({ article, index }) {
    const found = store.state.answer?.articles.get(article);
    if (!found) return;
    // Corrections change how sentences are counted, but not where they stand.
    const start = found.reading.sentences.find((sentence) => sentence.index === index)?.start;
    store.set({ reader: { key: found.key, start }, detail: null });
    askForDetail();
  },
  editArticle: edit,
  removeArticle(key) {
    const { articles } = store.state;
    const article = articles.find((candidate) => candidate.key === key);
    if (!article) return;
    const reading = store.state.answer && answeredByKey(store.state.answer).get(key)?.reading;
    const label = words.undo.removed(letterOf(article.slot), titleOf(article, reading ?? undefined));
    const position = articles.indexOf(article);
    const neighbour = articles[position + 1] ?? articles[position - 1];
    store.removeArticles((candidate) => candidate.key === key, label);
    focusOn(neighbour ? `remove:${neighbour.key}` : 'paste-box');
  },
  openPair(a, b) {
    store.set({ pair: { a, b }, similarity: null });
    askForPair();
  },
  readSideBySide(a, b) {
    store.set({ isSideBySide: true });
    if (store.state.pair?.a !== a || store.state.pair.b !== b) actions.openPair(a, b);
  },
  closePair() {
    const { pair } = store.state;
    store.set({ pair: null, similarity: null });
    if (pair) focusOn(`cell:${pair.a}:${pair.b}`);
  },
};

/**
 * Where the keyboard goes on after what it was on has gone.
 *
 * @param {string} key the `data-key` of an element
 */
function focusOn(key) {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** Unless something was brought in meanwhile. */
async function showExample() {
  const example = await loadExample().catch(() => undefined);
  const { articles, sentences } = store.state;
  if (articles.length > 0) return;
  if (!example) {
    store.set({ articles: [] });
    store.notify(words.notices.exampleMissing);
    return;
  }
  // It was prepared for a summary of the usual length.
  const prepared = sentences === null ? example.prepared : undefined;
  store.addArticles(example.articles, prepared && ((all) => preparedAnswer(prepared, all)));
}

const intake = takeIn(store);

function cancel() {
  intake.cancel();
  engine.cancel();
}

label();
controlTheme(byId('theme', HTMLFieldSetElement));

const layout = byId('layout', HTMLElement);
const closeness = closenessView(byId('closeness', HTMLElement), actions);
/** What says most first; how close they are last, since from there on everything stands. */
const views = [
  view(['articles'], headerView(byId('start-over', HTMLButtonElement), store, showExample)),
  view(
    ['articles', 'sentences'],
    lengthView(byId('length', HTMLInputElement), byId('length-shown', HTMLOutputElement), store),
  ),
  view(['notices'], noticesView(byId('notices', HTMLElement), store)),
  view(['progress'], progressView(byId('progress', HTMLElement), cancel)),
  view(['keeping'], keepingView(byId('keep', HTMLInputElement), byId('keep-note', HTMLElement), store)),
  view(
    ['articles', 'answer'],
    takeOutMenu(byId('take-out', HTMLButtonElement), byId('take-out-menu', HTMLElement), store, intake.openFiles),
  ),
  view(['undoable', 'offersUndo'], undoView(byId('undo-bar', HTMLElement), store)),
  view(['articles', 'answer', 'failure'], articlesView(byId('cards', HTMLElement), actions)),
  view(
    ['answer', 'failure'],
    storyView(byId('story', HTMLElement), byId('story-heading', HTMLElement), actions, () => analyse(store.state)),
  ),
  view(
    ['answer'],
    differencesView(byId('differences-section', HTMLElement), byId('differences', HTMLElement), actions),
  ),
  view(['answer'], statementsView(byId('statements', HTMLElement), actions)),
  view(['articles', 'answer', 'reader', 'detail'], readerView(byId('reader', HTMLDialogElement), store, edit)),
  view(['answer', 'pair', 'similarity'], pairView(byId('pair', HTMLElement), actions)),
  view(['answer', 'pair', 'similarity', 'isSideBySide'], sideView(byId('side', HTMLDialogElement), store, actions)),
  view(['answer', 'pair'], (state) => {
    closeness(state);
    // Headings of what was still empty would only have been pushed down.
    layout.classList.toggle('has-answer', state.answer !== null);
    layout.classList.toggle('is-prepared', state.answer?.isPrepared ?? false);
  }),
  view(['articles', 'answer', 'failure', 'working'], statusView(byId('status', HTMLElement))),
];
const drawing = new Drawing(views, () => store.state);

/**
 * @param {(keyof State)[]} parts of the state that it shows
 * @param {(state: State) => void} draw
 */
function view(parts, draw) {
  return { draw, parts };
}

store.subscribe((state, before) => {
  const changed = (/** @type {keyof State} */ part) => state[part] !== before[part];
  if (changed('articles')) layout.dataset.articles = howMany(state);
  drawing.follow(state, before);
  if (changed('articles') && changed('answer') && state.answer) analyseWhatIsAnswered();
  else if (changed('articles') || changed('sentences')) analyse(state);
});

/** Has articles that came with their answer analysed all the same, once it stands: whatever is asked next needs that. */
async function analyseWhatIsAnswered() {
  await drawing.drawn;
  const { state } = store;
  engine.analyse({ articles: state.articles, sentences: summaryLength(state) });
}

/** @param {State} state */
function howMany({ articles }) {
  if (articles.length === 0) return 'none';
  return articles.length === 1 ? 'one' : 'many';
}

document.addEventListener('keydown', (event) => {
  const { target } = event;
  const isField =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && /^(text|date)$/.test(target.type));
  if (isField || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const isRedo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
  if (!isRedo && (key !== 'z' || event.shiftKey)) return;
  event.preventDefault();
  if (isRedo) store.redo();
  else store.undo();
});

for (const { draw } of views) draw(store.state);
openWithWhatWasKept();

/** What was here last time, or else the example. */
async function openWithWhatWasKept() {
  store.set({ keeping: mayKeep() });
  const { name, session } = await kept();
  if (session) {
    if (store.state.sentences === null) store.set({ sentences: session.sentences });
    store.addArticles(session.articles);
  } else {
    await showExample();
  }
  keep(store, name);
  stayAvailable(store);
  followLink();
}

/** Takes over the settings of the address, once: what is chosen from then on stays. */
function followLink() {
  const { sentences, theme } = settingsIn(location.hash);
  if (sentences === undefined && theme === undefined) return;
  if (sentences !== undefined) store.set({ sentences });
  if (!keeps) return;
  if (theme !== undefined) keepTheme(theme);
  history.replaceState(null, '', location.pathname + location.search);
}
