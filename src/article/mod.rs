//! One text, read once. Everything that compares or summarises works on what is found here.

mod fitness;
mod folded;
mod leaning;
mod order;
pub(crate) mod readable;
pub mod terms;

pub(crate) use fitness::soundness;
pub(crate) use folded::FoldedWords;
pub(crate) use leaning::{Leaning, leaning};
pub(crate) use order::{Ordered, sort_by_content};
pub use readable::readable;
pub use terms::{ContentWord, Term};

use crate::mentions::suspects::{self, Attested};
use crate::mentions::{Figures, Mentions, Suspect};
use crate::text::{self, Block, BlockKind, Language, Sentence};
use crate::{Error, Span};
use std::sync::OnceLock;

/// What is known of an article besides its text. All of it is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Details {
    /// The caller's own name for the article; handed back, never interpreted.
    pub id: Option<String>,
    /// Its title, instead of the one found in the text.
    pub title: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// Its language as a BCP 47 tag, instead of the one detected.
    pub language: Option<String>,
    /// Blocks that somebody marked by hand; they win over what is detected.
    pub blocks: Vec<(BlockKind, Span)>,
}

/// One text, read once: its language, blocks, sentences and content words.
///
/// ```
/// let article = tellings::Article::read("Ferry hits pier\n\nA ferry hit a pier on Monday. Nobody was hurt.");
/// assert_eq!(article.title(), Some("Ferry hits pier"));
/// assert_eq!(article.language().code(), "en");
/// let sentences: Vec<&str> = article.sentences().iter().map(|s| s.span.of(article.text())).collect();
/// assert_eq!(sentences, ["Ferry hits pier", "A ferry hit a pier on Monday.", "Nobody was hurt."]);
/// ```
#[derive(Clone, Debug)]
pub struct Article {
    text: String,
    details: Details,
    title: Option<String>,
    published: Option<String>,
    language: Language,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    content: Vec<ContentWord>,
    content_ends: Vec<usize>,
    utf16_length: usize,
    cleanness: f64,
    suspects: Vec<Suspect>,
    figures: OnceLock<Figures>,
    mentions: OnceLock<Mentions>,
    word_count: OnceLock<usize>,
    folded: OnceLock<FoldedWords>,
    fitness: OnceLock<Vec<f64>>,
}

impl Article {
    /// Reads a text of which nothing else is known. Linear in its length; never fails.
    pub fn read(text: impl Into<String>) -> Article {
        Article::with_blocks(text.into(), Details::default(), Vec::new())
    }

    /// Reads a text with what is known about it.
    ///
    /// # Errors
    /// `InvalidArgument` where a block of `details` lies outside the text or cuts a character.
    pub fn read_with(text: impl Into<String>, details: Details) -> Result<Article, Error> {
        let text = text.into();
        let corrections = details
            .blocks
            .iter()
            .map(|&(kind, span)| {
                let Span { start, end } = span;
                if start > end || !text.is_char_boundary(start) || !text.is_char_boundary(end) {
                    let length = text.len();
                    return Err(Error::invalid(format!(
                        "the {} block {start}..{end} is no range of a text of {length} bytes: pass start <= end on character boundaries",
                        kind.name()
                    )));
                }
                Ok(Block { kind, span })
            })
            .collect::<Result<Vec<Block>, Error>>()?;
        Ok(Article::with_blocks(text, details, corrections))
    }

    fn with_blocks(text: String, details: Details, corrections: Vec<Block>) -> Article {
        let language = match &details.language {
            Some(tag) => Language::from_tag(tag),
            None => Language::detect(&text),
        };
        let blocks = text::corrected(&text, text::blocks(&text, language), &corrections);
        let sentences = text::sentences(&text, &blocks, language);
        let suspects = suspects::suspects(&text, &sentences, language, &Attested::default());
        let (content, content_ends) = terms::content_words(&text, &sentences, &suspects, language);
        let utf16_length = utf16_length(&text);
        let title = details.title.clone().or_else(|| found_title(&text, &blocks));
        let published =
            details.published.clone().or_else(|| text::published(&text, &blocks, language).map(|(day, _)| day));
        let cleanness = suspects::cleanness(&suspects, &sentences);
        Article {
            text,
            details,
            title,
            published,
            language,
            blocks,
            sentences,
            content,
            content_ends,
            utf16_length,
            cleanness,
            suspects,
            figures: OnceLock::new(),
            mentions: OnceLock::new(),
            word_count: OnceLock::new(),
            folded: OnceLock::new(),
            fitness: OnceLock::new(),
        }
    }

