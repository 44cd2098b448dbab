//! The words of an article as names need them: how they are written and what stands between them.

use super::lexicon::{Classes, Lexicon, lexicon};
use crate::Span;
use crate::text::case::{is_capital, is_small};
use crate::text::fingerprint::fingerprint_in_small_letters;
use crate::text::stems::folded_fingerprint;
use crate::text::word_list::is_one_of;
use crate::text::{BlockKind, Language, Sentence};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Begins with a small letter, or belongs to a script without case.
    Small,
    /// Begins with a capital.
    Capital,
    /// Two letters or more, all of them capitals.
    Capitals,
    /// Digits alone.
    Number,
}

/// One word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where it stands, without a possessive ending or the full stop of an abbreviation.
    pub(crate) span: Span,
    /// The number of the folded word.
    pub(crate) hash: u64,
    /// What it may be.
    pub(crate) classes: Classes,
    /// How it is written.
    pub(crate) shape: Shape,
    /// Whether nothing but white space, or the full stop of an abbreviation, stands between it and the word before.
    pub(crate) joined: bool,
    /// Whether a capital here says nothing: at the beginning of a sentence or quotation.
    pub(crate) starts: bool,
    /// Whether it ends in the English possessive, so that no name goes on behind it.
    pub(crate) possessive: bool,
}

impl Token {
    /// Leaves the first bytes of the word alone; no name goes on behind it.
    pub(crate) fn cut(&mut self, text: &str, length: usize) {
        self.span.end = self.span.start + length;
        (self.shape, self.hash) = read_word(self.span.of(text));
        self.classes = lexicon().get(self.hash);
        self.possessive = true;
    }

    /// Whether it may belong to a name.
    pub(crate) fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals)
    }
}

/// The words of a sentence: positions in [`Tokens::tokens`], end exclusive.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SentenceTokens {
    pub(crate) first: usize,
    pub(crate) end: usize,
    /// Whether capitals tell nothing in it, as in a headline with a capital on every word.
    pub(crate) is_title_case: bool,
}

/// All words of an article.
pub(crate) struct Tokens {
    pub(crate) tokens: Vec<Token>,
    /// For each sentence its words.
    pub(crate) sentences: Vec<SentenceTokens>,
    /// A bit for every word that occurs in small letters, by its number.
    small: Vec<u64>,
}

impl Tokens {
    /// Reads the sentences; one pass.
    pub(crate) fn of(text: &str, sentences: &[Sentence], language: Language) -> Tokens {
        let elides = matches!(language.code(), "fr" | "it" | "ca" | "pt");
        let length: usize = sentences.iter().map(|sentence| sentence.span.len()).sum();
        let mut all = Tokens {
            tokens: Vec::with_capacity(length / 5),
            sentences: Vec::with_capacity(sentences.len()),
            small: vec![0; (length / 32).next_power_of_two().max(16)],
        };
        let lexicon = lexicon();
        for sentence in sentences {
            let first = all.tokens.len();
            Reader { text, end: sentence.span.end, elides, lexicon, tokens: &mut all.tokens }.read(sentence.span.start);
            let is_title_case = all.finish_sentence(first, sentence, text);
            all.sentences.push(SentenceTokens { first, end: all.tokens.len(), is_title_case });
        }
        all
    }

    /// Whether the word occurs in small letters; rarely a wrong yes.
    pub(crate) fn occurs_small(&self, hash: u64) -> bool {
        let bit = self.bit(hash);
        self.small[bit / 64] & (1 << (bit % 64)) != 0
    }

    /// The bit of a word: by multiplication, as hashes of short words differ in few bits.
    fn bit(&self, hash: u64) -> usize {
        (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (64 * self.small.len() - 1)
    }

    /// Remembers the small words, and tells whether the sentence is written in title case.
    fn finish_sentence(&mut self, first: usize, sentence: &Sentence, text: &str) -> bool {
        let (mut capitalised, mut small, mut capitals, mut number) = (0, 0, 0, 0);
        for place in first..self.tokens.len() {
            let token = self.tokens[place];
            let is_long = token.span.len() > 3;
            number += 1;
            match token.shape {
                Shape::Small => {
                    small += usize::from(is_long);
                    let bit = self.bit(token.hash);
                    self.small[bit / 64] |= 1 << (bit % 64);
                }
                Shape::Capital => capitalised += usize::from(is_long),
                Shape::Capitals => {
                    capitalised += usize::from(is_long);
                    capitals += 1;
                }
                Shape::Number => {}
            }
        }
        if number >= 4 && 10 * capitals >= 7 * number {
            return true;
        }
        if !sentence.kind.is_story() {
            return false;
        }
        let is_head = sentence.kind != BlockKind::Body;
        let ends = sentence.span.of(text).ends_with(['.', '!', '?', '”', '"', ')']);
        capitalised >= 2 && capitalised >= 4 * small && (is_head || !ends && capitalised + small >= 4)
    }
}

/// Reads words one after the other.
struct Reader<'t> {
    text: &'t str,
    end: usize,
    /// Whether the language elides articles: "l'Italie".
    elides: bool,
    lexicon: &'static Lexicon,
    tokens: &'t mut Vec<Token>,
}

