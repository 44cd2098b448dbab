//! What tells captions, credits, links and page furniture from the story: named cues, each with a weight.
//!
//! A passage is of the kind whose cues together weigh [`DECISIVE`] or more; of several such kinds, the heaviest.

use super::BlockKind;
use super::case::is_capital;
use super::characters::{ends_sentence, first_bytes, is_bullet, last_bytes};
use super::cue_phrases::{
    FURNITURE, FURNITURE_LINES, INNER_PICTURE_LABELS, NETWORKS, NOTICES, PICTURE_LABELS, PICTURE_PHRASES,
    PLACES_IN_PICTURE, POINTER_LABELS, POINTERS, Phrases, READING_TIMES, REPORTING, RIGHTS, SOURCES,
};
use super::dates::{ends_with_date, is_date_line};
use super::search;
use super::stems::fold_characters;
use super::word_list::WordList;

/// The weight that decides.
const DECISIVE: u32 = 10;
/// No cue is shorter, in bytes.
const SHORTEST_CUE: usize = 3;
/// How much of the beginning and of the end of a passage is looked at, in bytes.
const WINDOW_BYTES: usize = 240;

/// A paragraph as the cues see it.
pub(super) struct Passage<'t> {
    /// All of it.
    pub(super) text: &'t str,
    /// Its first and last bytes, folded, without Markdown's marks of emphasis and headings, a space at both ends.
    window: String,
    /// The number of words, counted up to 100; two characters of a script without spaces make one.
    pub(super) words: usize,
    /// Whether it ends as a sentence does.
    pub(super) ends_sentence: bool,
}

