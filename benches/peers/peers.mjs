// What a user would pick instead, each used as its own documentation says; models are loaded here, before anything is
// timed.
import nlp from 'compromise';
import lexrank from 'lexrank.js';
import similarity from 'string-similarity';
import sum from 'sum';
import * as textrank from 'ts-textrank';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import bagSimilarity from 'wink-nlp/utilities/similarity.js';

/** The sentences of a summary. */
export const SENTENCES = 3;

const wink = winkNLP(model);
/** Without what similarity does not need: sentences, negation, entities, sentiment, parts of speech. */
const winkWords = winkNLP(model, []);
const textrankSummarizer = new textrank.Summarizer(
  new textrank.AbsoluteSummarizerConfig(
    SENTENCES,
    new textrank.SorensenDiceSimilarity(),
    new textrank.DefaultTextParser(),
    0.85,
    textrank.Summarizer.SORT_OCCURENCE,
  ),
  new textrank.NullLogger(),
);

/** Ways to rank the sentences of a text and take the best, in the order of the text. */
export const summarisers = {
  'lexrank.js': (text) => best(lexrank(text).flat(), ({ weight }) => weight).map((sentence) => sentence.text),
  'ts-textrank': (text) => textrankSummarizer.summarize(text, 'en'),
  sum: (text) => sum({ corpus: text, nSentences: SENTENCES }).sentences,
  'wink-nlp': (text) => {
    const doc = wink.readDoc(text);
    const chosen = best(doc.out(wink.its.sentenceWiseImportance), ({ importance }) => importance);
    return chosen.map(({ index }) => doc.sentences().itemAt(index).out());
  },
};

/** Ways to compare each of several texts with each. */
export const comparers = {
  'wink-nlp': (texts) => winkPairs(wink, texts),
  'wink-nlp, words only': (texts) => winkPairs(winkWords, texts),
  'string-similarity': (texts) => ofPairs(texts, similarity.compareTwoStrings),
};

/** What only reads: it offers neither summaries nor similarity. */
export const readers = {
  compromise: (texts) => texts.map((text) => nlp(text).terms().length),
};

/** The cosines of bags of words without stop words. */
function winkPairs(reader, texts) {
  const { its, as } = reader;
  const bags = texts.map((text) =>
    reader
      .readDoc(text)
      .tokens()
      .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
      .out(its.normal, as.bow),
  );
  return ofPairs(bags, bagSimilarity.bow.cosine);
}

/** What `score` says of each two items. */
export function ofPairs(items, score) {
  return items.flatMap((a, place) => items.slice(place + 1).map((b) => score(a, b)));
}

/** The items of the highest worth, in their own order. */
function best(items, worth) {
  const ranked = items.map((item, place) => ({ item, place })).sort((a, b) => worth(b.item) - worth(a.item));
  return ranked
    .slice(0, SENTENCES)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
