//! Days as they are written at the head of an article or under a picture.

use std::sync::OnceLock;

use super::Language;
use super::calendar::Day;
use super::fingerprint::{fingerprint, fingerprint_in_small_letters};
use super::fingerprint_table::FingerprintTable;
use super::packed_words::{cut_fingerprint, pack, packed_length, unpack};
use super::stems::fold_characters;
use crate::Span;

/// What the months are called and shortened to, folded. Names that are common words of another language are left out.
const MONTHS: [&str; 12] = [
    "jan january januar januari janvier janv enero ene janeiro gennaio gen tammikuu tammikuuta styczen stycznia \
     leden ledna ianuarie ιανουαριοσ ιανουαριου ιαν январь января янв січень січня януари ocak",
    "feb february februar februari fevrier fevr fev febrero febr fevereiro febbraio helmikuu helmikuuta luty \
     lutego unor unora februarie φεβρουαριοσ φεβρουαριου φεβ февраль февраля фев лютий лютого февруари subat",
    "mar march marz mars marzo marco maart mrt marts maaliskuu maaliskuuta marzec marca brezen brezna martie \
     marcius μαρτιοσ μαρτιου μαρ март марта мар березень березня mart",
    "apr april avril avr abril abr aprile huhtikuu huhtikuuta kwiecien kwietnia duben dubna aprilie aprilis \
     απριλιοσ απριλιου απρ апрель апреля апр квітень квітня април nisan",
    "may mai maj mayo maio maggio mag mei toukokuu toukokuuta maja kveten kvetna majus μαιοσ μαιου μαι май мая \
     травень травня mayis",
    "jun june juni juin junio junho giugno giu kesakuu kesakuuta czerwiec czerwca cerven cervna iunie junius \
     ιουνιοσ ιουνιου ιουν июнь июня июн червень червня юни haziran",
    "jul july juli juillet juil julio julho luglio lug heinakuu heinakuuta lipiec lipca cervenec cervence iulie \
     julius ιουλιοσ ιουλιου ιουλ июль июля июл липень липня юли temmuz",
    "aug august augustus augusti aout agosto ago elokuu elokuuta sierpien sierpnia srpen srpna augusztus αυγουστοσ \
     αυγουστου αυγ август августа авг серпень серпня agustos",
    "sep sept september septembre septiembre set setembro settembre syyskuu syyskuuta wrzesien wrzesnia zari \
     septembrie szeptember σεπτεμβριοσ σεπτεμβριου σεπ сентябрь сентября сен сент вересень вересня септември eylul",
    "oct october oktober okt octobre octubre out outubro ottobre ott lokakuu lokakuuta pazdziernik pazdziernika \
     rijen rijna octombrie οκτωβριοσ οκτωβριου οκτ октябрь октября окт жовтень жовтня октомври ekim",
    "nov november novembre noviembre novembro marraskuu marraskuuta listopad listopada listopadu noiembrie \
     νοεμβριοσ νοεμβριου νοε ноябрь ноября ноя листопад листопада ноември kasim",
    "dec december dezember dez decembre diciembre dic dezembro dicembre desember des joulukuu joulukuuta grudzien \
     grudnia prosinec prosince decembrie δεκεμβριοσ δεκεμβριου δεκ декабрь декабря дек грудень грудня декември \
     aralik",
];

/// What else stands in a line that only says when: labels, days of the week, times, time zones. Two other words may.
const AROUND_DATES: &str = "a ago alle am as at date datum de del den di du el et fecha gmt h heure heures hora horas hour \
     hours hr hrs ist kl klo last le min minutes of og om on op pm stand the to uhr um utc vom vor г r року roku est edt \
     bst cet published posted modified publicado publie pubblicato publicerad publisert publiceret julkaistu opublikowano \
     publikovano publicat megjelent опубликовано опубліковано публикувано δημοσιευση yayinlanma veroffentlicht erstellt \
     gepubliceerd \
     mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch \
     donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes \
     miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica segunda-feira \
     terca-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag";

/// The words for a later change. A day behind them is not that of publication.
const CHANGED: &str = "actualizado aggiornato aktualisiert atualizado bijgewerkt updated modified modifica mis uppdaterad \
     oppdatert opdateret paivitetty aktualizacja aktualizovano actualizat frissitve обновлено оновлено обновена ενημερωση \
     guncelleme guncellenme";

