//! What tells captions, credits, links and page furniture from the story: named cues, each with a weight.
//!
//! A passage is of the kind whose cues together weigh [`DECISIVE`] or more; of several such kinds, the heaviest.

use super::BlockKind;
use super::case::is_capital;
use super::characters::{
    CAPITAL, DIGIT, FIRST_BYTES, LETTER, Pieces, SPACE, ends_sentence, first_bytes, is_bullet, last_bytes,
};
use super::cue_phrases::{LONGEST_PASSAGE, PHRASE_CUES, Place, Sign, phrases_in};
use super::dates::{ends_with_date, is_date_line};
use super::search;
use super::stems::fold_characters;
use super::word_list::WordList;
use super::words::is_written_without_spaces;

/// The weight that decides.
const DECISIVE: u32 = 10;
/// How much of the beginning and of the end of a passage is looked at, in bytes.
const WINDOW_BYTES: usize = 240;
/// A caption has no more words.
const LONGEST_CAPTION: usize = 90;
/// Words are counted in no more bytes.
const COUNTED_BYTES: usize = 1_000;

/// A paragraph as the cues see it.
pub(super) struct Passage<'t> {
    /// All of it.
    pub(super) text: &'t str,
    /// The number of words, counted up to about 150; two characters of a script without spaces make one.
    pub(super) words: usize,
    /// How many of these words begin with a capital.
    pub(super) capitals: usize,
    /// Whether it ends as a sentence does.
    pub(super) ends_sentence: bool,
    /// The credit of a picture at its end.
    photo_credit: Option<PhotoCredit>,
}

/// What the cues of a passage tell.
pub(super) struct Told {
    /// Its kind, if they weigh enough.
    pub(super) kind: Option<BlockKind>,
    /// What it says about the page around the article.
    pub(super) sign: Sign,
}

impl<'t> Passage<'t> {
    /// Reads a paragraph, which is trimmed.
    pub(super) fn new(text: &'t str) -> Passage<'t> {
        let (words, capitals) = count_words(first_bytes(text, COUNTED_BYTES));
        let photo_credit = if words <= LONGEST_CAPTION { photo_credit(text) } else { None };
        Passage { text, words, capitals, ends_sentence: ends_sentence(text), photo_credit }
    }

    /// What its cues tell: the kind whose cues weigh most together, and the first sign of a page.
    pub(super) fn told(&self) -> Told {
        if !self.text.contains(char::is_alphanumeric) {
            return Told { kind: Some(BlockKind::Junk), sign: Sign::None };
        }
        let mut weights = [0; BlockKind::ALL.len()];
        let mut sign = Sign::None;
        for &(kind, weight, _) in CUES.iter().filter(|(_, _, holds)| holds(self)) {
            weights[kind as usize] += weight;
        }
        if self.is_short(LONGEST_PASSAGE) {
            let mut seen: u64 = 0;
            let mut seen_phrase = None;
            phrases_in(&self.window(), !self.ends_sentence, &mut |row, phrase| {
                let cue = &PHRASE_CUES[row];
                // Sharing takes two networks; of the rest one phrase is as good as many.
                let counts = seen & 1 << row == 0 || cue.sign == Sign::Sharing && seen_phrase != Some(phrase);
                // Sentences begin like pointers and name networks: "Mehr dazu sagte …", "Facebook and Twitter must …".
                let may_be_story = self.ends_sentence
                    && (cue.kind == BlockKind::Link && cue.place == Place::Begins
                        || cue.sign == Sign::Sharing && cue.place == Place::Holds);
                if counts && !may_be_story && self.is_short(usize::from(cue.words)) {
                    weights[cue.kind as usize] += u32::from(cue.weight);
                    seen |= 1 << row;
                    seen_phrase = Some(phrase);
                    if sign == Sign::None {
                        sign = cue.sign;
                    }
                }
            });
        }
        let heaviest = weights.iter().copied().max().filter(|&weight| weight >= DECISIVE);
        let kind =
            heaviest.and_then(|heaviest| BlockKind::ALL.into_iter().find(|&kind| weights[kind as usize] == heaviest));
        Told { kind, sign }
    }

    /// Its first and last bytes, folded, without Markdown's marks of emphasis and headings.
    fn window(&self) -> String {
        let mut window;
        if self.text.len() <= 2 * WINDOW_BYTES {
            window = fold_characters(self.text);
        } else {
            window = fold_characters(first_bytes(self.text, WINDOW_BYTES));
            window.push('\n');
            window.push_str(&fold_characters(last_bytes(self.text, WINDOW_BYTES)));
        }
        if window.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'#')) {
            window.retain(|c| !matches!(c, '*' | '_' | '#'));
        }
        window
    }

    fn is_short(&self, words: usize) -> bool {
        self.words <= words
    }
}

