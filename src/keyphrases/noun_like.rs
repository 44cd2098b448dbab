//! Which strings of words are complete noun-like phrases, by their spelling and small lists: no tagger.

use super::words::{RunWord, Shape};
use crate::article::Article;
use crate::mentions::names::lexicon::{Classes, ends_in_one_of, lexicon};
use crate::span::{Mention, Span};
use crate::text::stems::folded_fingerprint;
use crate::text::word_list::WordList;

/// What the lexicon says of a word of an article.
pub(super) fn classes_of(word: &str) -> Classes {
    lexicon().get(folded_fingerprint(word))
}

/// From the first of some words to the last.
pub(super) fn span_of(words: &[RunWord]) -> Span {
    Span::new(words[0].span.start, words[words.len() - 1].span.end)
}

/// Whether words in a row may be a phrase: they do not begin or end with a day, a verb of saying or a single letter, nor
/// end in what only verbs and adverbs end in, and a word with a small letter goes before a name only in German. There
/// all nouns have capitals, so a phrase ends with one and goes on after none without.
pub(super) fn is_noun_like(words: &[RunWord], article: &Article) -> bool {
    let (first, last) = (&words[0], &words[words.len() - 1]);
    if last.shape == Shape::Uncased {
        return first.shape == Shape::Uncased && is_uncased_phrase(span_of(words).of(article.text()), words.len());
    }
    let is_small = |word: &RunWord| word.shape == Shape::Small;
    for end in [first, last] {
        let classes = classes_of(end.span.of(article.text()));
        if end.span.len() == 1 || classes.any(Classes::CALENDAR) || is_small(end) && classes.any(Classes::SAYING) {
            return false;
        }
    }
    let endings = match article.language().code() {
        "de" => {
            let goes_on_small = |pair: &[RunWord]| pair[0].shape == Shape::Capital && is_small(&pair[1]);
            return !is_small(last) && !words.windows(2).any(goes_on_small);
        }
        "en" => "ed",
        "es" | "pt" | "it" => "aron ieron aram mente ando iendo ó",
        _ => "",
    };
    let is_number = first.shape == Shape::Number && last.shape == Shape::Number;
    let has_name = words.iter().any(|word| word.shape == Shape::Capital);
    let end = last.span.of(article.text());
    let ends_as_verb = is_small(last) && !endings.is_empty() && ends_in_one_of(end, endings) && !end.ends_with("eed");
    !(is_number || ends_as_verb || is_small(first) && has_name)
}

/// Whether a string of a script without capitals and spaces, which is there more than once, is a word or more: no
/// particle at either end, and more than three characters where a character is no syllable.
fn is_uncased_phrase(text: &str, pairs: usize) -> bool {
    let is_particle = |c: char| matches!(c, '\u{3040}'..='\u{309f}' | '的' | '了' | '是' | '在' | '和');
    let is_letter = |c: char| c < '\u{2e80}';
    !(text.starts_with(is_particle) || text.ends_with(is_particle) || text.starts_with(is_letter) && pairs < 3)
}

/// Words that nouns stand after, besides those of the lexicon.
static BEFORE_NOUNS: WordList = WordList::new(
    "a an this that these those his her its their our my your by with on over after before against between during about \
     into no any some every each more su sus este esta estos estas ese esa con por sobre entre sin contra como son sa ses \
     leur leurs ce cette ces sur par pour avec sans",
);
/// So many mentions show whether a word is used as a noun.
const SEEN_MENTIONS: usize = 4;

/// Whether a word of small letters follows an article, a preposition or the like where it is first mentioned; `true` in
/// languages whose articles are not known.
pub(super) fn follows_noun_words(mentions: &[Mention], articles: &[&Article]) -> bool {
    for mention in mentions.iter().take(SEEN_MENTIONS) {
        let article = articles[mention.article];
        let before = article.text()[..mention.span.start].trim_end();
        let previous = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let announces = classes_of(previous).any(Classes::DETERMINER.or(Classes::LOCATIVE).or(Classes::JOINER));
        let is_known = matches!(article.language().code(), "en" | "es" | "fr" | "it" | "pt");
        if announces && previous != "to" || !is_known || BEFORE_NOUNS.contains(previous) {
            return true;
        }
    }
    false
}
