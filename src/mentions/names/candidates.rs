//! What may be a name: runs of capitalised words, with what stands beside them as evidence.

mod evidence;

pub(crate) use evidence::Evidence;

use super::german;
use super::lexicon::{Classes, ends_in_one_of, lexicon};
use super::tokens::{SentenceTokens, Shape, Token, Tokens};
use crate::text::Language;
use crate::text::stems::folded_fingerprint;
use crate::text::stop_words::is_stop_fingerprint;
use crate::text::word_list::is_one_of;

/// A run of words that may be a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// Its first word, a position among the tokens.
    pub(crate) first: usize,
    /// Its last word.
    pub(crate) last: usize,
    pub(crate) evidence: Evidence,
    /// Whether it is a name by itself; otherwise only where the same words are one elsewhere.
    pub(crate) is_sure: bool,
}

/// Acronyms have no more bytes: "UNESCO", "INTERPOL".
const LONGEST_ACRONYM: usize = 8;

/// Finds candidates, sentence by sentence.
pub(crate) struct Finder<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a Tokens,
    pub(crate) language: Language,
    pub(crate) english: Language,
    /// German nouns are no names; other languages give none.
    pub(crate) nouns: Option<german::Nouns>,
    pub(crate) found: Vec<Candidate>,
}

impl Finder<'_> {
    /// Reads one sentence.
    pub(crate) fn read(&mut self, sentence: &SentenceTokens) {
        let mut position = sentence.first;
        while position < sentence.end {
            if !self.may_begin(position, sentence.end) {
                position += 1;
                continue;
            }
            let last = self.last_of_run(position, sentence.end);
            if sentence.is_title_case {
                position = last + 1;
                continue;
            }
            self.read_run(position, last, sentence);
            position = last + 1;
        }
    }

    fn token(&self, position: usize) -> &Token {
        &self.tokens.tokens[position]
    }

    #[inline(never)]
    fn word(&self, position: usize) -> &str {
        self.token(position).span.of(self.text)
    }

    #[inline(never)]
    pub(crate) fn is(&self, position: usize, classes: Classes) -> bool {
        self.token(position).classes.any(classes)
    }

    /// Whether a run may begin at the word.
    fn may_begin(&self, position: usize, end: usize) -> bool {
        let token = self.token(position);
        if !token.is_capitalised() || self.is_calendar(position, end) {
            return false;
        }
        if !self.is_function_word(position) {
            return true;
        }
        // "El Salvador", "Los Angeles": an article belongs to the name where it is capitalised without need.
        let goes_on =
            position + 1 < end && self.token(position + 1).joined && self.token(position + 1).is_capitalised();
        let is_article = self.is(position, Classes::DETERMINER) && !is_stop_fingerprint(token.hash, self.english);
        goes_on && !token.starts && (is_article || self.word(position) == "Will")
    }

    fn is_function_word(&self, position: usize) -> bool {
        let token = self.token(position);
        let is_english = is_stop_fingerprint(token.hash, self.english);
        // "US", "WHO", "IT"
        let is_acronym = token.shape == Shape::Capitals && token.span.len() <= 3 && is_english && !token.starts;
        !is_acronym && (is_english || is_stop_fingerprint(token.hash, self.language))
    }

    /// Whether it is a month or day, and not the surname in "Theresa May".
    fn is_calendar(&self, position: usize, end: usize) -> bool {
        if !self.is(position, Classes::CALENDAR) {
            return false;
        }
        let is_name_too = is_one_of(self.word(position), "May April June August Jan Mai");
        let before = position > 0 && self.token(position).joined && self.token(position - 1).is_capitalised();
        let next = (position + 1 < end).then(|| self.token(position + 1));
        let is_dated = next.is_some_and(|next| next.shape == Shape::Number)
            || position > 0 && self.token(position - 1).shape == Shape::Number;
        let after = next.is_some_and(|next| next.joined && next.is_capitalised());
        !(is_name_too && !is_dated && (before || after && !self.token(position).starts))
    }

    /// The last word of the run that begins at `first`.
    fn last_of_run(&self, first: usize, end: usize) -> usize {
        let mut last = first;
        while !self.token(last).possessive {
            let Some(next) = self.next_of_run(first, last, end) else { break };
            last = next;
        }
        last
    }

    /// The next capitalised word that belongs to the run, perhaps behind small words.
    fn next_of_run(&self, first: usize, last: usize, end: usize) -> Option<usize> {
        let mut next = last + 1;
        let mut is_joined = next < end && self.token(next).joined && !self.token(next).starts;
        while is_joined && next - last <= 3 && self.token(next).shape == Shape::Small {
            if !self.is(next, Classes::PARTICLE.or(Classes::JOINER)) {
                return None;
            }
            next += 1;
            is_joined = next < end && self.token(next).joined && !self.token(next).starts;
        }
        if !is_joined || self.token(next).shape == Shape::Small {
            return None;
        }
        let small = last + 1..next;
        if self.token(next).shape == Shape::Number {
            let is_number_of = small.len() == 1 && self.word(last + 1) == "of" && self.word(last) == "Group";
            return is_number_of.then_some(next);
        }
        if self.is_calendar(next, end) {
            return None;
        }
        if small.is_empty() {
            return (!self.is_function_word(next)).then_some(next);
        }
        self.joins(first, last, next).then_some(next)
    }

    /// Whether the small words behind `last` join what stands before and behind them to one name.
    fn joins(&self, first: usize, last: usize, next: usize) -> bool {
        let joiner = self.word(last + 1);
        let heads = Classes::ORGANISATION.or(Classes::GEOGRAPHIC);
        let has_head = self.is(last, heads) || self.is(first, heads);
        let is_first = first == last;
        if self.is(last, Classes::TITLE) && is_first && !self.is(last, heads) {
            return false;
        }
        match joiner {
            "of" => has_head,
            "for" => self.is(last, Classes::ORGANISATION) || self.is(first, Classes::ORGANISATION),
            "and" if is_first && last > 0 && self.word(last - 1) == "the" => {
                // "the Belt and Road Initiative"
                let is_capitalised =
                    |position: &usize| self.token(*position).is_capitalised() && self.token(*position).joined;
                let end = (next + 1..self.tokens.tokens.len().min(next + 3)).take_while(is_capitalised).last();
                let is_part = |position: usize| !self.is(position, Classes::PLACE.or(Classes::DEMONYM).or(heads));
                end.is_some_and(|end| self.is(end, Classes::ORGANISATION))
                    && is_part(last)
                    && !self.is(next, Classes::PLACE)
            }
            _ if is_one_of(joiner, "and y et e und") => {
                let is_list_of_parts = (first..last).any(|position| is_one_of(self.word(position), "of for de"));
                is_list_of_parts && has_head && !self.is(next, Classes::PLACE.or(Classes::DEMONYM))
            }
            "el" if last + 2 == next => is_first,
            _ if last + 2 == next && is_one_of(joiner, "the las les") => false,
            _ => match self.language.code() {
                code if is_one_of(code, "es fr it pt ca ro") => {
                    has_head || is_first && !self.is(last, Classes::PLACE.or(Classes::DEMONYM).or(Classes::COMMON))
                }
                "de" => {
                    !is_one_of(joiner, "der den zu zum zur des d")
                        && (joiner != "von" || last > 0 && german::is_title(self.word(last - 1)))
                }
                code if is_one_of(code, "nl da sv no") => is_first && joiner != "i" && joiner != "de" || has_head,
                _ => true,
            },
        }
    }

    /// Takes a run apart: titles before a name, what stands before them, words that only begin the sentence.
    fn read_run(&mut self, first: usize, last: usize, sentence: &SentenceTokens) {
        let mut first = first;
        if let Some(nouns) = &self.nouns {
            let found = german::names_of_run(self, nouns, first, last, sentence);
            self.found.extend(found);
            return;
        }
        let ends_in_head = last > first && self.is(last, Classes::ORGANISATION) && !self.is(last, Classes::TITLE);
        let title = if ends_in_head {
            None
        } else {
            (first..last).rev().find(|&position| {
                self.is(position, Classes::TITLE)
                    && self.token(position + 1).is_capitalised()
                    && !self.is(position + 1, Classes::TITLE.or(Classes::ORGANISATION))
            })
        };
        let mut evidence = self.evidence(first, last, sentence);
        if let Some(title) = title {
            self.read_words_before_title(first, title);
            first = title + 1;
            evidence = self.evidence(first, last, sentence);
            evidence.person += 1;
            evidence.place = 0;
            let is_name = if first == last {
                self.is_name_alone(first, evidence) && !self.is_demonym(first)
            } else {
                self.is_name_together(first, last)
            };
            if is_name {
                self.push(first, last, evidence, true);
            }
            return;
        }
        let is_of_title = first >= 2 && self.word(first - 1) == "of" && self.is(first - 2, Classes::TITLE);
        if is_of_title && last - first >= 2 && self.is(first, Classes::BEFORE_TITLE) {
            evidence.person += 1;
            self.push(last - 1, last, evidence, true);
            return;
        }
        while first < last && self.token(first).starts && self.is(first, Classes::COMMON.or(Classes::TITLE)) {
            first += 1;
        }
        if last - first >= 2 && !ends_in_head && self.is(first, Classes::DEMONYM) && !self.is(last, Classes::GEOGRAPHIC)
        {
            first += 1;
        }
        let starts = self.token(first).starts;
        let is_alone = first == last;
        let is_small_too = self.tokens.occurs_small(self.token(first).hash);
        if starts && is_small_too && !is_alone && !ends_in_head {
            return self.push_rest(first + 1, last, sentence);
        }
        let is_name = if is_alone { self.is_name_alone(first, evidence) } else { self.is_name_together(first, last) };
        if is_name {
            let is_sure = !is_alone || !starts && !self.is_loud(first);
            self.push(first, last, evidence, is_sure || self.is(first, Classes::PLACE));
        }
    }

    /// Whether capitals are rather loudness than an acronym.
    pub(crate) fn is_loud(&self, position: usize) -> bool {
        let token = self.token(position);
        token.shape == Shape::Capitals && token.span.len() > LONGEST_ACRONYM
    }

    /// Reads a run again without its first word.
    fn push_rest(&mut self, mut first: usize, last: usize, sentence: &SentenceTokens) {
        while first < last && !self.token(first).is_capitalised() {
            first += 1;
        }
        let evidence = self.evidence(first, last, sentence);
        let is_name =
            if first == last { self.is_name_alone(first, evidence) } else { self.is_name_together(first, last) };
        if is_name {
            self.push(first, last, evidence, true);
        }
    }

    /// What stands before the title of a person: "Apple" in "Apple CEO Tim Cook".
    fn read_words_before_title(&mut self, first: usize, title: usize) {
        let skipped = Classes::TITLE.or(Classes::BEFORE_TITLE).or(Classes::DEMONYM).or(Classes::COMMON);
        let mut end = title;
        while end > first && (self.is(end - 1, skipped) || !self.token(end - 1).is_capitalised()) {
            end -= 1;
        }
        if end > first && !self.is_demonym(end - 1) {
            let is_sure = self.is(first, Classes::PLACE)
                || self.token(first).shape == Shape::Capitals && !self.token(first).starts;
            self.push(first, end - 1, Evidence::default(), is_sure);
        }
    }

    #[inline(never)]
    fn push(&mut self, first: usize, last: usize, evidence: Evidence, is_sure: bool) {
        self.found.push(Candidate { first, last, evidence, is_sure });
    }

    /// Whether a single word is a name.
    #[inline(never)]
    fn is_name_alone(&self, position: usize, evidence: Evidence) -> bool {
        let token = self.token(position);
        if token.span.len() < 2 || self.is(position, Classes::CALENDAR) {
            return false;
        }
        if evidence.person > 0 || self.is(position, Classes::PLACE) {
            return true;
        }
        // "la ministra de Transportes": what somebody is minister of is no name.
        if position >= 2
            && token.joined
            && self.is(position - 1, Classes::JOINER)
            && self.word(position - 2).starts_with("minist")
        {
            return false;
        }
        if evidence.place == 0 && token.shape == Shape::Capital && self.is_made_noun(position) {
            return false;
        }
        // "HOT", "MORE": words may be written loud; acronyms that are words too are short, as "US" and "WHO".
        let is_loud = token.span.len() > 3 && self.tokens.occurs_small(token.hash);
        let is_acronym = token.shape == Shape::Capitals && !is_loud;
        let generic = Classes::TITLE
            .or(Classes::BEFORE_TITLE)
            .or(Classes::ORGANISATION)
            .or(Classes::GEOGRAPHIC)
            .or(Classes::COMMON);
        !(self.is(position, Classes::COMMON)
            || !is_acronym && (self.is(position, generic) || self.tokens.occurs_small(token.hash))
            || self.is_demonym(position))
    }

    /// Whether the word ends as nouns made from other words do.
    pub(crate) fn is_made_noun(&self, position: usize) -> bool {
        let endings = if self.nouns.is_some() {
            "ung ungen heit heiten keit keiten schaft schaften tion tionen ität nis ismus innen"
        } else {
            "tion tions ción ciones sión zione zioni ção ções dad dades dade miento mientos ismo isme ism logía"
        };
        let word = self.word(position);
        ends_in_one_of(word, endings)
    }

    /// Whether several words are a name: not all of them are titles and the like.
    #[inline(never)]
    fn is_name_together(&self, first: usize, last: usize) -> bool {
        let generic = Classes::TITLE.or(Classes::BEFORE_TITLE).or(Classes::COMMON).or(Classes::CALENDAR);
        let is_generic = |position: usize| self.is(position, generic) || !self.token(position).is_capitalised();
        let is_institution = self.is(last, Classes::ORGANISATION) && !self.is(last, Classes::TITLE);
        // So many capitals in a row are a headline or a row of buttons.
        let heads = Classes::ORGANISATION.or(Classes::GEOGRAPHIC);
        if last - first >= 4
            && (first..=last).all(|position| self.token(position).is_capitalised() && !self.is(position, heads))
        {
            return false;
        }
        is_institution || !(first..=last).all(|position| is_generic(position) || self.is_demonym(position))
    }

    /// Whether the word names a people, in singular or plural.
    fn is_demonym(&self, position: usize) -> bool {
        let word = self.word(position);
        self.is(position, Classes::DEMONYM)
            || word.strip_suffix('s').is_some_and(|word| {
                word.ends_with("ian") || lexicon().get(folded_fingerprint(word)).any(Classes::DEMONYM)
            })
            || word.contains('-')
                && word
                    .split('-')
                    .all(|part| lexicon().get(folded_fingerprint(part)).any(Classes::DEMONYM.or(Classes::PLACE)))
            || word.len() > 6 && word.ends_with("ian") && self.is_before_noun(position)
            || word.len() > 6 && ends_in_one_of(word, "ese stani ians")
    }

    /// Whether a small word that is no verb of saying follows at once.
    fn is_before_noun(&self, position: usize) -> bool {
        self.tokens.tokens.get(position + 1).is_some_and(|next| {
            next.joined && next.shape == Shape::Small && !next.classes.any(Classes::SAYING.or(Classes::JOINER))
        })
    }
}