/// How many words a text has, see [`Passage::words`], and how many of them begin with a capital.
fn count_words(text: &str) -> (usize, usize) {
    let (mut words, mut capitals) = (0, 0);
    // Of the current piece between white space.
    let (mut is_word, mut unspaced) = (false, 0_usize);
    let mut position = 0;
    while let Some(&byte) = text.as_bytes().get(position) {
        let class = if byte.is_ascii() {
            position += 1;
            FIRST_BYTES[usize::from(byte)]
        } else {
            let Some(c) = text[position..].chars().next() else { break };
            position += c.len_utf8();
            unspaced += usize::from(is_written_without_spaces(c));
            match c {
                _ if c.is_whitespace() => SPACE,
                _ if !c.is_alphanumeric() => 0,
                _ if is_capital(c) => LETTER | CAPITAL,
                _ => LETTER,
            }
        };
        // Without a branch, since nobody can foretell where words end.
        let begins_word = (class & (LETTER | DIGIT) != 0) & !is_word;
        words += usize::from(begins_word);
        capitals += usize::from(begins_word & (class & CAPITAL != 0));
        is_word |= begins_word;
        if unspaced > 0 && class & SPACE != 0 {
            words += more_words(is_word, unspaced);
            unspaced = 0;
        }
        is_word &= class & SPACE == 0;
    }
    (words + more_words(is_word, unspaced), capitals)
}

/// How many more words than one a piece has, by its characters of scripts without spaces.
fn more_words(is_word: bool, unspaced: usize) -> usize {
    if is_word { (unspaced / 2).saturating_sub(1) } else { 0 }
}

/// Something about a passage that speaks for a kind, besides its phrases: the kind, its weight and when it holds. The name
/// of the function is the name of the cue.
type Cue = (BlockKind, u32, fn(&Passage) -> bool);

const CUES: &[Cue] = &[
    (BlockKind::Dateline, 12, is_only_a_date),
    (BlockKind::Dateline, 12, is_place_and_date),
    (BlockKind::Caption, 10, ends_with_photographer_and_agency),
    (BlockKind::Caption, 10, ends_with_copyright),
    (BlockKind::Caption, 5, ends_with_agencies),
    (BlockKind::Caption, 5, ends_with_day_of_picture),
    (BlockKind::Caption, 2, has_no_final_stop),
    (BlockKind::Caption, 12, is_picture_of_markdown),
    (BlockKind::Credit, 10, is_byline),
    (BlockKind::Credit, 10, holds_only_agencies),
    (BlockKind::Credit, 10, begins_with_copyright),
    (BlockKind::Credit, 10, gives_address_of_author),
    (BlockKind::Link, 12, is_mostly_addresses),
    (BlockKind::Link, 10, is_one_link),
    (BlockKind::Link, 10, begins_with_arrow),
];

fn is_only_a_date(passage: &Passage) -> bool {
    passage.is_short(14) && is_date_line(passage.text)
}

/// "Port Averin, 18 October": names, a comma, and nothing but a date; perhaps behind the desk that wrote it.
fn is_place_and_date(passage: &Passage) -> bool {
    let is_name = |word: &str| word.starts_with(is_capital);
    passage.is_short(8)
        && passage.text.rsplit('|').next().and_then(|last| last.split_once(',')).is_some_and(|(place, date)| {
            let mut words = place.split_whitespace();
            words.clone().count() <= 4 && words.all(is_name) && is_date_line(date.trim())
        })
}

fn ends_with_photographer_and_agency(passage: &Passage) -> bool {
    passage.photo_credit == Some(PhotoCredit::Named)
}

