//! Where the sentences of one paragraph end.

use super::Language;
use super::abbreviations::{Abbreviation, abbreviation};
use super::case::{is_capital, is_small};
use super::characters::{
    TERMINATOR, first_bytes, is_closing_bracket, is_closing_quote, is_ignorable, is_opening, is_self_sufficient,
    is_terminator, last_bytes, next_candidate,
};
use super::dates::is_month;
use super::enclosures::Enclosures;
use super::search;
use super::stems::fold;
use super::stop_words::is_stop_word;
use super::word_list::WordList;
use crate::Span;

/// How far before and behind a full stop words are looked at, in bytes; keeps the whole linear.
const CONTEXT_BYTES: usize = 120;

/// Verbs that attribute what was said, as they stand behind the speaker: “…?” Smith asked.
static ATTRIBUTION: WordList = WordList::new(
    "added adds admitted announced argued asked asks claimed commented concluded continued cried declared demanded \
     exclaimed explained inquired insisted joked noted observed quipped remarked repeated replied responded retorted \
     said says shouted stated stressed tells thought told tweeted warned whispered wondered writes wrote yelled",
);

/// What follows "p.m." in one sentence: time zones and days of the week.
static AFTER_TIME: WordList = WordList::new(
    "bst central cest cet ct eastern edt est et friday gmt ist local monday mountain mst pacific pdt pst pt saturday sunday \
     thursday tuesday utc wednesday",
);

/// Verbs of saying that end the clause behind a quotation in Chinese and Korean.
const SAID: &[&str] =
    &["说", "說", "道", "表示", "称", "稱", "问", "問", "指出", "말했다", "물었다", "답했다", "밝혔다"];

/// Languages that write ordinal numbers with a full stop and in which what follows may begin with a capital.
const DOTTED_ORDINALS: &[&str] = &["cs", "da", "de", "et", "fi", "hr", "hu", "no", "sk", "tr"];

/// The ends of the sentences of `text` but for the last, in order: each the byte after the sentence.
pub(super) struct SentenceEnds<'t> {
    text: &'t str,
    enclosures: &'t Enclosures,
    language: Language,
    /// Where to look on.
    position: usize,
    /// Where the current sentence begins.
    start: usize,
    /// The last word between white space that was looked at, and whether it is an address.
    address: (Span, bool),
}

/// The marks that may end a sentence, with what closes behind them: `?!”`, `. . .`, `.)`. A blank line is one without
/// marks: it ends every sentence.
struct Marks {
    /// From the first mark to behind the last.
    span: Span,
    /// The first mark that is not a full stop.
    strong: Option<char>,
    /// How many full stops; "…" counts as three.
    stops: usize,
    /// Whether white space stands between full stops.
    spaced: bool,
    /// Whether a quotation mark closes behind.
    quote: bool,
    /// Whether a bracket closes behind.
    bracket: bool,
}

/// What stands behind the marks.
struct Following<'t> {
    /// From the first character that is not white space.
    text: &'t str,
    /// That character.
    first: char,
    /// The first letter or digit, perhaps behind opening marks, with the text from there.
    word: Option<(char, &'t str)>,
    /// Whether white space stands before.
    spaced: bool,
}