/// All lists: of the months, of what stands around dates, of later changes.
const LISTS: [&str; 14] = {
    let mut lists = [""; 14];
    let mut month = 0;
    while month < MONTHS.len() {
        lists[month] = MONTHS[month];
        month += 1;
    }
    lists[12] = AROUND_DATES;
    lists[13] = CHANGED;
    lists
};

/// What a word of a date may be: a bit for each of [`LISTS`] that holds it; "ago" is both a month and a word beside dates.
type Meanings = u32;

const IS_MONTH: Meanings = (1 << 12) - 1;
const IS_AROUND: Meanings = 1 << 12;
const IS_CHANGED: Meanings = 1 << 13;

/// How many slots the table has: a power of two.
const SLOTS: usize = 2048;

/// The words of all lists.
static WORDS: [u8; packed_length(&LISTS, b' ')] = pack(&LISTS, b' ');

/// What a folded word means.
fn meanings_of(folded: &str) -> Meanings {
    meanings_of_fingerprint(fingerprint(folded.as_bytes()))
}

/// What the folded word with a fingerprint means.
fn meanings_of_fingerprint(folded: u64) -> Meanings {
    static MEANINGS: OnceLock<FingerprintTable<Meanings>> = OnceLock::new();
    let meanings = MEANINGS.get_or_init(|| {
        let mut meanings = FingerprintTable::new(SLOTS, 0);
        unpack(&WORDS, &mut |key, list| *meanings.entry(key) |= 1 << list);
        meanings
    });
    meanings.get(cut_fingerprint(folded))
}

/// How a text begins with a day.
pub(super) struct LeadingDate {
    /// Where the day, with its label and time of day, ends.
    pub(super) end: usize,
    /// Whether a word like "date" or "updated" stands before it.
    pub(super) is_labelled: bool,
}

/// A day that a text begins with begins with one of its first words.
const FIRST_TOKENS: usize = 4;

/// The day, month and year that `text` begins with, perhaps behind a label or the day of the week.
pub(super) fn leading_date(text: &str) -> Option<LeadingDate> {
    if !holds_digit(text) {
        return None;
    }
    // Most texts are left at their first words.
    let may_go_on = |token: &Token| token.is_around_dates() || token.may_begin_date();
    if !Tokens::of(text).take(FIRST_TOKENS).take_while(may_go_on).any(|token| token.may_begin_date()) {
        return None;
    }
    let tokens = tokens(text);
    let first = (0..tokens.len().min(FIRST_TOKENS)).find(|&index| full_date(&tokens[index..]).is_some())?;
    if !tokens[..first].iter().all(Token::is_around_dates) {
        return None;
    }
    let date_end = first + full_date(&tokens[first..])?.tokens;
    let after = tokens[date_end..].iter().take_while(|token| token.is_time()).count();
    Some(LeadingDate { end: tokens[date_end + after - 1].span.end, is_labelled: first > 0 })
}

/// Whether `text` ends with a day, month and year.
pub(super) fn ends_with_date(text: &str) -> bool {
    if !text.trim_end_matches(|c: char| !c.is_alphanumeric()).ends_with(|c: char| c.is_ascii_digit() || c == '日') {
        return false;
    }
    let tokens = tokens(text);
    let is_last = |index: usize| full_date(&tokens[index..]).is_some_and(|date| date.tokens == tokens.len() - index);
    (0..tokens.len()).rev().take(3).any(is_last)
}

/// Whether `text` says when, and hardly anything else.
pub(super) fn is_date_line(text: &str) -> bool {
    const MOST_BYTES: usize = 200;
    const MOST_TOKENS: usize = 14;
    const MOST_OTHERS: usize = 2;
    if text.len() > MOST_BYTES || !holds_digit(text) {
        return false;
    }
    let mut tokens = Vec::new();
    let (mut has_number, mut others) = (false, 0);
    for token in Tokens::of(text) {
        if token.is_number() || token.is_time() {
            has_number = true;
        } else if token.meanings() & (IS_MONTH | IS_AROUND | IS_CHANGED) == 0 {
            others += 1;
        }
        tokens.push(token);
        // Most passages with a figure are left at their first words.
        if others > MOST_OTHERS || tokens.len() > MOST_TOKENS {
            return false;
        }
    }
    others == 0 && has_number && tokens.len() >= 2
        || (0..tokens.len()).any(|index| full_date(&tokens[index..]).is_some())
}