fn ends_with_agencies(passage: &Passage) -> bool {
    passage.photo_credit == Some(PhotoCredit::Agencies)
}

/// "The ferry in the harbour. © Ada Berg".
fn ends_with_copyright(passage: &Passage) -> bool {
    let owner = last_bytes(passage.text, 60).rsplit_once('©').map(|(before, _)| before.contains(char::is_alphabetic));
    (6..=60).contains(&passage.words) && !passage.ends_sentence && owner == Some(true)
}

fn ends_with_day_of_picture(passage: &Passage) -> bool {
    (6..=60).contains(&passage.words) && ends_with_date(last_bytes(passage.text, 60))
}

fn has_no_final_stop(passage: &Passage) -> bool {
    !passage.ends_sentence && (6..=60).contains(&passage.words)
}

fn begins_with_copyright(passage: &Passage) -> bool {
    passage.is_short(40) && passage.text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©').starts_with('©')
}

fn gives_address_of_author(passage: &Passage) -> bool {
    passage.is_short(8) && !passage.ends_sentence && passage.text.contains('@')
}

fn begins_with_arrow(passage: &Passage) -> bool {
    passage.is_short(20) && passage.text.starts_with(['→', '←', '►', '▶', '➤'])
}

/// Agencies and archives whose pictures and reports newspapers take, folded; single words.
static AGENCIES: WordList = WordList::new(
    "aap adn afp agences agencias agencies agenturen aif anp ansa ap apa apimages belga bloomberg cnsphoto ddp dpa \
     efe epa eyepress getty imago interfax istock kcna keystone kyodo lusa magnum nurphoto pixabay pool pti reuters \
     ria ritzau shutterstock sipa sputnik tass tt unsplash upi xinhua yonhap zuma",
);

/// How the credit of a picture names its makers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PhotoCredit {
    /// A person and an agency: "Name/AGENCY".
    Named,
    /// Agencies alone, as reports are signed too: "(AFP/Reuters)".
    Agencies,
}

/// The credit of a picture at the end of the text: names between slashes, of which one is an agency's, or "via" an
/// agency; in brackets, in bold or behind the last sentence.
fn photo_credit(text: &str) -> Option<PhotoCredit> {
    let tail = last_bytes(text, 120).trim_end_matches(|c: char| !c.is_alphanumeric());
    if !holds_sign_of_agencies(tail.as_bytes()) {
        return None;
    }
    let start = ["(", "[", ". ", ".\u{A0}", "**", "| ", "© ", " – ", " — ", ".\n", "\n"]
        .iter()
        .filter_map(|opening| search::last_place(tail, opening).map(|place| place + opening.len()))
        .max()
        .or((tail.len() == text.len() || text.len() <= 120).then_some(0))?;
    let credit = &tail[start..];
    let names: Vec<&str> = credit.split('/').map(str::trim).collect();
    let words =
        |name: &str| name.split_whitespace().map(|word| fold_characters(word.trim_matches('*'))).collect::<Vec<_>>();
    // An agency nobody has listed is written in capitals beside a person's name.
    let is_in_capitals = |name: &str| name.len() >= 3 && name.chars().all(is_capital);
    let is_person = |name: &str| {
        name.split_whitespace().count() >= 2 && name.split_whitespace().all(|word| word.starts_with(is_capital))
    };
    let has_unlisted = names.iter().any(|name| is_in_capitals(name)) && names.iter().any(|name| is_person(name));
    let has_agency = |name: &str| has_unlisted || words(name).iter().any(|word| is_agency(word));
    let is_all_agency = |name: &str| words(name).iter().all(|word| is_agency(word) || word == "images");
    if names.iter().any(|name| name.split_whitespace().count() > 5) || !names.iter().any(|name| has_agency(name)) {
        return None;
    }
    let is_via = words(names[0]).first().is_some_and(|word| word == "via");
    match names.iter().all(|name| is_all_agency(name)) {
        false if names.len() > 1 => Some(PhotoCredit::Named),
        true if is_via => Some(PhotoCredit::Named),
        true if names.len() > 1 => Some(PhotoCredit::Agencies),
        _ => None,
    }
}

