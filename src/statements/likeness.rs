//! How alike two sentences of a story are.

use super::index::{FeatureIndex, Sums, TakeFeature, rarity};
use crate::Span;
use crate::article::Article;
use crate::article::terms::fingerprint;
use crate::mentions::within;
use crate::text::fingerprint::joined;
use std::ops::Range;

/// Sentences of an article that are compared as one: mostly one alone.
pub(super) type Passage<'a> = (&'a Article, Range<usize>);

/// How many characters a gram has.
const GRAM: usize = 4;
/// A longer sentence is compared by the grams of this many leading bytes.
const COMPARED_BYTES: usize = 1_500;
/// What a word without content of its own says beside a content word as rare.
const STOP_WORD: f32 = 0.5;
/// What a figure says beside another word as rare.
const FIGURE: f32 = 2.0;
/// A sentence is taken to say at least as much as so many words that stand nowhere else, so that a fragment is not
/// contained in all.
const SMALLEST_MASS: f32 = 5.5;

/// How much the parts of a likeness count.
const OF_GRAMS: f32 = 0.3;
const OF_FULLER: f32 = 0.45;
const OF_BRIEFER: f32 = 0.25;
/// Sentences in two languages share names, figures and a few words at best; their likeness is raised by this.
const ACROSS_LANGUAGES: f32 = 1.8;

/// What is needed to tell how alike sentences of one story are: the sum of
///
/// * the share of the character 4-grams of the sentence with more of them that the other has too; they tolerate what
///   re-translation and pasting do to words: other endings, other spellings of a name, words glued together;
/// * the share of what the words of the fuller sentence say that the other says too;
/// * the same of the briefer one, since a long sentence may say what two short ones do.
///
/// What a gram or word says is the logarithm of how rare it is among these very sentences, since among sentences of one
/// story its common names say nothing. Figures and dates are words once more by their value, in whatever notation.
///
/// Four characters do as well as three to five together (the same links). The constants were chosen on sentences of two
/// stories that rewrite, retell and translate each other, all at once and a few at a time.
pub(super) struct Likeness {
    grams: FeatureIndex,
    words: FeatureIndex,
    languages: Vec<crate::text::Language>,
    smallest_mass: f32,
    gram_sums: Sums,
    word_sums: Sums,
}

impl Likeness {
    /// Prepares sentences of so many articles, given with their folded words; linear in their length.
    pub(super) fn new(sentences: &[Passage], folded: &[&str], articles: usize) -> Likeness {
        let count = sentences.len();
        Likeness {
            grams: FeatureIndex::new(count, articles, &|sentence, take| for_each_gram(folded[sentence], take)),
            words: FeatureIndex::new(count, articles, &|sentence, take| for_each_term(&sentences[sentence], take)),
            languages: sentences.iter().map(|(article, _)| article.language()).collect(),
            smallest_mass: SMALLEST_MASS * rarity(count, 1),
            gram_sums: Sums::new(count),
            word_sums: Sums::new(count),
        }
    }

    /// The later sentences that share a gram or word with one, in no order, each with its likeness in [0, 1].
    pub(super) fn with_later(&mut self, sentence: usize) -> Vec<(usize, f64)> {
        self.words.add_shared(sentence, &mut self.word_sums);
        self.grams.add_shared(sentence, &mut self.gram_sums);
        let by_words = self.word_sums.lend_touched();
        let by_grams = self.gram_sums.lend_touched();
        let mut likenesses = Vec::with_capacity(by_words.len().max(by_grams.len()));
        for touched in [&by_words, &by_grams] {
            for &other in touched {
                let (words, grams) = (self.word_sums.take(other), self.gram_sums.take(other));
                if words + grams > 0.0 {
                    let likeness = self.combined(sentence, other as usize, grams, words);
                    let is_translated = self.languages[sentence] != self.languages[other as usize];
                    let raised = if is_translated { (likeness * ACROSS_LANGUAGES).min(1.0) } else { likeness };
                    likenesses.push((other as usize, f64::from(raised)));
                }
            }
        }
        self.word_sums.give_back(by_words);
        self.gram_sums.give_back(by_grams);
        likenesses
    }

