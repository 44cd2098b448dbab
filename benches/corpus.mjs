/**
 * Articles made up for measuring thousands of them: stories of one to twenty tellings, told in sentences of ours with
 * words put together from syllables, in a vocabulary that grows with the set.
 *
 * The first hundred of ten thousand are the same hundred as those of a smaller set, so that sets of all sizes are
 * beginnings of one list. Nothing is random but by the numbers of one seeded generator.
 */

/** What a sentence says; a letter in braces stands for a word of that kind. */
const FRAMES = [
  'The {n} of the {n} in {p} was {v}ed on {d} after a {a} {n}, the {n} said.',
  '{s}, who {v}ed the {n} for {k} {n}s, {v}ed the {n} that it had been {a}.',
  'About {k} {n}s {v}ed at the {n} before the {a} {n} was {v}ed.',
  'By the {n} of {p}, the {n} will {v} the {n} within {k} {n}s.',
  'In {p} the {a} {n} {v}ed {k} of the {n}s that had {v}ed since {d}.',
  '"We did not {v} the {n}, and nobody {v}ed us about the {n}," {v}ed {s}.',
  'It was the {a} {n} which the {n} in {p} had {v}ed against the {n}.',
  'The {n} and the {n} were {a} when the {n} {v}ed, a {n} of the {n} {v}ed.',
  '{s} and {s} are to {v} a {a} {n} with the {n} of {p}.',
  'More than {k} {n}s were {v}ed, and a {n} of {p} was not {v}ed at all.',
  'What the {n} {v}ed was not a {n} but a {a} {n}, as {s} has {v}ed before.',
  'The {n} of the {n} was {v}ed at {k} {n}s, of which the {n} has {v}ed {k}.',
  'Nobody in {p} had {v}ed that a {n} could {v} so {a} a {n}.',
  'On {d} the {n} {v}ed its {a} {n} to the {n} once more.',
  'They would have to {v} the {n}, the {n} and the {n} of {p}, {v}ed the {a} {n}.',
  'A {n} that {v}s {n}s for the {n} has been {a} from the {n}.',
  'While the {n} {v}ed, {k} {n}s from {p} were on their {n} to the {a} {n}.',
  'There is no {n} in {p} that has not {v}ed with the {n} because of the {n}.',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const BEGINNINGS = 'b br c ch d dr f fl g gr h k l m n p pl pr r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ea oo ai'.split(' ');
const ENDINGS = ['', '', '', '', '', '', 'n', 'r', 'l', 'm', 'nd', 'st'];

/** The most tellings of one story. */
const TELLINGS = 20;
/** The most pairs of tellings of one story among a hundred pairs. */
const PAIRS_PERCENT = 0.8;
/** The fewest sentences of an article. */
const SHORTEST = 8;
/** Of a hundred words of an article so many are its story's and its subject's; the rest may be any. */
const STORY_PERCENT = 45;
const SUBJECT_PERCENT = 12;
/** How the vocabulary grows: new words among n are n to about this power (J. Pitman and M. Yor, 1997). */
const GROWTH = 0.5;
const FIRST_WORDS = 800;

/**
 * @typedef {object} Story what its tellings have in common
 * @property {string[]} names
 * @property {string[]} places
 * @property {string[]} words
 * @property {string[]} subject words of its subject, which other stories have too
 * @property {number[]} figures
 * @property {string[][]} told the sentences of its tellings so far
 */

/**
 * The texts of so many articles.
 *
 * @param {number} articles
 */
export function corpus(articles) {
  const maker = new Maker();
  /** @type {string[]} */
  const texts = [];
  let pairs = 0;
  while (texts.length < articles) {
    const story = maker.story();
    let tellings = maker.tellings();
    while (tellings > 1 && pairs + pairsOf(tellings) > (PAIRS_PERCENT / 100) * pairsOf(texts.length + tellings)) tellings -= 1;
    pairs += pairsOf(tellings);
    for (let telling = 0; telling < tellings; telling += 1) texts.push(maker.telling(story));
  }
  return texts.slice(0, articles);
}

/** @param {number} items */
const pairsOf = (items) => (items * (items - 1)) / 2;

class Maker {
  #state = 20_261_018;
  /** Every word taken so far, so that a common one is taken again more likely. @type {string[]} */
  #taken = [];
  #known = new Set();
  /** @type {string[][]} */
  #subjects = [];

  /** A number from 0 to below `end`. @param {number} end */
  #below(end) {
    // Marsaglia's xorshift.
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % end;
  }

  /** @template T @param {T[]} items @returns {T} */
  #one(items) {
    return items[this.#below(items.length)];
  }

  /** @param {number} percent */
  #happens(percent) {
    return this.#below(100) < percent;
  }

  /** A word not seen before. */
  #newWord() {
    for (;;) {
      let word = '';
      for (let syllables = 2 + this.#below(2); syllables > 0; syllables -= 1) word += this.#one(BEGINNINGS) + this.#one(VOWELS) + this.#one(ENDINGS);
      if (this.#known.has(word)) continue;
      this.#known.add(word);
      return word;
    }
  }

  /** Any word: a new one, or one that was taken before. */
  #word() {
    const isNew = this.#below(1 << 20) / (1 << 20) < (FIRST_WORDS + GROWTH * this.#known.size) / (FIRST_WORDS + this.#taken.length);
    const word = isNew ? this.#newWord() : this.#one(this.#taken);
    this.#taken.push(word);
    return word;
  }

  /** How many tellings a story has: at least k of them as often as 1 in k. */
  tellings() {
    return Math.min(TELLINGS, Math.floor(10_000 / (1 + this.#below(10_000))));
  }

  /** @returns {Story} */
  story() {
    if (this.#subjects.length === 0 || this.#happens(80)) this.#subjects.push(Array.from({ length: 40 }, () => this.#word()));
    return {
      names: Array.from({ length: 4 }, () => capitalised(this.#newWord())),
      places: Array.from({ length: 2 }, () => capitalised(this.#newWord())),
      words: Array.from({ length: 40 }, () => (this.#happens(10) ? this.#newWord() : this.#word())),
      subject: this.#one(this.#subjects),
      figures: Array.from({ length: 6 }, () => 2 + this.#below(400)),
      told: [],
    };
  }

  /**
   * An article of a headline and paragraphs: a copy of an earlier telling, a rewrite of one, or written for itself.
   *
   * @param {Story} story
   */
  telling(story) {
    const sentences = this.#sentences(story);
    story.told.push(sentences);
    const [headline, ...rest] = sentences;
    let text = headline.replace(/[".]/g, '');
    for (let from = 0; from < rest.length; from += 3) text += `\n\n${rest.slice(from, from + 3).join(' ')}`;
    return text;
  }

  /** @param {Story} story */
  #sentences(story) {
    const length = 10 + this.#below(16) + (this.#happens(10) ? 30 : 0);
    const own = () => Array.from({ length }, () => this.#sentence(story));
    if (story.told.length === 0 || this.#happens(50)) return own();
    const original = this.#one(story.told);
    const isCopy = this.#happens(60);
    // Editors cut from the end, and change a sentence now and then.
    const kept = original.slice(0, original.length - this.#below(4)).filter(() => isCopy || this.#happens(70));
    const edited = kept.map((sentence) => (this.#happens(isCopy ? 8 : 45) ? this.#sentence(story) : sentence));
    return edited.length < SHORTEST ? [...edited, ...own()] : edited;
  }

  /** @param {Story} story */
  #sentence(story) {
    const sentence = this.#one(FRAMES).replace(/\{(.)\}/g, (_, kind) => {
      if (kind === 's') return this.#one(story.names);
      if (kind === 'p') return this.#one(story.places);
      if (kind === 'd') return this.#one(DAYS);
      if (kind === 'k') return String(this.#happens(60) ? this.#one(story.figures) : 2 + this.#below(900));
      if (this.#happens(STORY_PERCENT)) return this.#one(story.words);
      return this.#happens(SUBJECT_PERCENT) ? this.#one(story.subject) : this.#word();
    });
    return sentence.startsWith('"') ? sentence : capitalised(sentence);
  }
}

/** @param {string} word */
const capitalised = (word) => word[0].toUpperCase() + word.slice(1);
