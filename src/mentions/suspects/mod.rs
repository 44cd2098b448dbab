//! Words that pasting or translating a text has glued together: "Jinpingoffered", "HassFellow", "G20”according".
//!
//! Three signs tell them. A closing mark or comma stands between two words without a space. A capital stands inside a
//! word where brands put none. Or a name goes on in small letters that are a word of their own; since names have endings
//! and make compounds in many languages, that is looked for only where grammar leaves them alone.

mod endings;
mod tally;
mod words;

use crate::Span;
use crate::mentions::within;
use crate::sorting::sort_by_key;
use crate::text::fingerprint::fingerprint;
use crate::text::{Language, Sentence};
use endings::Endings;
use tally::Tally;
use words::Words;

/// Two words without a space between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// Where they stand, with the mark between them if there is one.
    pub span: Span,
    /// The two words.
    pub parts: [Span; 2],
}

/// The names and the words in small letters of some articles: evidence that they stand alone. Up to 32 bytes a word.
#[derive(Clone, Debug, Default)]
pub struct Attested {
    names: Tally,
    small: Tally,
}

impl Attested {
    /// The words of the sentences of several texts. Linear in their length.
    pub fn of(articles: &[(&str, &[Sentence])]) -> Attested {
        let (mut names, mut small) = (Vec::new(), Vec::new());
        for &(text, sentences) in articles {
            names.extend(Words::of(text, sentences).names);
            small.extend(endings::small_words(text, sentences, &|_| true));
        }
        Attested { names: Tally::of(&names), small: Tally::of(&small) }
    }
}

/// The suspects in the sentences of a text, in order and disjoint; `others` are words of other articles, which count as
/// those of the text itself. Linear in the length of the text, but for sorting what is found.
///
/// ```
/// use tellings::mentions::suspects::{Attested, suspects};
/// use tellings::text::{Language, blocks, sentences};
/// let text = "The trip was short. Ana Novakin charge of energy went home. On Monday Ana Novak had arrived.";
/// let english = Language::from_tag("en");
/// let sentences = sentences(text, &blocks(text, english), english);
/// let suspects = suspects(text, &sentences, english, &Attested::default());
/// assert_eq!(suspects[0].span.of(text), "Novakin");
/// assert_eq!(suspects[0].parts.map(|part| part.of(text)), ["Novak", "in"]);
/// ```
pub fn suspects(text: &str, sentences: &[Sentence], language: Language, others: &Attested) -> Vec<Suspect> {
    let Words { capitalised, names, odd, divided_by_mark: mut suspects } = Words::of(text, sentences);
    let (capitalised, names) = (Tally::of(&capitalised), Tally::of(&names));
    let is_name = |name: u64| names.holds(name) || others.names.holds(name);
    let mut endings = Endings::new(language);
    for odd in &odd {
        let word = odd.span.of(text);
        // What is glued by accident is not glued twice; brands are written so always.
        if capitalised.holds_twice(fingerprint(word.as_bytes())) {
            continue;
        }
        match odd.capital_inside {
            Some(length) => endings.look_behind_capital(odd, word, length, &is_name),
            None => endings.look_behind_name(odd, word, &is_name),
        }
    }
    suspects.extend(endings.found(text, sentences, &others.small));
    sort_by_key(&mut suspects, |suspect| suspect.span);
    suspects.dedup_by(|later, earlier| later.span.overlaps(earlier.span));
    suspects
}

/// How cleanly sentences were pasted or translated: 1 where none has words glued together, falling to ½ where one in
/// eight has.
pub(crate) fn cleanness(suspects: &[Suspect], sentences: &[Sentence]) -> f64 {
    if suspects.is_empty() {
        return 1.0;
    }
    let story = || sentences.iter().filter(|sentence| sentence.kind.is_story());
    let glued = story().filter(|sentence| !within(suspects, sentence.span, |suspect| suspect.span).is_empty()).count();
    (1.0 - 4.0 * glued as f64 / story().count().max(1) as f64).max(0.5)
}