    /// The sum of the likenesses of one sentence to others of its language.
    pub(super) fn sum(&mut self, sentence: usize, others: &[usize]) -> f64 {
        self.grams.mark(sentence);
        self.words.mark(sentence);
        let mut sum = 0.0;
        for &other in others {
            if self.languages[sentence] != self.languages[other] {
                continue;
            }
            let (grams, words) = (self.grams.shared_with_marked(other), self.words.shared_with_marked(other));
            sum += f64::from(self.combined(sentence, other, grams, words));
        }
        sum
    }

    /// The likeness of two sentences by what their grams and words share.
    fn combined(&self, a: usize, b: usize, grams: f32, words: f32) -> f32 {
        let share = |shared: f32, whole: f32| if shared > 0.0 { shared / whole } else { 0.0 };
        let (mass_a, mass_b) = (self.words.mass(a), self.words.mass(b));
        let likeness = OF_GRAMS * share(grams, self.grams.mass(a).max(self.grams.mass(b)))
            + OF_FULLER * share(words, mass_a.max(mass_b))
            + OF_BRIEFER * share(words, mass_a.min(mass_b).max(self.smallest_mass));
        likeness.clamp(0.0, 1.0)
    }
}

/// How alike what two articles say is, in [0, 1], all their sentences taken as one. It is the likeness by which sentences
/// become one statement, for two sentences that stand alone. Linear in their length.
///
/// ```
/// use tellings::{Article, statements::sentence_likeness};
/// let likeness = |a: &str, b: &str| sentence_likeness(&Article::read(a), &Article::read(b));
/// let crash = "A ferry hit a pier in Port Amber on Monday.";
/// assert!(likeness(crash, "On Monday a ferry hit a pier in Port Amber.") > 0.8);
/// assert!(likeness(crash, "The museum opened its new wing on Sunday.") < 0.2);
/// ```
pub fn sentence_likeness(a: &Article, b: &Article) -> f64 {
    let passages = [a, b].map(|article| (article, 0..article.sentences().len()));
    let folded = [folded_words(&passages[0]), folded_words(&passages[1])];
    Likeness::new(&passages, &folded, passages.len()).sum(0, &[1])
}

/// Calls `take` with a fingerprint of every gram.
fn for_each_gram(folded: &str, take: &mut TakeFeature) {
    if folded.is_ascii() {
        for gram in folded.as_bytes().windows(GRAM).take(COMPARED_BYTES) {
            take(gram_fingerprint(gram), 1.0);
        }
        return;
    }
    // Where the last characters begin, the latest at the end.
    let mut starts = [0; GRAM];
    let mut characters = 0;
    for (at, _) in folded.char_indices() {
        if characters >= GRAM {
            take(gram_fingerprint(&folded.as_bytes()[starts[characters % GRAM]..at]), 1.0);
        }
        if at > COMPARED_BYTES {
            return;
        }
        starts[characters % GRAM] = at;
        characters += 1;
    }
    if characters >= GRAM {
        take(gram_fingerprint(&folded.as_bytes()[starts[characters % GRAM]..]), 1.0);
    }
}

/// The fingerprint of a gram; that of four bytes is spread from themselves, which is quicker.
fn gram_fingerprint(gram: &[u8]) -> u64 {
    match *gram {
        [a, b, c, d] => joined(0, u64::from(u32::from_le_bytes([a, b, c, d]))),
        _ => fingerprint(gram),
    }
}

/// Calls `take` with every content word, figure and date, and then with every other word.
fn for_each_term(passage: &Passage, take: &mut TakeFeature) {
    let (article, range) = passage;
    let text = article.text();
    let mentioned = article.figures();
    for index in range.clone() {
        let span = article.sentences()[index].span;
        let content = article.content(index);
        for word in content {
            let is_figure = word.span.of(text).bytes().any(|byte| byte.is_ascii_digit());
            take(word.term.0, if is_figure { FIGURE } else { 1.0 });
        }
        for quantity in within(&mentioned.quantities, span, |quantity| quantity.span) {
            // The same percentage is told of many things.
            if quantity.unit != "percent" {
                // To the seven digits that notations agree on.
                let value = (quantity.value as f32).to_bits();
                take(fingerprint(quantity.unit.as_bytes()) ^ fingerprint(&value.to_le_bytes()), 1.0);
            }
        }
        for date in within(&mentioned.dates, span, |date| date.span) {
            if let Some(iso) = &date.iso {
                take(fingerprint(iso.as_bytes()), 1.0);
            }
        }
    }
    for term in article.folded_words().function_terms(range) {
        take(term.0, STOP_WORD);
    }
}