impl<'t> SentenceEnds<'t> {
    /// Reads `text`, a paragraph in `language`, whose enclosures were found.
    pub(super) fn new(text: &'t str, enclosures: &'t Enclosures, language: Language) -> SentenceEnds<'t> {
        SentenceEnds { text, enclosures, language, position: 0, start: 0, address: (Span::default(), false) }
    }

    /// Where the sentence ends, if it does at these marks.
    fn end_at(&mut self, marks: &Marks) -> Option<usize> {
        if marks.stops == 0 && marks.strong.is_none() {
            return Some(marks.span.end);
        }
        let following = Following::of(&self.text[marks.span.end..])?;
        if self.enclosures.hold(marks.span) || matches!(following.first, ',' | ';' | ':' | '、' | '，' | '；') {
            return None;
        }
        if let Some(item) = self.next_item(marks) {
            return Some(item);
        }
        let last_is_self_sufficient = marks.strong.is_some_and(is_self_sufficient);
        let ends = if following.spaced || last_is_self_sufficient && following.word.is_some() {
            self.ends_before(marks, &following)
        } else {
            self.ends_without_space(marks, &following)
        };
        if !ends {
            return None;
        }
        // In ". . . . Next" the first full stop ends the sentence when it touches its last word.
        let splits_ellipsis = marks.spaced && marks.stops > 3 && !marks.quote && !self.is_detached(marks);
        let first_mark = self.text[marks.span.start..].chars().next().map_or(0, char::len_utf8);
        Some(if splits_ellipsis { marks.span.start + first_mark } else { marks.span.end })
    }

    /// Whether the sentence ends where white space follows, or none is needed.
    fn ends_before(&self, marks: &Marks, following: &Following) -> bool {
        if matches!(following.first, '.' | '…') {
            return marks.stops < 3;
        }
        let Some((letter, word)) = following.word else { return false };
        if is_small(letter) && !begins_in_small_letters(following, word) {
            return marks.strong == Some('?') && !marks.quote && word[first_word(word).len()..].starts_with('?');
        }
        if marks.quote && is_attribution(following, marks.strong.is_some()) {
            return false;
        }
        if marks.strong.is_some_and(is_self_sufficient) {
            let is_decimal = marks.strong == Some('．') && !following.spaced && letter.is_numeric();
            return !is_decimal
                && !((marks.quote || marks.bracket) && following.text.starts_with(['と', 'が', 'の', 'を', 'は']));
        }
        if marks.strong.is_some() {
            return true;
        }
        if marks.stops >= 3 {
            return !(marks.bracket || marks.stops == 3 && self.is_detached(marks));
        }
        (marks.quote || marks.stops > 1) || self.full_stop_ends(marks, letter, word, following.first)
    }

    /// Whether a sentence ends though the next begins at once, its space lost: "world.Today".
    fn ends_without_space(&mut self, marks: &Marks, following: &Following) -> bool {
        let mut next = following.text.chars();
        if !next.next().is_some_and(|c| is_capital(c) || matches!(c, '“' | '„' | '¿' | '¡')) || marks.stops >= 3 {
            return false;
        }
        // A lone mark before a word belongs to it: "!Kung", ".NET".
        if marks.span.len() == 1 && self.is_detached(marks) || self.is_in_address(marks.span.start) {
            return false;
        }
        if marks.quote {
            return !is_attribution(following, true);
        }
        let before = self.word_before(marks);
        let next_goes_on = next.next().is_some_and(|c| c.is_alphabetic() || c.is_whitespace());
        let ends_like_a_word = before.ends_with(|c: char| is_small(c) || c.is_ascii_digit() || is_closing_bracket(c));
        next_goes_on
            && (marks.strong.is_some()
                || ends_like_a_word && before.chars().nth(1).is_some() && abbreviation(before).is_none())
    }

    /// Whether a single full stop ends the sentence before `word`, which begins with a capital, a digit or a letter of a
    /// script without case.
    fn full_stop_ends(&self, marks: &Marks, letter: char, word: &str, first: char) -> bool {
        let before = self.word_before(marks);
        if self.is_list_mark(marks, before) {
            return false;
        }
        if self.is_ordinal(marks, before, word) || before == "v" {
            return false;
        }
        match abbreviation(before) {
            None => !has_short_parts(before) || self.begins_sentence(word),
            Some(Abbreviation::Title) => false,
            Some(Abbreviation::Numbered) => !letter.is_numeric() && first != '(',
            Some(Abbreviation::Inner) => !letter.is_numeric() && self.begins_sentence(word),
            Some(Abbreviation::Final) => {
                !self.is_opening_phrase(marks) && !AFTER_TIME.contains(&fold(first_word(word)))
            }
        }
    }

    /// The word that touches the marks, with the full stops inside it; empty where it is longer than any abbreviation.
    fn word_before(&self, marks: &Marks) -> &'t str {
        let before = last_bytes(&self.text[self.start..marks.span.start], CONTEXT_BYTES);
        let before = before.trim_end_matches(is_ignorable);
        let outside = before.rfind(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '°' | 'º' | '\'' | '’')));
        before[outside.unwrap_or(0)..].trim_start_matches(|c: char| !c.is_alphanumeric())
    }

    /// Whether the marks belong to the number or letter of a list item: nothing else stands before them.
    fn is_list_mark(&self, marks: &Marks, before: &str) -> bool {
        let sentence = &self.text[self.start..marks.span.start];
        sentence.len() <= 12
            && sentence.trim_start_matches(|c: char| c.is_whitespace() || is_opening(c)) == before
            && (is_short_number(before) || before.chars().nth(1).is_none() && before.starts_with(char::is_alphabetic))
    }

    /// Where the next item of a list begins whose mark these marks belong to: "1. bread 2. milk".
    fn next_item(&self, marks: &Marks) -> Option<usize> {
        let number = self.word_before(marks);
        let mark = self.text[self.start..].trim_start();
        let first = &mark[..mark.bytes().take(3).take_while(u8::is_ascii_digit).count()];
        let is_next = first.parse().is_ok_and(|first: u32| number.parse() == Ok(first + 1))
            && mark[first.len()..].starts_with(marks.span.of(self.text));
        let before = self.before_word(marks, number);
        let is_apart = before.ends_with(char::is_whitespace) && !before.trim_end().ends_with(',');
        (is_next && is_apart && !self.ends_in_function_word(before)).then_some(self.start + before.len())
    }

    /// Whether the number before the full stop is an ordinal: "am 3. Oktober", "1.-3. Jahrhundert", "Karl IV. Besuch".
    fn is_ordinal(&self, marks: &Marks, number: &str, next: &str) -> bool {
        let is_roman = !number.is_empty() && number.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
        if !(is_roman || is_short_number(number)) || !DOTTED_ORDINALS.contains(&self.language.code()) {
            return false;
        }
        let before = self.before_word(marks, number);
        is_month(&fold(first_word(next)))
            || (is_roman || before.ends_with(['-', '–']) || self.ends_in_function_word(before))
                && !self.begins_sentence(next)
    }

    /// The sentence up to `word`, which is [`SentenceEnds::word_before`] the marks.
    fn before_word(&self, marks: &Marks, word: &str) -> &'t str {
        let sentence = self.text[self.start..marks.span.start].trim_end_matches(is_ignorable);
        sentence.strip_suffix(word).unwrap_or_default()
    }

    /// Whether the last word of `text` is a function word.
    fn ends_in_function_word(&self, text: &str) -> bool {
        let last = last_bytes(text, CONTEXT_BYTES).split_whitespace().next_back();
        last.is_some_and(|word| is_stop_word(&fold(word), self.language))
    }

    /// Whether the sentence so far is no more than a phrase like "At 5 a.m.".
    fn is_opening_phrase(&self, marks: &Marks) -> bool {
        let sentence = &self.text[self.start..marks.span.start];
        sentence.len() <= 40 && sentence.split_whitespace().count() <= 3
    }

    /// Whether `text` begins with a function word, which begins with a capital only at the start of a sentence, and not
    /// with an initial that looks like one: "J. A. Vega".
    fn begins_sentence(&self, text: &str) -> bool {
        let word = first_word(text);
        let is_initial = word.chars().nth(1).is_none() && text[word.len()..].starts_with('.');
        !is_initial && is_stop_word(&fold(word), self.language)
    }

    /// Whether white space stands before the marks.
    fn is_detached(&self, marks: &Marks) -> bool {
        self.text[..marks.span.start].ends_with(char::is_whitespace)
    }

    /// Whether the word between white space around `position` is a web or e-mail address.
    fn is_in_address(&mut self, position: usize) -> bool {
        if position >= self.address.0.end {
            let from = self.address.0.end;
            let start = self.text[from..position].rfind(char::is_whitespace).map_or(from, |space| from + space);
            let end = self.text[position..].find(char::is_whitespace).map_or(self.text.len(), |space| position + space);
            let word = self.text[start..end].trim_start_matches(|c: char| !c.is_alphanumeric());
            let is_address = search::holds(word, "://") || word.contains('@') || word.starts_with("www.");
            self.address = (Span::new(start, end), is_address);
        }
        self.address.1
    }
}

