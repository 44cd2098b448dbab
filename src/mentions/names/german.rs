//! Names in German, where every noun is written with a capital.

use super::candidates::{Candidate, Evidence, Finder};
use super::lexicon::{Classes, lexicon};
use super::tokens::{SentenceTokens, Shape, Tokens};
use crate::sorting::sort;
use crate::text::stems::folded_fingerprint;

/// The words of an article that stand behind an article or the like, so that they are nouns rather than names.
pub(crate) struct Nouns(Vec<u64>);

impl Nouns {
    /// Finds them.
    pub(crate) fn of(tokens: &Tokens) -> Nouns {
        let pairs = tokens.tokens.windows(2);
        let mut nouns: Vec<u64> = pairs
            .filter(|pair| {
                pair[1].joined && pair[1].shape == Shape::Capital && pair[0].classes.any(Classes::DETERMINER)
            })
            .map(|pair| pair[1].hash)
            .collect();
        sort(&mut nouns);
        nouns.dedup();
        Nouns(nouns)
    }

    fn hold(&self, hash: u64) -> bool {
        self.0.binary_search(&hash).is_ok()
    }
}

/// What names of offices and callings end in, but for the endings of women and of cases.
const TITLE_ENDINGS: &str = "minister präsident kanzler chef sprecher vorsitzende politiker trainer direktor richter \
                             anwalt anwält leiter expert forscher sekretär beauftragte abgeordnete bischof könig prinz \
                             papst kommissar meister senator gouverneur general autor star kapitän manager gründer herr \
                             frau familie schauspieler sänger kandidat stürmer torwart verteidiger journalist virologe \
                             professor dr premier diktator doktor moderator regisseur milliardär aktivist ajatollah \
                             oberst";

/// Whether the word names an office or calling: "Bundeskanzlerin", "US-Präsident".
pub(crate) fn is_title(word: &str) -> bool {
    let bare = ["in", "en", "e", "r", "n", "s"].iter().filter_map(|ending| word.strip_suffix(ending));
    std::iter::once(word).chain(bare).any(|word| TITLE_ENDINGS.split(' ').any(|ending| ends_in(word, ending)))
}

/// Whether the word ends in `ending`, or is it with a capital.
fn ends_in(word: &str, ending: &str) -> bool {
    word.ends_with(ending) || word.len() == ending.len() && word.get(1..) == ending.get(1..)
}

/// The names in a run of capitalised words.
pub(crate) fn names_of_run(
    finder: &Finder,
    nouns: &Nouns,
    first: usize,
    last: usize,
    sentence: &SentenceTokens,
) -> Vec<Candidate> {
    let tokens = &finder.tokens.tokens;
    let word = |position: usize| tokens[position].span.of(finder.text);
    let is_noun = |position: usize| {
        nouns.hold(tokens[position].hash)
            || finder.is_made_noun(position)
            || finder.tokens.occurs_small(tokens[position].hash)
            || tokens[position].classes.any(Classes::COMMON.or(Classes::CALENDAR))
    };
    let is_place = |position: usize| tokens[position].classes.any(Classes::PLACE);
    // "Deutschlands"
    let is_of_place = |position: usize| {
        word(position)
            .strip_suffix('s')
            .is_some_and(|place| lexicon().get(folded_fingerprint(place)).any(Classes::PLACE))
    };
    let mut found = Vec::new();
    let mut push = |first: usize, last: usize, evidence: Evidence, is_sure: bool| {
        found.push(Candidate { first, last, evidence, is_sure });
    };
    if let Some(title) = (first..last).rev().find(|&position| is_title(word(position)) && !is_title(word(position + 1)))
    {
        let mut end = last;
        while end > title && is_noun(end) {
            end -= 1;
        }
        if is_place(title + 1) || is_of_place(title + 1) {
            push(title + 1, title + 1, Evidence::default(), is_place(title + 1));
        } else if end > title {
            let mut evidence = finder.evidence(title + 1, end, sentence);
            evidence.person += 1;
            push(title + 1, end, evidence, !tokens[title + 1].classes.any(Classes::ORGANISATION));
        }
        return found;
    }
    let evidence = finder.evidence(first, last, sentence);
    let before =
        first.checked_sub(1).filter(|_| first > sentence.first && tokens[first].joined).map(|before| tokens[before]);
    let is_bare = !before.is_some_and(|token| token.classes.any(Classes::DETERMINER) || token.shape == Shape::Number);
    if first == last {
        let is_acronym = tokens[first].shape == Shape::Capitals
            && !finder.is_loud(first)
            && !tokens[first].classes.any(Classes::COMMON);
        let is_titled = evidence.person > 0 && !is_noun(first);
        if !is_title(word(first)) {
            push(first, last, evidence, is_place(first) || is_acronym || is_titled);
        }
        return found;
    }
    let heads = Classes::ORGANISATION.or(Classes::GEOGRAPHIC);
    let has_noun = (first..=last).any(|position| is_noun(position) || is_title(word(position)));
    let is_institution = tokens[last].classes.any(heads) || tokens[first].classes.any(heads.or(Classes::DEMONYM));
    let is_apart =
        !tokens[first].joined && !tokens[first].starts && tokens.get(last + 1).is_none_or(|next| !next.joined);
    if !has_noun && is_bare && last - first <= 3 {
        let is_sure = evidence.person + evidence.speaks > 0 || is_apart || is_institution && !tokens[first].starts;
        push(first, last, evidence, is_sure);
    } else {
        let listed = (first..=last).filter(|&position| is_place(position) || tokens[position].shape == Shape::Capitals);
        listed
            .for_each(|position| push(position, position, Evidence::default(), !finder.is(position, Classes::COMMON)));
    }
    found
}
