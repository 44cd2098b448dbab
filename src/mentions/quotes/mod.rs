//! Quotations and who is quoted.

mod marks;
mod speakers;

pub(crate) use marks::is_mark;

use super::names::ArticleNames;
use crate::Span;
use crate::text::{Language, Sentence};

/// How much a quotation quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// A sentence or more.
    Full,
    /// Part of a sentence.
    Partial,
    /// A few words: a term, perhaps used with distance.
    Term,
}

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Where it stands, with its marks.
    pub span: Span,
    /// How much it quotes.
    pub kind: QuoteKind,
    /// Who says it, one of the article's names; none where the text does not tell.
    pub speaker: Option<usize>,
}

/// Finds what stands between quotation marks in an article's sentences, and who says it. `sentences` are those of this
/// `text`, in order, `names` what [`super::names()`] found in them.
///
/// Marks of every European style, straight ones, corner brackets; a quotation ends with its paragraph at the latest, and
/// quotations inside others are not told apart. Apostrophes and inches are no marks. Where only the closing mark is left and
/// a verb of saying follows, the quotation begins with its sentence. Linear in the length of the sentences.
///
/// ```
/// use tellings::{Article, mentions::{names, quotes}};
/// let article = Article::read("“We had good ropes,” said Joren Aldous. He called it “luck”.");
/// let names = names(article.text(), article.sentences(), article.suspects(), article.language());
/// let quotes = quotes(article.text(), article.sentences(), article.language(), &names);
/// assert_eq!(quotes[0].span.of(article.text()), "“We had good ropes,”");
/// assert_eq!(names.names[quotes[1].speaker.unwrap()].text, "Joren Aldous");
/// ```
pub fn quotes(text: &str, sentences: &[Sentence], language: Language, names: &ArticleNames) -> Vec<Quote> {
    let mut quotes = Vec::new();
    let mut first = 0;
    while first < sentences.len() {
        let mut end = first + 1;
        while end < sentences.len() && goes_on(text, &sentences[end - 1], &sentences[end]) {
            end += 1;
        }
        let next = sentences.get(end).map_or("", |next| next.span.of(text));
        for span in marks::quotations(text, &sentences[first..end], next) {
            quotes.push(Quote { span, kind: kind_of(span.of(text)), speaker: None });
        }
        first = end;
    }
    speakers::assign(text, sentences, language, names, &mut quotes);
    quotes
}

/// Whether two sentences belong to one paragraph.
fn goes_on(text: &str, sentence: &Sentence, next: &Sentence) -> bool {
    let between = &text[sentence.span.end..next.span.start];
    sentence.kind == next.kind && between.bytes().filter(|&byte| byte == b'\n').count() < 2
}

/// A text without what stands outside its first and last characters of another kind.
fn trimmed<'t>(text: &'t str, is_outside: &dyn Fn(char) -> bool) -> &'t str {
    text.trim_matches(is_outside)
}

/// How much a quotation, given with its marks, quotes.
fn kind_of(quotation: &str) -> QuoteKind {
    let inner = trimmed(quotation, &|c| marks::is_mark(c) || c.is_whitespace());
    let words = inner.split_whitespace().take(4).count();
    let begins = inner.starts_with(|c: char| crate::text::case::is_capital(c) || !c.is_alphabetic());
    let ends = inner.ends_with(['.', ',', '!', '?', '…', '。']);
    let behind = quotation.ends_with(['.', '!', '?']);
    if words <= 3 && !(begins && ends && words > 1) {
        QuoteKind::Term
    } else if begins && (ends || behind || words > 3) {
        QuoteKind::Full
    } else {
        QuoteKind::Partial
    }
}
