//! Days as they are written at the head of an article or under a picture.

use super::stems::fold_characters;
use super::word_list::WordList;
use crate::Span;

/// Names of months, and what they are shortened to, in the languages with full support.
static MONTHS: WordList = WordList::new(
    "abr abril ago agosto aout apr april aprile aug august augusti augustus avr avril dec december decembre dez \
     dezember dezembro dic dicembre diciembre ene enero feb febbraio febr febrero februar februari february fev \
     fevereiro fevr fevrier gen gennaio giu giugno jan janeiro januar januari january janv janvier juillet jul julho \
     juli julio july jun june junho juni junio lug luglio maart mag maggio mai maio maj mar marco mars marz marzo may \
     mayo mei nov november novembre novembro noviembre oct october octobre octubre okt oktober ott ottobre out \
     outubro sep sept september septembre septiembre set setembro settembre",
);

/// What else stands in a line that only says when: labels, days of the week, times, time zones.
static AROUND_DATES: WordList = WordList::new(
    "a actualizado aggiornato ago aktualisiert alle am as at atualizado date datum de del den di dimanche dinsdag \
     domenica domingo donderdag donnerstag edt el est et fecha fr freitag fri friday giovedi gmt h heure heures hora \
     horas hours hr hrs ist jeudi jueves last le lundi lunedi lunes maandag mardi martedi martes mercoledi mercredi \
     miercoles min minutes mis mittwoch modified mon monday montag of on op pm posted pubblicato publicado publie \
     published quarta-feira sabado sabato samedi samstag sat saturday segunda-feira sexta-feira sonntag stand sun \
     sunday terca-feira the thu thursday tue tuesday uhr um updated utc vendredi venerdi viernes vom vor vrijdag wed \
     wednesday woensdag zaterdag zondag",
);

/// How a text begins with a day.
pub(super) struct LeadingDate {
    /// Where the day, with its label and time of day, ends.
    pub(super) end: usize,
    /// Whether a word like "date" or "updated" stands before it.
    pub(super) is_labelled: bool,
}

/// The day, month and year that `text` begins with, perhaps behind a label or the day of the week.
pub(super) fn leading_date(text: &str) -> Option<LeadingDate> {
    if !holds_digit(text) {
        return None;
    }
    let tokens = tokens(text);
    let first = (0..tokens.len().min(4)).find(|&index| full_date_length(&tokens[index..]).is_some())?;
    if !tokens[..first].iter().all(|token| AROUND_DATES.contains(&token.folded)) {
        return None;
    }
    let date_end = first + full_date_length(&tokens[first..])?;
    let after = tokens[date_end..].iter().take_while(|token| token.is_time()).count();
    Some(LeadingDate { end: tokens[date_end + after - 1].span.end, is_labelled: first > 0 })
}

/// Whether `text` ends with a day, month and year.
pub(super) fn ends_with_date(text: &str) -> bool {
    if !holds_digit(text) {
        return false;
    }
    let tokens = tokens(text);
    (0..tokens.len()).rev().take(3).any(|index| full_date_length(&tokens[index..]) == Some(tokens.len() - index))
}

/// Whether `text` says when, and hardly anything else.
pub(super) fn is_date_line(text: &str) -> bool {
    if !holds_digit(text) {
        return false;
    }
    let tokens = tokens(text);
    let is_date_word = |token: &&Token| token.is_time() || token.is_month() || token.is_number();
    let others = tokens.iter().filter(|token| !is_date_word(token) && !AROUND_DATES.contains(&token.folded)).count();
    let has_full_date = (0..tokens.len()).any(|index| full_date_length(&tokens[index..]).is_some());
    let has_number = tokens.iter().any(|token| token.is_number() || token.is_time());
    tokens.len() <= 14 && (has_full_date && others <= 2 || has_number && others == 0 && tokens.len() >= 2)
}

/// Whether the word, folded, names a month.
pub(super) fn is_month(folded: &str) -> bool {
    MONTHS.contains(folded)
}

/// Every date holds a digit, few texts' beginnings and ends do: a quick way out.
fn holds_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// A word of a possible date, without the punctuation at its ends.
struct Token {
    span: Span,
    folded: String,
}

/// The words of `text`; only the first and few, for dates stand at the ends of short texts.
fn tokens(text: &str) -> Vec<Token> {
    const MOST: usize = 40;
    let mut tokens = Vec::new();
    let mut position = 0;
    for piece in text.split_inclusive(|c: char| c.is_whitespace() || c == '|').take(MOST) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if !word.is_empty() {
            let start = position + (piece.len() - piece.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
            tokens.push(Token { span: Span::new(start, start + word.len()), folded: fold_characters(word) });
        }
        position += piece.len();
    }
    tokens
}

impl Token {
    fn is_number(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn is_month(&self) -> bool {
        is_month(&self.folded)
    }

    fn is_year(&self) -> bool {
        self.is_number() && self.folded.len() == 4 && matches!(self.folded.as_bytes()[0], b'1' | b'2')
    }

    /// "24", "1st".
    fn is_day(&self) -> bool {
        let digits = self.folded.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == 'º');
        (1..=2).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(&self.folded[digits.len()..], "" | "st" | "nd" | "rd" | "th" | "er" | "º")
    }

    /// "2023-05-24", "24.05.2023", "5/24/23", "2023年5月24日".
    fn is_numeric_date(&self) -> bool {
        let parts: Vec<&str> =
            self.folded.split(['-', '.', '/', '年', '月', '日', 't']).filter(|part| !part.is_empty()).collect();
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        parts.len() >= 3
            && parts[..3].iter().all(|part| part.len() <= 4 && digits(part))
            && matches!((parts[0].len(), parts[2].len()), (4, 1..=2) | (1..=2, 2 | 4))
            && parts[1].len() <= 2
    }

    /// "10:15", "10.15am", "GMT".
    fn is_time(&self) -> bool {
        let clock = self.folded.trim_end_matches("am").trim_end_matches("pm");
        let is_clock = clock.split_once([':', 'h', '.']).is_some_and(|(hour, rest)| {
            (1..=2).contains(&hour.len()) && hour.bytes().chain(rest.bytes()).all(|b| b.is_ascii_digit() || b == b':')
        });
        is_clock
            || matches!(
                self.folded.as_str(),
                "am" | "pm" | "a.m" | "p.m" | "uhr" | "gmt" | "utc" | "bst" | "est" | "edt" | "cet" | "at" | "um"
            )
    }
}

/// How many tokens the day, month and year at the beginning of `tokens` take, if they are there.
fn full_date_length(tokens: &[Token]) -> Option<usize> {
    if tokens.first()?.is_numeric_date() {
        return Some(1);
    }
    let mut used = 0;
    let (mut day, mut month, mut year) = (false, false, false);
    for token in tokens.iter().take(5) {
        match () {
            () if !day && token.is_day() => day = true,
            () if !month && token.is_month() => month = true,
            () if !year && day && month && token.is_year() => year = true,
            () if used > 0 && matches!(token.folded.as_str(), "de" | "of" | "del") => {}
            () => break,
        }
        used += 1;
    }
    (day && month && year).then_some(used)
}