/// A day in a line about an article, and what is said of it.
pub(super) struct StatedDay {
    pub(super) day: Day,
    pub(super) span: Span,
    /// Whether it is the day of a change.
    pub(super) is_change: bool,
}

/// The days in the first words of `text` that are certain: of two figures before a year the larger is the day, else the
/// language decides; in English nothing does.
pub(super) fn stated_days(text: &str, language: Language) -> Vec<StatedDay> {
    if !holds_digit(text) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut days = Vec::new();
    let mut index = 0;
    let mut is_change = false;
    while index < tokens.len() {
        is_change |= tokens[index].meanings() & IS_CHANGED != 0;
        let Some(date) = full_date(&tokens[index..]) else {
            index += 1;
            continue;
        };
        let span = Span::new(tokens[index].span.start, tokens[index + date.tokens - 1].span.end);
        days.extend(date.day(language).map(|day| StatedDay { day, span, is_change }));
        is_change = false;
        index += date.tokens;
    }
    days
}

/// Whether the word, folded, names a month.
pub(super) fn is_month(folded: &str) -> bool {
    month(folded).is_some()
}

/// The month of that folded name, from 1.
pub(crate) fn month(folded: &str) -> Option<i32> {
    month_of(meanings_of(folded))
}

fn month_of(meanings: Meanings) -> Option<i32> {
    let months = meanings & IS_MONTH;
    (months != 0).then(|| months.trailing_zeros() as i32 + 1)
}

/// Every date holds a digit, few texts' beginnings and ends do: a quick way out.
fn holds_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// A word of a possible date, without the punctuation at its ends.
struct Token<'t> {
    span: Span,
    text: &'t str,
}

/// The words of a text; only the first and few, for dates stand at the ends of short texts.
struct Tokens<'t> {
    text: &'t str,
    position: usize,
    pieces: usize,
}

impl<'t> Tokens<'t> {
    fn of(text: &'t str) -> Tokens<'t> {
        Tokens { text, position: 0, pieces: 0 }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        const MOST: usize = 40;
        while self.pieces < MOST && self.position < self.text.len() {
            let start = self.position;
            let rest = &self.text[start..];
            let end = rest.find(|c: char| c.is_whitespace() || c == '|').unwrap_or(rest.len());
            let piece = &rest[..end];
            self.position += end + rest[end..].chars().next().map_or(0, char::len_utf8);
            self.pieces += 1;
            let from_word = piece.trim_start_matches(|c: char| !c.is_alphanumeric());
            let text = from_word.trim_end_matches(|c: char| !c.is_alphanumeric());
            if !text.is_empty() {
                let start = start + piece.len() - from_word.len();
                return Some(Token { span: Span::new(start, start + text.len()), text });
            }
        }
        None
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    Tokens::of(text).collect()
}

impl Token<'_> {
    fn folded(&self) -> String {
        fold_characters(self.text)
    }

    fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    fn number(&self) -> Option<i32> {
        if self.is_number() { self.text.parse().ok() } else { None }
    }

    fn meanings(&self) -> Meanings {
        match self.text.is_ascii() {
            true => meanings_of_fingerprint(fingerprint_in_small_letters(self.text)),
            false => meanings_of(&self.folded()),
        }
    }

    fn month(&self) -> Option<i32> {
        if self.text.starts_with(|c: char| c.is_ascii_digit()) { None } else { month_of(self.meanings()) }
    }

    fn is_month(&self) -> bool {
        self.month().is_some()
    }

    fn may_begin_date(&self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit()) || self.is_month()
    }

    fn is_around_dates(&self) -> bool {
        self.meanings() & (IS_AROUND | IS_CHANGED) != 0
    }

    fn year(&self) -> Option<i32> {
        self.number().filter(|_| self.text.len() == 4).filter(|year| (1_000..3_000).contains(year))
    }

    /// "24", "1st".
    fn day(&self) -> Option<i32> {
        let digits = self.text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_ordinal = matches!(&self.text[digits.len()..], "" | "st" | "nd" | "rd" | "th" | "er" | "º");
        if is_ordinal && digits.len() <= 2 { digits.parse().ok() } else { None }
    }