/// Whether it holds a slash or "via": without one of them no picture is credited, and hardly any prose has one.
fn holds_sign_of_agencies(text: &[u8]) -> bool {
    for (place, byte) in text.iter().enumerate() {
        let is_via = || text[place..].get(..4).is_some_and(|word| word.eq_ignore_ascii_case(b"via "));
        if *byte == b'/' || matches!(byte, b'v' | b'V') && is_via() {
            return true;
        }
    }
    false
}

/// Whether the folded word names an agency.
pub(super) fn is_agency(folded: &str) -> bool {
    AGENCIES.contains(folded)
}

/// Whether it is "By" and names.
fn is_byline(passage: &Passage) -> bool {
    const BY: &[&str] = &[
        "By", "BY", "by", "Von", "VON", "Par", "PAR", "Por", "POR", "Di", "Door", "Af", "Text", "Text:", "Author:",
        "Autor:",
    ];
    let text = passage.text.trim_start_matches(['*', '_', '(', '[']);
    let mut words = text.split_whitespace();
    let is_name = |word: &str| {
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        bare.is_empty()
            || bare.starts_with(|c: char| is_capital(c) || c.is_ascii_digit())
            || matches!(
                bare,
                "and" | "with" | "und" | "mit" | "et" | "avec" | "y" | "con" | "e" | "en" | "for" | "in" | "dpa"
            )
    };
    passage.is_short(12)
        && passage.words >= 2
        && !passage.ends_sentence
        && words.next().is_some_and(|word| BY.contains(&word))
        && words.all(is_name)
}

/// Whether every word is an agency's name.
fn holds_only_agencies(passage: &Passage) -> bool {
    let mut names = passage.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    passage.is_short(5) && names.peek().is_some() && names.all(|name| is_agency(&fold_characters(name)))
}

/// More words are no list of addresses.
const MOST_ADDRESSES: usize = 40;

/// Whether three quarters of it are web addresses.
fn is_mostly_addresses(passage: &Passage) -> bool {
    if !passage.is_short(MOST_ADDRESSES) {
        return false;
    }
    let is_address = |word: &str| {
        let word = word.trim_start_matches(['<', '(', '[', '*']);
        word.starts_with("http:") || word.starts_with("https:") || word.starts_with("www.")
    };
    let head = first_bytes(passage.text, 2_000);
    let (mut length, mut other) = (0, 0);
    for word in Pieces(head) {
        if is_address(word) {
            length += word.len();
        } else {
            other += word.len();
            // Prose is left at its first words.
            if other * 4 > head.len() {
                return false;
            }
        }
    }
    length * 4 >= head.len() * 3
}

fn is_picture_of_markdown(passage: &Passage) -> bool {
    passage.text.starts_with("![")
}

/// Whether it is one Markdown link, perhaps in bold or in a list.
fn is_one_link(passage: &Passage) -> bool {
    let text = passage.text.trim_matches(|c: char| matches!(c, '*' | '_' | '-' | ' ') || is_bullet(c));
    if text.len() > 1_000 || !text.starts_with('[') || !text.ends_with(')') {
        return false;
    }
    let target = search::first_place(text, "](");
    target.is_some() && target == search::last_place(text, "](")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_are_counted_as_piece_by_piece(text in "[aB9 .\n\u{A0}éÉ中文ั“½-]{0,20}") {
            let (mut words, mut capitals) = (0, 0);
            for piece in text.split_whitespace() {
                if let Some(first) = piece.chars().find(|c| c.is_alphanumeric()) {
                    words += 1.max(piece.chars().filter(|&c| is_written_without_spaces(c)).count() / 2);
                    capitals += usize::from(is_capital(first));
                }
            }
            prop_assert_eq!(count_words(&text), (words, capitals));
        }

        #[test]
        fn addresses_are_weighed_against_all_else(words in prop::collection::vec("www\\.[a-z]{1,20}|[a-z]{1,6}", 1..8)) {
            let text = words.join(" ");
            let length: usize = words.iter().filter(|word| word.starts_with("www.")).map(String::len).sum();
            prop_assert_eq!(is_mostly_addresses(&Passage::new(&text)), length * 4 >= text.len() * 3);
        }
    }
}
