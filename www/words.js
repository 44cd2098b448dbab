// @ts-check
/** Every word the interface says, in one place. */

/** @import { BlockKind, Difference, Relation } from './types.d.ts' */

const numbers = new Intl.NumberFormat('en');
const list = new Intl.ListFormat('en', { type: 'conjunction' });
const languages = new Intl.DisplayNames('en', { type: 'language' });

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
const counted = (count, one, many = `${one}s`) => `${numbers.format(count)} ${count === 1 ? one : many}`;

/** @param {string} message of an error, made a sentence of its own */
function sentence(message) {
  const text = message.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}

/** @param {string[]} items "A, B and C" */
const joined = (items) => list.format(items).replace(', and ', ' and ');

/** @param {number} share 0 to 1 */
const percent = (share) => `${Math.round(share * 100)}\u00a0%`;

/** @param {number} score 0 to 1, written ".86" */
export const score = (score) => (score >= 0.995 ? '1.0' : score.toFixed(2).slice(1));

/** @param {number} count */
export const wordCount = (count) => counted(count, 'word');

/** @param {number} count */
export const sentenceCount = (count) => counted(count, 'sentence');

/** @param {string} tag BCP 47, 'und' where unknown */
export function languageName(tag) {
  if (tag === 'und') return 'Language unknown';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/**
 * The relations, each with what it means and how often the program errs, as measured on texts people judged: see
 * `src/similarity/relation.rs`, with which `tests/browser/words.test.mjs` compares it.
 *
 * @type {Record<Relation, { name: string, meaning: string, measured: string }>}
 */
export const relations = {
  copy: {
    name: 'Copy',
    meaning: 'One text, with a few words changed.',
    measured:
      'Of short answers copied or rewritten for a test, a quarter were judged as more or less rewritten than they were.',
  },
  rewrite: {
    name: 'Rewrite',
    meaning: 'One text in other words: much of it runs in the same order, whichever of the two came first.',
    measured:
      'In a test none of 38 answers written independently was taken for a copy or rewrite; 5 of 57 others were missed.',
  },
  'same-story': {
    name: 'Same story',
    meaning: 'One event, written separately.',
    measured:
      'Of 870 pairs of news articles that people judged, 10\u00a0% were wrongly called one story, 9\u00a0% missed.',
  },
  related: {
    name: 'Related',
    meaning: 'One subject, but not one event.',
    measured: 'Of 870 pairs that people judged, 8\u00a0% were wrongly called related, 6\u00a0% missed.',
  },
  unrelated: {
    name: 'Unrelated',
    meaning: 'They share no more than any two texts do.',
    measured: 'Of 870 pairs that people judged, 6\u00a0% were called unrelated and were not.',
  },
};

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * @param {string | undefined} published ISO 8601
 * @returns {string | undefined} its day as written there, whatever the time zone
 */
export function dayOf(published) {
  const day = published?.match(/^\d{4}-\d\d-\d\d/)?.[0];
  const time = day === undefined ? NaN : Date.parse(day);
  return Number.isNaN(time) ? published : days.format(time);
}

/** What else wants explaining. */
export const terms = [
  {
    name: 'Written separately',
    meaning: 'Copies and rewrites of one text count once.',
    measured: 'It does not mean separately sourced: all may cite one agency.',
  },
  {
    name: 'Figures, dates, names or speakers differ',
    meaning: 'The articles say what cannot all be right; the same figure written otherwise is no difference.',
    measured: 'Of 5 such disagreements in the example of this page all were found, and none where there is none.',
  },
];

/** @type {Record<BlockKind, string>} */
export const blockKinds = {
  headline: 'Headline',
  dateline: 'Dateline',
  body: 'Story',
  subheading: 'Subheading',
  caption: 'Caption',
  credit: 'Credit',
  link: 'Link',
  junk: 'Not part of the article',
};

/** @type {Record<Difference['kind'], { conflict: string, variant: string }>} */
export const differences = {
  quantity: { conflict: 'figures differ', variant: 'figures' },
  date: { conflict: 'dates differ', variant: 'dates' },
  name: { conflict: 'names differ', variant: 'names' },
  wording: { conflict: 'wording differs', variant: 'wording' },
  speaker: { conflict: 'speakers differ', variant: 'speaker' },
};

export const words = {
  page: {
    skip: 'Skip to the story',
    theme: 'Colours',
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
    articles: 'Articles',
    story: 'The story',
    closeness: 'How close they are',
    differences: 'Where they differ',
    statements: 'Who says what',
    length: 'Length of the summary',
    welcome: 'Paste the first article',
    welcomeText:
      'Copy a whole article from any page and paste it anywhere here. Captions, bylines and buttons may come along: ' +
      'they are told apart. Add a second telling of the same event to see how close the two are and who says what.',
    box: 'Article text',
    keep: 'Keep on this device',
    placeholder: 'Paste anywhere, or type here',
    add: 'Add article',
    openFiles: 'Open files',
    takeOut: 'Export',
    drop: 'Drop text or HTML files to add them',
    saveSession: 'Save session',
    footer: 'Everything is worked out in this browser. No text is sent anywhere.',
  },

  keeping: {
    on: 'A reload brings your articles back. Turn it off to forget them.',
    off: 'Nothing is kept: your articles go when you close the page.',
    impossible: 'This browser does not let the page keep anything.',
    never: 'This file keeps nothing: your articles go when you close it. Save a session to go on with later.',
  },

  edition: {
    newerVersion: 'A newer version of this page is there.',
    newerNextTime: 'A newer version of this page is there. You get it when you open the page again.',
    reload: 'Reload',
  },

  progress: {
    /** @param {number} done @param {number} total */
    reading: (done, total) => `Reading ${numbers.format(done)} of ${numbers.format(total)}`,
    /** @param {number} done @param {number} total */
    comparing: (done, total) => `Comparing ${numbers.format(done)} of ${numbers.format(total)}`,
    cancel: 'Cancel',
  },

  status: {
    working: 'Working…',
    none: 'No articles yet',
    /** @param {number} articles @param {number} stories @param {number} unread */
    done: (articles, stories, unread) =>
      [
        counted(articles, 'article'),
        ...(stories > 1 ? [counted(stories, 'story', 'stories')] : []),
        ...(unread > 0 ? [`${numbers.format(unread)} could not be read`] : []),
      ].join(', '),
    failed: 'Analysis stopped',
  },

  articles: {
    untitled: 'Empty article',
    /** @param {string} letter */
    edit: (letter) => `Edit ${letter}`,
    /** @param {string} letter */
    remove: (letter) => `Remove ${letter}`,
    /** @param {Relation} relation @param {string} letter */
    relationTo: (relation, letter) => `${relations[relation].name} of ${letter}`,
    separately: 'Written separately',
    anotherStory: 'A story of its own',
    /** @param {string} letter */
    oneText: (letter) => `One text; ${letter} is the most complete`,
    unread: 'Could not be read',
    reading: 'Reading…',
    notAnalysed: 'Not analysed',
  },

  story: {
    one: 'Summary',
    /** @param {number} count @param {number} tellings @param {string[]} cited by all of them */
    toldBy: (count, tellings, cited) =>
      [
        `${numbers.format(count)} tell it`,
        tellings > 1 ? `written separately ×${numbers.format(tellings)}` : 'all from one text',
        ...(cited.length > 0 ? [`${count === 2 ? 'both' : 'all'} cite ${joined(cited)}`] : []),
      ].join(', '),
    onlyHere: 'only here',
    absent: 'No sentence of it is in the summary.',
    none: 'No sentences: move the length control to see the summary.',
    nothing: 'No sentence of a story was found in this text.',
    /** @param {string} letter */
    openIn: (letter) => `Open in ${letter}`,
    /** @param {number} more */
    more: (more) => `+${numbers.format(more)}`,
    /** @param {number} count */
    several: (count) => `These articles tell ${counted(count, 'different story', 'different stories')}.`,
    keyphrases: 'Key phrases',
  },

  closeness: {
    caption: 'Similarity of every two articles, from 0 to 1',
    /** @param {string} a @param {string} b */
    pair: (a, b) => `${a} and ${b}`,
    and: ' and ',
    /** @param {string} a @param {string} b @param {string} score @param {Relation} relation */
    cell: (a, b, score, relation) => `${a} and ${b}: ${score}, ${relations[relation].name.toLowerCase()}`,
    glossary: 'What the words mean',
    /** @param {string[]} letters @param {string} complete */
    family: (letters, complete) => `${joined(letters)} are one text; ${complete} is the most complete.`,
    /** @param {string[]} letters @param {boolean} isWhole whether they are all that tell the story */
    separately: (letters, isWhole) => {
      if (isWhole) return `${joined(letters)} tell one story, each written separately.`;
      return letters.length === 1
        ? `${letters[0]} tells the same story, written separately.`
        : `${joined(letters)} tell the same story, each written separately.`;
    },
    /** @param {string[]} letters @param {boolean} isAll whether no two articles tell one story */
    alone: (letters, isAll) => {
      if (isAll) return `${joined(letters)} each tell a story of their own.`;
      return letters.length === 1
        ? `${letters[0]} tells another story.`
        : `${joined(letters)} each tell another story.`;
    },
    hint: 'Choose a number to see what two articles share.',
    listHint: 'Choose a pair to see what its articles share.',
    /** A relation under its number in the matrix: there is room for few letters. @type {Record<Relation, string>} */
    short: { copy: 'copy', rewrite: 'rewrite', 'same-story': 'story', related: 'related', unrelated: 'unrelated' },
    /** @param {number} shown */
    closest: (shown) => `The ${counted(shown, 'closest pair')}`,
    pairHeading: 'Articles',
    scoreHeading: 'Score',
    relationHeading: 'Relation',
  },

  pair: {
    /** @param {number} share @param {string} of @param {string} after */
    share: (share, of, after) => `${percent(share)} of ${of}’s words follow ${after}’s order`,
    thin:
      'There is little to judge by: a short text, or two languages. Of 149 German–English pairs, 13\u00a0% were ' +
      'judged wrongly.',
    terms: 'Words they share',
    /** @param {number} count */
    runs: (count) => counted(count, 'matching passage'),
    noRuns: 'No passage runs the same in both.',
    close: 'Close',
    sideBySide: 'Read side by side',
  },

  side: {
    /** @param {string} a @param {string} b */
    heading: (a, b) => `${a} and ${b} side by side`,
    /** @param {number} links @param {number} onlyA @param {string} a @param {number} onlyB @param {string} b */
    counts: (links, onlyA, a, onlyB, b) =>
      `${counted(links, 'passage corresponds', 'passages correspond')}, ${numbers.format(onlyA)} only in ${a}, ` +
      `${numbers.format(onlyB)} only in ${b}`,
    /** @param {string} letter */
    notIn: (letter) => ` (not in ${letter})`,
  },

  statements: {
    /** @param {string} letter */
    says: (letter) => `${letter} says it`,
    /** @param {string} letter */
    silent: (letter) => `not in ${letter}`,
    statement: 'Statement',
    /** @param {number} count */
    caption: (count) => `${counted(count, 'statement')} told by more than one article`,
    noneShared: 'No statement is told by more than one article.',
    /** @param {number} count */
    all: (count) => `Show all ${numbers.format(count)}`,
    fewer: 'Show fewer',
    wordings: 'How each says it',
    onlyHere: 'Only here',
    tooMany: 'With so many articles, single statements are not compared.',
    /** @param {number} count */
    count: (count) => counted(count, 'statement'),
  },

  reader: {
    close: 'Close',
    edit: 'Edit text',
    /** @param {string} letter */
    editOf: (letter) => `Edit text of ${letter}`,
    legend: 'Grey: not part of the story',
    inSummary: 'In its summary',
    suspects: 'Perhaps two words',
    /** @param {string[]} parts */
    suspect: (parts) => `Perhaps two words: ${parts.join(' ')}`,
    correct: 'Correct',
    isStory: 'Part of the story',
    isNotStory: 'Not part of the story',
    asFound: 'Undo correction',
    /** @param {string} letter */
    label: (letter) => `Article ${letter}`,
  },

  editor: {
    /** @param {string} letter */
    heading: (letter) => `Edit ${letter}`,
    text: 'Text of the article',
    title: 'Title',
    titleFromText: 'Found in the text',
    tooLong: 'This text is too long to be edited here. It is kept as it is; a saved session holds it.',
    source: 'Source',
    published: 'Published',
    done: 'Done',
    revert: 'Revert',
  },

  takeOut: {
    report: 'The report',
    copyText: 'Copy as text',
    copyMarkdown: 'Copy as Markdown',
    print: 'Print',
    data: 'The data',
    json: 'Download everything (JSON)',
    statements: 'Download statements (CSV)',
    differences: 'Download differences (CSV)',
    session: 'To go on elsewhere',
    save: 'Save session with the texts',
    open: 'Open session',
    link: 'Copy link with settings, no texts',
    copied: 'Copied',
  },

  csv: {
    statement: 'Statement',
    told: 'Told by',
    separately: 'Written separately',
    cited: 'Cites',
    kind: 'Kind',
    conflict: 'Cannot all be right',
    about: 'About',
    value: 'Value',
    written: 'As written',
    articles: 'Articles',
    yes: 'yes',
    no: 'no',
  },

  intake: {
    /** @param {number} count */
    several: (count) => `This paste looks like ${counted(count, 'article')}.`,
    /** @param {number} count */
    split: (count) => `Split into ${numbers.format(count)}`,
  },

  undo: {
    undo: 'Undo',
    /** @param {string} keys */
    byKeys: (keys) => `Undo (${keys})`,
    /** @param {string} letter @param {string} title */
    removed: (letter, title) => `Removed ${letter}: ${title}`,
    cleared: 'Removed all articles',
    exampleRemoved: 'Removed the example',
    /** @param {string} letter */
    edited: (letter) => `Changed ${letter}`,
    /** @param {number} count */
    split: (count) => `Split into ${counted(count, 'article')}`,
    /** @param {number} count */
    added: (count) => `Added ${counted(count, 'article')}`,
    forgot: 'Forgot what was kept on this device',
    opened: 'Opened the session',
  },

  header: {
    pasteYourOwn: 'Paste your own',
    removeExample: 'Remove the example',
    clear: 'Clear all',
    showExample: 'Show the example',
  },

  notices: {
    dismiss: 'Dismiss',
    /** @param {string} name @param {number} megabytes */
    fileTooLarge: (name, megabytes) =>
      `“${name}” was not added: it is larger than ${megabytes} MB. Split it, or paste the part you need.`,
    /** @param {string} name */
    fileNotText: (name) =>
      `“${name}” was not added: it is not a text file. Open .txt, .md or .html files, or copy its text and paste it here.`,
    /** @param {string} name */
    noSession: (name) =>
      `“${name}” was not opened: it is not a session that this page saved. Your articles are as they were.`,
    oneSession: 'Only the first session was opened: it takes the place of everything else. Open the others in other tabs.',
    /** @param {number} count */
    filesCancelled: (count) => `None of the ${counted(count, 'file')} was added: you cancelled it.`,
    /** @param {number} more */
    moreProblems: (more) => `${counted(more, 'other file')} could not be added either.`,
    notCopied: 'The browser does not let the page copy. Download or print it instead.',
    /** @param {string} name */
    fileUnreadable: (name) =>
      `“${name}” was not added: the browser could not read it. Check that it is still there, or paste its text.`,
    /** @param {string} name */
    fileEmpty: (name) => `“${name}” was not added: it is empty.`,
    nothingToPaste: 'There is no text in what you pasted.',
    exampleMissing: 'The example could not be loaded. Paste your own articles instead.',
  },

  failures: {
    /** @param {string} letter @param {string} message */
    article: (letter, message) =>
      `${letter} could not be read. ${sentence(message)} Its text is kept; edit or remove it.`,
    /** @param {string} message */
    analysis: (message) => `The analysis stopped. ${sentence(message)} Your texts are kept.`,
    worker: 'the analysis program could not be loaded, or not run in this browser',
    noWords: 'there are no words in it',
    cancelled: 'you cancelled it',
    tryAgain: 'Try again',
  },
};
