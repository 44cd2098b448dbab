// Those that run in Node only: reported, not raced.
import natural from 'natural';
import summarizer from 'node-summarizer';
import { SENTENCES, ofPairs } from './peers.mjs';

export const summarisers = {
  'node-summarizer, by rank': async (text) => (await new summarizer.SummarizerManager(text, SENTENCES).getSummaryByRank()).summary,
  'node-summarizer, by frequency': (text) => new summarizer.SummarizerManager(text, SENTENCES).getSummaryByFrequency().summary,
};

export const comparers = {
  'natural, Dice of letter pairs': (texts) => ofPairs(texts, natural.DiceCoefficient),
};
