// Prints, as JSON, what the tables take from npm packages.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, ...codes] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/package.json`));

/** What `@orama/stopwords` calls the languages it has. */
const ORAMA = {
  ar: 'arabic', bg: 'bulgarian', da: 'danish', de: 'german', el: 'greek', en: 'english', es: 'spanish', fi: 'finnish',
  fr: 'french', hi: 'indian', hu: 'hungarian', it: 'italian', nl: 'dutch', no: 'norwegian', pt: 'portuguese',
  ro: 'romanian', ru: 'russian', sr: 'serbian', sv: 'swedish', tr: 'turkish', uk: 'ukrainian',
};

/** What `stopword` calls them. */
const STOPWORD = {
  ar: 'ara', bg: 'bul', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa', fa: 'fas', fi: 'fin',
  fr: 'fra', he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun', it: 'ita', nl: 'nld', no: 'nob', pl: 'pol', pt: 'por',
  ro: 'ron', ru: 'rus', sk: 'slk', sv: 'swe', tr: 'tur', uk: 'ukr',
};

const iso = require('stopwords-iso/stopwords-iso.json');
const stopword = require('stopword');
const stopWords = Object.fromEntries(codes.map((code) => [code, [
  iso[code],
  stopword[STOPWORD[code]],
  ORAMA[code] && require(`@orama/stopwords/${ORAMA[code]}`).stopwords,
].filter(Boolean)]));

const suppressions = Object.fromEntries(codes.map((code) => [code, suppressionsOf(code)]));
process.stdout.write(JSON.stringify({ stopWords, suppressions }));

/** The abbreviations behind which CLDR sees no end of a sentence. */
function suppressionsOf(code) {
  try {
    const file = require.resolve(`cldr-segments-full/segments/${code}/suppressions.json`);
    const { segments } = JSON.parse(readFileSync(file, 'utf8'));
    return (segments.segmentations?.SentenceBreak?.standard ?? []).map((entry) => entry.suppression);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return [];
    throw error;
  }
}