    /// The text as it was given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What was given with the text.
    pub fn details(&self) -> &Details {
        &self.details
    }

    /// The title given or, without one, the first headline of the text, readable.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// When it was published, ISO 8601: as given or, without that, the day the text states at its head.
    pub fn published(&self) -> Option<&str> {
        self.published.as_deref()
    }

    /// The language given or detected.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text's blocks in order; they never overlap.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The sentences of every block but links and junk, in order; they never overlap.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The content words of the sentence at `index`.
    ///
    /// # Panics
    /// Where `index` is not less than the number of sentences.
    #[inline(always)]
    pub fn content(&self, index: usize) -> &[ContentWord] {
        let start = if index == 0 { 0 } else { self.content_ends[index - 1] };
        &self.content[start..self.content_ends[index]]
    }

    /// The content words of the story, that is of its headline, subheadings and body, in order.
    pub fn story_content(&self) -> impl Iterator<Item = &ContentWord> {
        self.story_sentences().flat_map(|index| self.content(index))
    }

    /// The indices of the sentences that tell the story: headline, subheading and body.
    pub fn story_sentences(&self) -> impl Iterator<Item = usize> {
        (0..self.sentences.len()).filter(|&index| self.sentences[index].kind.is_story())
    }

    /// How many words the text has, the story's blocks alone: separated by white space, or pairs of
    /// characters in a script without spaces.
    pub fn word_count(&self) -> usize {
        *self.word_count.get_or_init(|| {
            let mut words = 0;
            for index in self.story_sentences() {
                words += readable::word_count(self.sentences[index].span.of(&self.text), self.language);
            }
            words
        })
    }

    /// Words that seem to be glued together, in order and disjoint. The text shows them as they stand; as content they
    /// are their parts.
    pub fn suspects(&self) -> &[Suspect] {
        &self.suspects
    }

    /// The figures and dates of its sentences. Found when they are first asked for, in time linear in the length of the
    /// text; then kept.
    pub fn figures(&self) -> &Figures {
        self.figures.get_or_init(|| Figures::find(&self.text, &self.sentences, self.language, self.published()))
    }

    /// The names, quotations and credits of its sentences. Found when they are first asked for, in time linear in the
    /// length of the text but for sorting; then kept.
    pub fn mentions(&self) -> &Mentions {
        self.mentions.get_or_init(|| Mentions::find(&self.text, &self.sentences, &self.suspects, self.language))
    }

    /// Its words as sentences are compared by them. Folded when they are first asked for; then kept.
    pub(crate) fn folded_words(&self) -> &FoldedWords {
        self.folded.get_or_init(|| FoldedWords::of(&self.text, &self.sentences, &self.content))
    }

    /// How fit the sentence at `index` is to stand alone, above 0 and at most 1. Found for all sentences when it is first
    /// asked for; then kept.
    pub(crate) fn fitness(&self, index: usize) -> f64 {
        self.fitness.get_or_init(|| fitness::of_all(self))[index]
    }

    /// Whether words seem to be glued together in the sentence at `index`, or a word in it ends with a stop.
    pub(crate) fn is_garbled(&self, index: usize) -> bool {
        fitness::is_garbled(self, index)
    }

    /// How cleanly the story was pasted or translated, in [½, 1]. Where two tellings say the same, the cleaner one is to
    /// be trusted with it.
    pub(crate) fn cleanness(&self) -> f64 {
        self.cleanness
    }

    /// The text's length in UTF-16 units, as JavaScript counts it.
    pub fn utf16_length(&self) -> usize {
        self.utf16_length
    }
}

/// The length of a text in UTF-16 units: every character is one but those of four bytes, which are two.
pub(crate) fn utf16_length(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

fn found_title(text: &str, blocks: &[Block]) -> Option<String> {
    let headline = blocks.iter().find(|block| block.kind == BlockKind::Headline)?;
    Some(readable(headline.span.of(text)))
}