    /// "2023-05-24", "24.05.2023", "5/24/23", "2023年5月24日".
    fn numeric_date(&self) -> Option<FullDate> {
        if !self.text.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let mut parts = [(0, 0); 3];
        let mut count = 0;
        let marks = ['-', '.', '/', '年', '月', '日', 't', 'T'];
        for part in self.text.split(marks).filter(|part| !part.is_empty()).take(3) {
            let is_figure = part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            parts[count] = (part.parse().ok().filter(|_| is_figure)?, part.len());
            count += 1;
        }
        if count < 3 || parts[1].1 > 2 {
            return None;
        }
        let figures = parts.map(|(figure, _)| figure);
        let order = match (parts[0].1, parts[2].1) {
            (4, 1..=2) => Order::YearFirst,
            (1..=2, 2 | 4) if self.text.contains('/') => Order::Unclear,
            (1..=2, 2 | 4) => Order::DayFirst,
            _ => return None,
        };
        Some(FullDate { tokens: 1, figures, order })
    }

    /// "10:15", "10.15am", "GMT".
    fn is_time(&self) -> bool {
        // All of those below have two letters or more, and without a figure no more than three.
        let is_longer = self.text.len() > 3 && self.text.bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_longer || self.text.len() == 1 {
            return false;
        }
        let folded = self.folded();
        let clock = folded.strip_suffix("am").or(folded.strip_suffix("pm")).unwrap_or(&folded);
        let is_clock = clock.split_once([':', 'h', '.']).is_some_and(|(hour, rest)| {
            (1..=2).contains(&hour.len()) && hour.bytes().chain(rest.bytes()).all(|b| b.is_ascii_digit() || b == b':')
        });
        is_clock
            || matches!(
                folded.as_str(),
                "am" | "pm"
                    | "a.m"
                    | "p.m"
                    | "uhr"
                    | "gmt"
                    | "utc"
                    | "bst"
                    | "est"
                    | "edt"
                    | "cet"
                    | "at"
                    | "um"
                    | "kl"
                    | "klo"
            )
    }
}

/// How the three figures of a date follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    YearFirst,
    DayFirst,
    /// Day and month before the year, in either order.
    Unclear,
}

/// A day, month and year, as they are written.
struct FullDate {
    /// How many tokens they take.
    tokens: usize,
    figures: [i32; 3],
    order: Order,
}

impl FullDate {
    /// The day, where it is certain and in the calendar.
    fn day(&self, language: Language) -> Option<Day> {
        let [first, second, third] = self.figures;
        let (year, month, day) = match self.order {
            Order::YearFirst => (first, second, third),
            Order::DayFirst => (third, second, first),
            Order::Unclear if second > 12 => (third, first, second),
            Order::Unclear if first > 12 || first == second || language.code() != "en" => (third, second, first),
            Order::Unclear => return None,
        };
        let year = if year < 100 { 2000 + year } else { year };
        Day::of(year, month, day)
    }
}

/// The day, month and year at the beginning of `tokens`, if they are there: in figures, "24 May 2023", "May 24, 2023" or
/// "2023. május 24".
fn full_date(tokens: &[Token]) -> Option<FullDate> {
    if !tokens.first()?.may_begin_date() {
        return None;
    }
    if let Some(date) = tokens[0].numeric_date() {
        return Some(date);
    }
    let (mut day, mut month, mut year) = (None, None, None);
    for (before, token) in tokens.iter().take(6).enumerate() {
        if year.is_none() && (before == 0 || day.is_some() && month.is_some()) && token.year().is_some() {
            year = token.year();
        } else if day.is_none() && (year.is_none() || month.is_some()) && token.day().is_some() {
            day = token.day();
        } else if month.is_none() && token.is_month() {
            month = token.month();
        } else if before == 0 || !matches!(token.text, "de" | "of" | "del") {
            break;
        }
        if let (Some(day), Some(month), Some(year)) = (day, month, year) {
            return Some(FullDate { tokens: before + 1, figures: [year, month, day], order: Order::YearFirst });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_the_lists_is_taken_for_another() {
        let mut words: Vec<&str> = LISTS.iter().flat_map(|words| words.split(' ')).collect();
        for word in &words {
            let holds = |list: &str| list.split(' ').any(|other| other == *word);
            let lists = (0..).zip(LISTS).filter(|(_, list)| holds(list));
            let expected = lists.fold(0, |meanings: Meanings, (list, _)| meanings | 1 << list);
            assert_eq!(meanings_of(word), expected, "{word}");
        }
        words.sort_unstable();
        words.dedup();
        assert!(2 * words.len() < SLOTS);
    }
}