impl Iterator for SentenceEnds<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while let Some(marks) = Marks::find(self.text, self.position) {
            self.position = marks.span.end;
            if let Some(end) = self.end_at(&marks) {
                self.start = end;
                return Some(end);
            }
        }
        self.position = self.text.len();
        None
    }
}

impl Marks {
    const NONE: Marks =
        Marks { span: Span::new(0, 0), strong: None, stops: 0, spaced: false, quote: false, bracket: false };

    /// The first marks from `position` on.
    fn find(text: &str, position: usize) -> Option<Marks> {
        let mut from = position;
        let start = loop {
            let (start, c) = next_candidate(text, from, TERMINATOR)?;
            if is_terminator(c) || matches!(c, ':' | ';') && is_terminator_of_script(c, &text[..start]) {
                break start;
            }
            from = start + c.len_utf8();
            if c == '\n' {
                let next = text[start..].trim_start();
                from = text.len() - next.len();
                let line_breaks = text[start..from].bytes().filter(|&byte| byte == b'\n').count();
                if line_breaks > 1 && !next.starts_with(is_small) {
                    return Some(Marks { span: Span::new(start, from), ..Marks::NONE });
                }
            }
        };
        let mut marks = Marks { span: Span::new(start, start), ..Marks::NONE };
        while let Some(c) = text[marks.span.end..].chars().next() {
            let rest = &text[marks.span.end + c.len_utf8()..];
            if marks.span.is_empty() || is_terminator(c) {
                match c {
                    '.' => marks.stops += 1,
                    '…' => marks.stops += 3,
                    _ => marks.strong = marks.strong.or(Some(c)),
                }
            } else if is_closing_quote(c) && !opens_word(c, rest) || is_closing_bracket(c) {
                marks.quote |= is_closing_quote(c);
                marks.bracket |= is_closing_bracket(c);
            } else if matches!(c, ' ' | '\u{A0}' | '\u{202F}') && closes_after_space(rest) {
                marks.spaced |= rest.starts_with('.');
            } else if c == '['
                && let Some(length) = footnote_length(rest)
            {
                marks.span.end += length;
            } else if !(is_ignorable(c) || matches!(c, '*' | '_')) {
                break;
            }
            marks.span.end += c.len_utf8();
        }
        Some(marks)
    }
}