impl<'t> Passage<'t> {
    /// Reads a paragraph, which is trimmed.
    pub(super) fn new(text: &'t str) -> Passage<'t> {
        let mut window = String::from(" ");
        if text.len() <= 2 * WINDOW_BYTES {
            window.push_str(&fold_characters(text));
        } else {
            window.push_str(&fold_characters(first_bytes(text, WINDOW_BYTES)));
            window.push('\n');
            window.push_str(&fold_characters(last_bytes(text, WINDOW_BYTES)));
        }
        window.push(' ');
        window.retain(|c| !matches!(c, '*' | '_' | '#'));
        let words = first_bytes(text, 1_000)
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .map(|word| 1.max(word.chars().filter(|&c| super::words::is_written_without_spaces(c)).count() / 2))
            .sum();
        Passage { text, window, words, ends_sentence: ends_sentence(text) }
    }

    /// The kind its cues tell, if they weigh enough.
    pub(super) fn kind(&self) -> Option<BlockKind> {
        if has_no_letter_or_digit(self) {
            return Some(BlockKind::Junk);
        }
        if self.text.len() < SHORTEST_CUE {
            return None;
        }
        let mut weights = [0; BlockKind::ALL.len()];
        for &(kind, weight, _) in CUES.iter().filter(|(_, _, holds)| holds(self)) {
            weights[kind as usize] += weight;
        }
        let heaviest = weights.iter().copied().max().filter(|&weight| weight >= DECISIVE)?;
        BlockKind::ALL.into_iter().find(|&kind| weights[kind as usize] == heaviest)
    }

    fn is_short(&self, words: usize) -> bool {
        self.words <= words
    }

    /// What follows one of the phrases at the beginning; nothing where another word goes on in the same word.
    fn after_any(&self, phrases: &Phrases) -> Option<&str> {
        let head = self.window.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
        if !phrases.may_begin(head) {
            return None;
        }
        phrases
            .iter()
            .filter_map(|phrase| head.strip_prefix(phrase))
            .find(|rest| !rest.starts_with(char::is_alphanumeric))
            .map(str::trim_start)
    }

    fn begins_with_any(&self, phrases: &Phrases) -> bool {
        self.after_any(phrases).is_some()
    }

    /// Whether it begins with one of the phrases and a mark that makes a label of it: "Photo: …".
    fn is_labelled(&self, labels: &Phrases) -> bool {
        self.after_any(labels).is_some_and(|rest| rest.starts_with([':', '|', '©', '/', '-', '–', '—']))
    }

    /// Whether it is one of the phrases.
    fn is_any(&self, phrases: &Phrases) -> bool {
        self.after_any(phrases).is_some_and(|rest| !rest.contains(char::is_alphanumeric))
    }

    /// Whether it holds one of the phrases, not in the middle of a word.
    fn holds_any(&self, phrases: &Phrases) -> bool {
        phrases.iter().any(|phrase| self.holds(phrase))
    }

    fn holds(&self, phrase: &str) -> bool {
        search::places(&self.window, phrase).any(|start| {
            let begins_in_word =
                phrase.starts_with(char::is_alphanumeric) && self.window[..start].ends_with(char::is_alphanumeric);
            let ends_in_word = phrase.ends_with(char::is_alphanumeric)
                && self.window[start + phrase.len()..].starts_with(char::is_alphanumeric);
            !begins_in_word && !ends_in_word
        })
    }
}

/// Something about a passage that speaks for a kind: the kind, its weight and when it holds. The name of the function is
/// the name of the cue.
type Cue = (BlockKind, u32, fn(&Passage) -> bool);

const CUES: &[Cue] = &[
    (BlockKind::Dateline, 12, is_only_a_date),
    (BlockKind::Dateline, 12, is_place_and_date),
    (BlockKind::Caption, 10, ends_with_photographer_and_agency),
    (BlockKind::Caption, 5, ends_with_agencies),
    (BlockKind::Caption, 10, begins_with_word_for_picture),
    (BlockKind::Caption, 10, holds_label_of_picture),
    (BlockKind::Caption, 10, holds_alternative_text),
    (BlockKind::Caption, 6, tells_place_in_picture),
    (BlockKind::Caption, 5, ends_with_day_of_picture),
    (BlockKind::Caption, 2, has_no_final_stop),
    (BlockKind::Credit, 10, is_byline),
    (BlockKind::Credit, 10, tells_who_reported),
    (BlockKind::Credit, 10, names_source),
    (BlockKind::Credit, 10, holds_only_agencies),
    (BlockKind::Credit, 10, claims_rights),
    (BlockKind::Credit, 10, gives_address_of_author),
    (BlockKind::Link, 12, is_mostly_addresses),
    (BlockKind::Link, 10, points_to_article),
    (BlockKind::Link, 10, is_one_link),
    (BlockKind::Link, 10, begins_with_arrow),
    (BlockKind::Junk, 10, is_page_furniture),
    (BlockKind::Junk, 12, is_notice_of_page),
    (BlockKind::Junk, 10, lists_networks),
    (BlockKind::Junk, 12, tells_time_to_read),
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
    passage.is_short(90) && photo_credit(passage.text) == Some(PhotoCredit::Named)
}

fn ends_with_agencies(passage: &Passage) -> bool {
    passage.is_short(90) && photo_credit(passage.text) == Some(PhotoCredit::Agencies)
}

fn begins_with_word_for_picture(passage: &Passage) -> bool {
    passage.is_short(90) && (passage.is_labelled(&PICTURE_LABELS) || passage.begins_with_any(&PICTURE_PHRASES))
}

fn holds_label_of_picture(passage: &Passage) -> bool {
    passage.is_short(90) && passage.holds_any(&INNER_PICTURE_LABELS)
}

fn holds_alternative_text(passage: &Passage) -> bool {
    passage.holds("alt=")
}

fn tells_place_in_picture(passage: &Passage) -> bool {
    passage.is_short(60) && passage.holds_any(&PLACES_IN_PICTURE)
}

fn ends_with_day_of_picture(passage: &Passage) -> bool {
    (6..=60).contains(&passage.words) && ends_with_date(last_bytes(passage.text, 60))
}

fn has_no_final_stop(passage: &Passage) -> bool {
    !passage.ends_sentence && (6..=60).contains(&passage.words)
}

fn tells_who_reported(passage: &Passage) -> bool {
    passage.is_short(30) && passage.begins_with_any(&REPORTING)
}

fn names_source(passage: &Passage) -> bool {
    passage.is_short(12) && passage.is_labelled(&SOURCES) || passage.is_short(3) && passage.begins_with_any(&SOURCES)
}

fn claims_rights(passage: &Passage) -> bool {
    passage.is_short(40) && passage.begins_with_any(&RIGHTS)
}

fn gives_address_of_author(passage: &Passage) -> bool {
    passage.is_short(8) && !passage.ends_sentence && passage.text.contains('@')
}

fn points_to_article(passage: &Passage) -> bool {
    passage.is_short(40) && (passage.begins_with_any(&POINTERS) || passage.is_labelled(&POINTER_LABELS))
}

fn begins_with_arrow(passage: &Passage) -> bool {
    passage.is_short(20) && passage.text.starts_with(['→', '←', '►', '▶', '➤'])
}

fn has_no_letter_or_digit(passage: &Passage) -> bool {
    !passage.text.contains(char::is_alphanumeric)
}

fn is_page_furniture(passage: &Passage) -> bool {
    passage.is_short(9) && !passage.ends_sentence && passage.begins_with_any(&FURNITURE)
        || passage.is_any(&FURNITURE_LINES)
}

fn is_notice_of_page(passage: &Passage) -> bool {
    passage.is_short(80) && passage.holds_any(&NOTICES)
}

fn lists_networks(passage: &Passage) -> bool {
    passage.is_short(12) && NETWORKS.iter().filter(|network| passage.holds(network)).count() >= 2
}

fn tells_time_to_read(passage: &Passage) -> bool {
    passage.is_short(8) && passage.holds_any(&READING_TIMES)
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
    if !tail.contains('/') && !search::holds(&fold_characters(tail), "via ") {
        return None;
    }
    let start = ["(", "[", ". ", ".\u{A0}", "**", "| ", "© ", " – ", " — ", ".\n", "\n"]
        .iter()
        .filter_map(|opening| search::places(tail, opening).next_back().map(|position| position + opening.len()))
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
            || bare.starts_with(is_capital)
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

/// Whether three quarters of it are web addresses.
fn is_mostly_addresses(passage: &Passage) -> bool {
    let is_address = |word: &&str| {
        let word = word.trim_start_matches(['<', '(', '[', '*']);
        word.starts_with("http:") || word.starts_with("https:") || word.starts_with("www.")
    };
    let head = first_bytes(passage.text, 2_000);
    let length: usize = head.split_whitespace().filter(is_address).map(str::len).sum();
    length * 4 >= head.len() * 3
}

/// Whether it is one Markdown link, perhaps in bold or in a list.
fn is_one_link(passage: &Passage) -> bool {
    let text = passage.text.trim_matches(|c: char| matches!(c, '*' | '_' | '-' | ' ') || is_bullet(c));
    text.len() <= 1_000 && text.starts_with('[') && text.ends_with(')') && search::places(text, "](").count() == 1
}