/// What stands between two words.
#[derive(Clone, Copy)]
struct Gap {
    joined: bool,
    starts: bool,
}

impl Reader<'_> {
    /// Reads the words from `position` to the end of the sentence.
    fn read(mut self, mut position: usize) {
        const BEHIND_WORD: Gap = Gap { joined: true, starts: false };
        let mut gap = Gap { joined: false, starts: true };
        let mut before = ' ';
        while position < self.end {
            if let Some(end) = self.plain_word(position, gap) {
                position = end;
                (gap, before) = (BEHIND_WORD, 'a');
                continue;
            }
            let c = self.char_at(position);
            match c {
                ' ' | '\n' | '\r' | '\t' | '\u{A0}' | '\u{202F}' | '\u{AD}' | '\u{200B}' | '&' => {}
                '.' if before == 'a' && self.last_is_abbreviated() => {}
                '.' | '!' | '?' | '…' | ':' | '•' | '|' | '#' | '¿' | '¡' | '“' | '„' | '«' | '»' | '‘' | '‚' | '>' =>
                {
                    gap = Gap { joined: false, starts: true };
                }
                '"' | '\'' | '”' | '’' => {
                    gap = Gap { joined: false, starts: gap.starts || before.is_whitespace() || before == '(' };
                }
                ',' | '(' | ')' | '–' | '—' => gap.joined = false,
                _ if c.is_alphanumeric() => {
                    position = self.word(position, gap);
                    (gap, before) = (BEHIND_WORD, 'a');
                    continue;
                }
                _ => gap.joined = false,
            }
            before = c;
            position += c.len_utf8();
        }
    }

    /// Reads a word of letters in ASCII, all but the first small, that ends before a space or common mark, as most do, and
    /// gives its end.
    fn plain_word(&mut self, start: usize, gap: Gap) -> Option<usize> {
        let bytes = &self.text.as_bytes()[..self.end];
        if !bytes[start].is_ascii_alphabetic() {
            return None;
        }
        let mut end = start + 1;
        while end < bytes.len() && bytes[end].is_ascii_lowercase() {
            end += 1;
        }
        let ends = match bytes.get(end) {
            None | Some(b' ' | b',' | b'\n' | b';' | b':' | b')') => true,
            Some(b'.') => end > start + 1,
            _ => false,
        };
        if !ends {
            return None;
        }
        let shape = if bytes[start].is_ascii_uppercase() { Shape::Capital } else { Shape::Small };
        let span = Span::new(start, end);
        self.push_read(span, shape, fingerprint_in_small_letters(span.of(self.text)), gap, false);
        Some(end)
    }

    fn char_at(&self, position: usize) -> char {
        let byte = self.text.as_bytes()[position];
        if byte < 0x80 { char::from(byte) } else { self.text[position..].chars().next().unwrap_or(' ') }
    }

    /// Whether the last word is a single capital or a title before a name: "J. Smith", "Sen. Warren".
    fn last_is_abbreviated(&self) -> bool {
        self.tokens.last().is_some_and(|token| {
            let length = token.span.len();
            token.is_capitalised()
                && (length <= 2 || length <= 4 && token.classes.any(Classes::TITLE.or(Classes::GEOGRAPHIC)))
        })
    }

    /// Reads a word and gives its end.
    fn word(&mut self, start: usize, mut gap: Gap) -> usize {
        let mut start = start;
        let mut end = start;
        let mut segment = start;
        let mut has_inner = false;
        while end < self.end {
            let c = self.char_at(end);
            if c.is_ascii_alphanumeric() || !c.is_ascii() && (c.is_alphanumeric() || is_mark(c)) {
                end += c.len_utf8();
                continue;
            }
            if !matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '.' | ',') {
                break;
            }
            let next = if end + c.len_utf8() < self.end { self.char_at(end + c.len_utf8()) } else { ' ' };
            let goes_on = next.is_alphanumeric()
                && match c {
                    '-' | '‐' | '‑' => true,
                    '\'' | '’' => {
                        if self.elides && is_elided(&self.text[segment..end]) {
                            self.push(Span::new(start, end), gap, false);
                            gap = Gap { joined: true, starts: false };
                            start = end + c.len_utf8();
                        }
                        true
                    }
                    '.' | ',' => {
                        let last = self.text[segment..end].chars().next_back().unwrap_or(' ');
                        let is_single = self.text[segment..end].chars().nth(1).is_none();
                        next.is_ascii_digit() && last.is_ascii_digit()
                            || c == '.' && is_single && is_capital(last) && is_capital(next)
                    }
                    _ => false,
                };
            if !goes_on {
                break;
            }
            has_inner = true;
            end += c.len_utf8();
            segment = end;
        }
        let mut span = Span::new(start, end);
        let possessive = has_inner && {
            let word = span.of(self.text);
            let bare = ["'s", "’s", "'S", "’S"].iter().find_map(|ending| word.strip_suffix(ending));
            span.end = bare.map_or(span.end, |bare| span.start + bare.len());
            bare.is_some()
        };
        if has_inner && let Some(hyphen) = name_before_hyphen(span.of(self.text)) {
            span.end = span.start + hyphen;
            self.push(span, gap, true);
            return end;
        }
        let has_dots = has_inner && span.of(self.text).contains('.');
        self.push(span, gap, possessive);
        if has_dots && !possessive && end < self.end && self.text.as_bytes()[end] == b'.' { end + 1 } else { end }
    }

    fn push(&mut self, span: Span, gap: Gap, possessive: bool) {
        if span.is_empty() {
            return;
        }
        let (shape, hash) = read_word(span.of(self.text));
        self.push_read(span, shape, hash, gap, possessive);
    }

    #[inline(never)]
    fn push_read(&mut self, span: Span, shape: Shape, hash: u64, gap: Gap, possessive: bool) {
        self.tokens.push(Token {
            span,
            hash,
            classes: self.lexicon.get(hash),
            shape,
            joined: gap.joined,
            starts: gap.starts,
            possessive,
        });
    }
}