/// Whether a mark that closes quotations opens one here: before a small letter and, for those that close in German alone,
/// before any: "死亡。“我们".
fn opens_word(mark: char, rest: &str) -> bool {
    let opens_elsewhere = matches!(mark, '“' | '‘');
    rest.starts_with(|c: char| if opens_elsewhere { c.is_alphanumeric() } else { is_small(c) })
}

impl<'t> Following<'t> {
    /// Reads what follows; nothing where only white space does.
    fn of(rest: &'t str) -> Option<Following<'t>> {
        let text = rest.trim_start_matches(|c: char| c.is_whitespace() || is_ignorable(c));
        let first = text.chars().next()?;
        let opening = first_bytes(text, 24);
        let skipped = opening.len()
            - opening.trim_start_matches(|c: char| c.is_whitespace() || is_opening(c) || is_ignorable(c)).len();
        let word = &text[skipped..];
        let letter = word.chars().next().filter(|c| c.is_alphanumeric());
        Some(Following { text, first, word: letter.map(|c| (c, word)), spaced: rest.starts_with(char::is_whitespace) })
    }
}

/// The word that `text` begins with.
fn first_word(text: &str) -> &str {
    let text = first_bytes(text, CONTEXT_BYTES);
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).next().unwrap_or_default()
}

/// Whether a sentence may begin there though its first letter is small: "iPhone", "'s Ochtends", the label "(ii)".
fn begins_in_small_letters(following: &Following, word: &str) -> bool {
    let second = word.chars().nth(1);
    if second.is_some_and(is_capital) {
        return true;
    }
    if following.text.starts_with(['\'', '’']) && second == Some(' ') {
        return word.chars().nth(2).is_some_and(is_capital);
    }
    let label = first_word(word);
    let is_label = label.len() == 1 || label.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    is_label && word[label.len()..].starts_with(") ")
}

/// Whether what follows a closed quotation says who said it: a name or pronoun and a verb of saying. Where the quotation
/// ends in a full stop (`is_open` false) the sentence must end, or pause, right behind the verb.
fn is_attribution(following: &Following, is_open: bool) -> bool {
    let mut is_first = true;
    let text = first_bytes(following.text, CONTEXT_BYTES);
    for word in text.split_whitespace().take(5) {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !is_first && ATTRIBUTION.contains(bare) {
            return is_open || !following.spaced || word.len() > bare.len();
        }
        if !bare.starts_with(is_capital) && !matches!(bare, "the" | "of") {
            break;
        }
        is_first = false;
    }
    let clause = text.find(['。', '，', '：', '.', ',']).map_or("", |end| &text[..end]);
    SAID.iter().any(|verb| clause.ends_with(verb))
}

/// Whether the text goes on, after a space, with a further full stop of an ellipsis or with a mark that closes.
fn closes_after_space(rest: &str) -> bool {
    let mut characters = rest.chars();
    let mark = characters.next();
    let next = characters.next();
    match mark {
        Some('.') => !next.is_some_and(|c| c.is_alphanumeric() || c == '.'),
        Some('»' | '”' | ')' | '」') => !next.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// Whether the word is short and holds full stops with no more than three letters before and behind them: "t.ex", "W.Va".
fn has_short_parts(word: &str) -> bool {
    word.len() <= 6
        && word.contains('.')
        && word.split('.').all(|part| part.chars().all(char::is_alphabetic) && part.chars().nth(3).is_none())
}

/// The length of a reference to a footnote behind its opening bracket: "12]".
fn footnote_length(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && rest[digits..].starts_with(']')).then_some(digits + 1)
}

/// Whether a mark ends sentences because of the script it stands in: the Armenian full stop typed as a colon, the Greek
/// question mark typed as a semicolon.
fn is_terminator_of_script(c: char, before: &str) -> bool {
    match (c, before.chars().next_back()) {
        (':', Some(before)) => matches!(before, '\u{531}'..='\u{58A}'),
        (';', Some(before)) => matches!(before, '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}'),
        _ => false,
    }
}

/// Whether it is a number of one to three digits.
fn is_short_number(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}
