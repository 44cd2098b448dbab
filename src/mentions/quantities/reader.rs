//! One pass over the sentences of an article, from left to right: at every token a date, else a quantity, else the next.

use super::Quantity;
use super::lexicon::{Class, FUTURE, Lexicon, Meaning, PLAIN, REPORTED, UNIT, whole};
use super::tokens::{Token, tokenise};
use crate::Span;
use crate::mentions::dates::{DateMention, Day};
use crate::text::case::is_capital;
use crate::text::stems::{fold, fold_into};
use crate::text::stop_words::is_stop_word;
use crate::text::{BlockKind, Language, Sentence};

/// What is read of an article, and where the reading stands.
pub(crate) struct Reader<'t> {
    pub(crate) text: &'t str,
    pub(crate) language: Language,
    pub(crate) lexicon: &'static Lexicon,
    /// Whether decimals are written with a point.
    pub(crate) has_decimal_point: bool,
    /// Whether "$" may be other money than that of the United States: in Spanish texts that name pesos, and where it is
    /// converted, "$5m (US$3.3m)".
    pub(crate) may_be_other_money: bool,
    /// The day from which relative dates are counted.
    pub(crate) published: Option<Day>,
    /// The tokens of the sentence at hand.
    pub(crate) tokens: Vec<Token>,
    /// Its kind.
    pub(crate) kind: BlockKind,
    /// Whether what is told at this point of it lies ahead.
    pub(crate) is_ahead: bool,
    /// One past the last token of the last quantity of the sentence, and the letter of its dimension.
    pub(crate) last: Option<(usize, u8)>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) dates: Vec<DateMention>,
}

impl<'t> Reader<'t> {
    /// Reads the sentences of a text. Linear in their length.
    pub(crate) fn read(
        text: &'t str,
        sentences: &[Sentence],
        language: Language,
        published: Option<Day>,
    ) -> Reader<'t> {
        let mut reader = Reader {
            text,
            language,
            lexicon: Lexicon::of(language),
            has_decimal_point: matches!(language.code(), "en" | "zh" | "ja" | "ko" | "th" | "he" | "hi" | "und"),
            may_be_other_money: language.code() == "es" && holds(text, b"peso") || holds(text, b"(US$"),
            published,
            tokens: Vec::new(),
            kind: BlockKind::Body,
            is_ahead: false,
            last: None,
            quantities: Vec::new(),
            dates: Vec::new(),
        };
        for sentence in sentences {
            if tokenise(text, sentence.span, reader.lexicon, !reader.has_decimal_point, &mut reader.tokens) {
                reader.kind = sentence.kind;
                reader.read_tokens();
            }
        }
        reader
    }

    fn read_tokens(&mut self) {
        // How far "will" reaches.
        const REACH: usize = 10;
        self.last = None;
        let mut at = 0;
        let mut ahead_to = 0;
        while at < self.tokens.len() {
            match self.class(at) {
                FUTURE => ahead_to = at + REACH,
                REPORTED | b',' => ahead_to = 0,
                _ => {}
            }
            self.is_ahead = at < ahead_to;
            at = match self.date(at) {
                Some(end) => end,
                None => self.quantity(at).unwrap_or(at + 1),
            };
        }
    }

    /// What a token means; of one that does not exist, nothing.
    #[inline(never)]
    fn meaning(&self, at: usize) -> Meaning {
        self.tokens.get(at).map_or(Meaning::of(0), |token| token.meaning)
    }

    /// The class of a token; of one that does not exist, 0.
    #[inline(never)]
    pub(crate) fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(0, |token| token.meaning.class)
    }

    /// The class of the token before one; of none, 0.
    #[inline(never)]
    pub(crate) fn class_before(&self, at: usize) -> Class {
        self.class(at.wrapping_sub(1))
    }

    pub(crate) fn payload(&self, at: usize) -> &'static str {
        self.meaning(at).payload
    }

    /// The number that is the payload of a token.
    #[inline(never)]
    pub(crate) fn value(&self, at: usize) -> i32 {
        self.meaning(at).value
    }

    /// The first letter of a token's payload: the sign of a hedge, the dimension of a unit.
    #[inline(never)]
    pub(crate) fn letter(&self, at: usize) -> u8 {
        self.payload(at).bytes().next().unwrap_or(0)
    }

    /// The number that the digits of a token say.
    #[inline(never)]
    pub(crate) fn digits(&self, at: usize) -> i32 {
        whole(self.word(at))
    }

    /// The unit of time at a token by a letter: `s`econd, `h`our, `d`ay, `w`eek, `m`onth, `y`ear, week`e`nd, `D`ecade and
    /// other times; 0 where there is none.
    #[inline(never)]
    pub(crate) fn time_unit(&self, at: usize) -> u8 {
        let Meaning { class: UNIT, payload, .. } = self.meaning(at) else { return 0 };
        match payload {
            "tsecond" => b's',
            "thour" => b'h',
            "tday" => b'd',
            "tweek" => b'w',
            "tmonth" => b'm',
            "tyear" => b'y',
            "tweekend" => b'e',
            _ if payload.starts_with('t') => b'D',
            _ => 0,
        }
    }

    /// The text of a token; empty where there is none.
    #[inline(never)]
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// Whether a token, folded, is one of some words with a space between them. Out of line, for it is asked in many
    /// places.
    #[inline(never)]
    pub(crate) fn is_any(&self, at: usize, words: &str) -> bool {
        let word = self.word(at);
        let mut folded = String::new();
        if !word.is_ascii() {
            fold_into(word, &mut folded);
        }
        let word = if folded.is_empty() { word } else { &folded };
        !word.is_empty() && words.split(' ').any(|listed| listed.eq_ignore_ascii_case(word))
    }

    /// [`Reader::is_any`] of the token before one.
    #[inline(never)]
    pub(crate) fn is_any_before(&self, at: usize, words: &str) -> bool {
        at > 0 && self.is_any(at - 1, words)
    }

    /// Whether a token begins with a capital.
    #[inline(never)]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.word(at).starts_with(is_capital)
    }

    /// Whether a token follows the one before it without white space.
    #[inline(never)]
    pub(crate) fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// Whether a token is a word, in a table or not.
    #[inline(never)]
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.class(at) == PLAIN
            || self.class(at).is_ascii_alphabetic() && self.word(at).starts_with(char::is_alphabetic)
    }

    /// Whether a token is a capitalised word that only a name begins so.
    #[inline(never)]
    pub(crate) fn is_name(&self, at: usize) -> bool {
        self.class(at) == PLAIN && self.is_capital(at) && !is_stop_word(&fold(self.word(at)), self.language)
    }

    /// From the first byte of the token at `start` to the last of the one before `end`.
    #[inline(never)]
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.tokens[start].span.start, self.tokens[end - 1].span.end)
    }
}

/// Whether some bytes stand in a text. The standard library's search is 5 KB of the module.
fn holds(text: &str, bytes: &[u8]) -> bool {
    text.as_bytes().windows(bytes.len()).any(|window| window == bytes)
}