/// The shape of a word and its number.
fn read_word(word: &str) -> (Shape, u64) {
    let first = word.chars().next().unwrap_or(' ');
    let (mut capitals, mut others, mut letters) = (0, 0, 0);
    for c in word.chars() {
        letters += usize::from(c.is_alphabetic());
        if is_capital(c) || c.is_ascii_digit() {
            capitals += 1;
        } else if c.is_alphabetic() {
            others += 1;
        }
    }
    let shape = if letters == 0 {
        Shape::Number
    } else if capitals >= 2 && others == 0 && is_capital(first) {
        Shape::Capitals
    } else if is_capital(first) || is_arabic_article(word) {
        Shape::Capital
    } else {
        Shape::Small
    };
    (shape, folded_fingerprint(word))
}

/// Whether a small article of an Arabic name stands before a capital: "al-Assad".
fn is_arabic_article(word: &str) -> bool {
    word.split_once('-').is_some_and(|(article, name)| article.len() == 2 && name.starts_with(is_capital))
}

/// The length of the name in "US-led" or "Moscow-based".
fn name_before_hyphen(word: &str) -> Option<usize> {
    const ENDINGS: &str = "based led born backed run wide style made owned linked era controlled held occupied sponsored \
                           funded related bound friendly trained listed like only";
    let (name, ending) = word.split_once('-')?;
    (word.starts_with(is_capital) && ending.starts_with(is_small) && is_one_of(ending, ENDINGS)).then_some(name.len())
}

/// Whether it is a combining mark of Latin or Cyrillic letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Whether it is an article or the like that loses its vowel before another: "l'", "d'", "dell'".
fn is_elided(word: &str) -> bool {
    const ELIDED: &str = "l d qu j n s c m t un all dall dell nell sull quell jusqu lorsqu puisqu";
    ELIDED.split(' ').any(|elided| word.eq_ignore_ascii_case(elided))
}