/// A fingerprint equal for sentences of the same folded words and, where there are no words, of the same marks.
pub(super) fn text_fingerprint(passage: &Passage, folded: &str) -> u64 {
    fingerprint(if folded == " " { span_of(passage).of(passage.0.text()).as_bytes() } else { folded.as_bytes() })
}

/// The words of sentences as they are compared: folded, each between single spaces.
pub(super) fn folded_words<'a>((article, range): &Passage<'a>) -> &'a str {
    article.folded_words().text_of(range)
}

/// From the first sentence of a passage to its last.
fn span_of((article, range): &Passage) -> Span {
    match &article.sentences()[range.clone()] {
        [first, .., last] => Span::new(first.span.start, last.span.end),
        [only] => only.span,
        [] => Span::new(0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::super::index::rarity;
    use super::*;

    fn grams(text: &str) -> Vec<u64> {
        let mut grams = Vec::new();
        for_each_gram(text, &mut |gram, weight| {
            assert_eq!(weight, 1.0);
            grams.push(gram);
        });
        grams
    }

    #[test]
    fn grams_are_all_four_characters_in_a_row() {
        for text in
            ["", "abc", "äbc", "abcd", "äbcd", "abcdefgh", " äbcdé fgh ", "東京都知事選", "a\u{301}bc\u{1F600}de"]
        {
            let characters: Vec<char> = text.chars().collect();
            let expected: Vec<u64> = characters
                .windows(4)
                .map(|gram| gram_fingerprint(gram.iter().collect::<String>().as_bytes()))
                .collect();
            assert_eq!(grams(text), expected, "{text}");
        }
        assert_ne!(gram_fingerprint(b"abcd"), gram_fingerprint(b"dcba"));
    }

    #[test]
    fn of_a_long_sentence_the_beginning_is_compared() {
        assert_eq!(grams(&"a".repeat(COMPARED_BYTES + 3)).len(), COMPARED_BYTES);
        assert_eq!(grams(&"a".repeat(COMPARED_BYTES + 4)).len(), COMPARED_BYTES);
        // The last one ends behind the first character beyond.
        assert_eq!(grams(&"é".repeat(COMPARED_BYTES)).len(), COMPARED_BYTES / 2 - 2);
    }

    /// The likeness of two sentences as documented, from their words and how much each says beside others as rare.
    fn by_definition(a: &[(&str, f32)], b: &[(&str, f32)]) -> f64 {
        let mass = |features: &[(String, f32)], others: &[(String, f32)], shared_alone: bool| -> f32 {
            let mut sum = 0.0;
            for (at, feature) in features.iter().enumerate() {
                let is_shared = others.contains(feature);
                if !features[..at].contains(feature) && (is_shared || !shared_alone) {
                    sum += feature.1 * rarity(2, if is_shared { 2 } else { 1 });
                }
            }
            sum
        };
        let shares = |a: &[(String, f32)], b: &[(String, f32)], smallest: f32| {
            let (mass_a, mass_b, shared) = (mass(a, b, false), mass(b, a, false), mass(a, b, true));
            (shared / mass_a.max(mass_b), shared / mass_a.min(mass_b).max(smallest))
        };
        let owned = |words: &[(&str, f32)]| words.iter().map(|(word, weight)| ((*word).to_owned(), *weight)).collect();
        let grams = |words: &[(&str, f32)]| {
            let text: String = words.iter().map(|(word, _)| format!(" {word}")).collect();
            let characters: Vec<char> = format!("{text} ").chars().collect();
            characters.windows(4).map(|gram| (gram.iter().collect(), 1.0)).collect::<Vec<(String, f32)>>()
        };
        let (words_a, words_b): (Vec<_>, Vec<_>) = (owned(a), owned(b));
        let (fuller, briefer) = shares(&words_a, &words_b, SMALLEST_MASS * rarity(2, 1));
        let (of_grams, _) = shares(&grams(a), &grams(b), 0.0);
        f64::from(OF_GRAMS * of_grams + OF_FULLER * fuller + OF_BRIEFER * briefer)
    }

    #[test]
    fn likeness_is_the_sum_of_what_grams_and_words_share() {
        const THE: (&str, f32) = ("the", STOP_WORD);
        const AND: (&str, f32) = ("and", STOP_WORD);
        const FERRY: (&str, f32) = ("ferry", 1.0);
        const HARBOUR: (&str, f32) = ("harbour", 1.0);
        const MUSEUM: (&str, f32) = ("museum", 1.0);
        let sentences: [&[(&str, f32)]; 5] = [
            &[THE, HARBOUR, AND, THE, FERRY, ("storm", 1.0), MUSEUM, ("bridge", 1.0), ("vote", 1.0), ("roof", 1.0)],
            &[HARBOUR, FERRY, AND, THE, ("storm", 1.0), ("river", 1.0)],
            &[THE, HARBOUR, AND, FERRY, HARBOUR],
            &[THE, ("minister", 1.0), AND, MUSEUM],
            &[THE, ("élan", 1.0), AND, HARBOUR, FERRY],
        ];
        let text = |words: &[(&str, f32)]| words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ");
        for a in sentences {
            for b in sentences.into_iter().filter(|&b| b != a) {
                let (in_a, in_b) = (Article::read(text(a)), Article::read(text(b)));
                let (found, expected) = (sentence_likeness(&in_a, &in_b), by_definition(a, b));
                assert!((found - expected).abs() < 1e-5, "{a:?} and {b:?}: {found} for {expected}");
            }
        }
    }

    /// Each way of asking takes another path through the index.
    #[test]
    fn later_sentences_are_as_alike_as_when_asked_for_alone() {
        let texts = [
            "The harbour of Lenn was closed on Monday after a storm.",
            "A storm closed the harbour of Lenn on Monday, and 300 people were stranded.",
            "The minister opened the museum.",
            "300 people waited in the museum of Lenn.",
            "?",
            "El puerto de Lenn cerró el lunes por la tormenta y 300 personas se quedaron en el museo.",
        ];
        let articles: Vec<Article> = texts.into_iter().map(Article::read).collect();
        let passages: Vec<Passage> = articles.iter().map(|article| (article, 0..article.sentences().len())).collect();
        let folded: Vec<&str> = passages.iter().map(folded_words).collect();
        let mut likeness = Likeness::new(&passages, &folded, articles.len());
        for a in 0..texts.len() {
            let mut later = likeness.with_later(a);
            later.sort_by_key(|&(other, _)| other);
            assert!(later.windows(2).all(|two| two[0].0 < two[1].0) && later.iter().all(|&(other, _)| other > a));
            for b in a + 1..texts.len() {
                let found = later.iter().find(|&&(other, _)| other == b).map_or(0.0, |&(_, likeness)| likeness);
                let is_translated = articles[a].language() != articles[b].language();
                if is_translated {
                    assert_eq!(likeness.sum(a, &[b]), 0.0);
                    likeness.languages[b] = articles[a].language();
                }
                let alone = likeness.sum(a, &[b]) * if is_translated { f64::from(ACROSS_LANGUAGES) } else { 1.0 };
                likeness.languages[b] = articles[b].language();
                assert!((found - alone).abs() < 1e-5, "{a} and {b}: {found} for {alone}");
            }
        }
        assert_eq!(likeness.sum(0, &[1, 3]), likeness.sum(0, &[1]) + likeness.sum(0, &[3]));
    }

    #[test]
    fn a_text_is_known_by_its_words_and_without_any_by_its_marks() {
        let fingerprint = |text: &str, folded: Option<&str>| {
            let article = Article::read(text);
            let passage = (&article, 0..article.sentences().len());
            text_fingerprint(&passage, folded.unwrap_or(folded_words(&passage)))
        };
        assert_eq!(fingerprint("Lenn burns!", None), fingerprint("lenn burns.", None));
        assert_ne!(fingerprint("Lenn burns", None), fingerprint("Lenn burned", None));
        let of_marks = |text: &str| fingerprint(text, Some(" "));
        assert_eq!(of_marks("Ah. Oh."), of_marks("Ah. Oh."));
        assert_ne!(of_marks("Ah. Oh."), of_marks("Ah. Eh."));
        assert_ne!(of_marks("Ah."), of_marks("Oh."));
    }
}
