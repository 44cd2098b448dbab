//! The blocks of a pasted article: headline, dateline, body, captions and the rest.

use super::Language;
use super::characters::{is_bullet, trimmed};
use super::cue_phrases::Sign;
use super::cues::Passage;
use super::datelines::dateline_length;
use super::dates::is_date_line;
use super::page;
use super::paragraphs::{is_table_row, paragraphs};
use crate::Span;

/// What a block of a pasted article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BlockKind {
    /// The title of the article.
    Headline,
    /// Place, agency or date before the story begins.
    Dateline,
    /// A title between paragraphs.
    Subheading,
    /// A paragraph of the story.
    Body,
    /// What stands under a picture.
    Caption,
    /// Author, agency or source.
    Credit,
    /// An address or a pointer to another page.
    Link,
    /// What belongs to the page and not to the article: share bars, notices, advertisements.
    Junk,
}

impl BlockKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [BlockKind; 8] = [
        BlockKind::Headline,
        BlockKind::Dateline,
        BlockKind::Subheading,
        BlockKind::Body,
        BlockKind::Caption,
        BlockKind::Credit,
        BlockKind::Link,
        BlockKind::Junk,
    ];

    /// The name in lower case: "headline", "dateline" and so on.
    pub fn name(self) -> &'static str {
        match self {
            BlockKind::Headline => "headline",
            BlockKind::Dateline => "dateline",
            BlockKind::Subheading => "subheading",
            BlockKind::Body => "body",
            BlockKind::Caption => "caption",
            BlockKind::Credit => "credit",
            BlockKind::Link => "link",
            BlockKind::Junk => "junk",
        }
    }

    /// The kind of that name, if there is one.
    pub fn from_name(name: &str) -> Option<BlockKind> {
        BlockKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it tells the story: headline, subheading or body.
    pub fn is_story(self) -> bool {
        matches!(self, BlockKind::Headline | BlockKind::Subheading | BlockKind::Body)
    }
}

/// A part of a text and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands; begins and ends with something other than white space.
    pub span: Span,
}

/// The blocks of `text`, in order, disjoint, trimmed of white space and none empty.
///
/// First [paragraphs](super::paragraphs) are put together, then datelines are cut off, then cues tell captions, credits,
/// links and junk, and what remains is read by its form and place: a title before the first paragraph is the headline,
/// one between paragraphs a subheading. Where the text is a whole web page, [its story](super::page) is found first.
/// Linear in the length of the text, but for sorting.
///
/// ```
/// use tellings::text::{BlockKind, Language, blocks};
/// let text = "Ferry runs aground\n\nOSLO (AP) — A ferry ran aground on Monday.\n\nThe ferry. Photo: Ada Berg / NTB";
/// let kinds: Vec<BlockKind> = blocks(text, Language::UNKNOWN).into_iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Headline, BlockKind::Dateline, BlockKind::Body, BlockKind::Caption]);
/// ```
pub fn blocks(text: &str, language: Language) -> Vec<Block> {
    let mut drafts = drafts(text, language);
    if page::is_page(&drafts) {
        let headline = page::headline(text, &drafts, headline(&drafts));
        page::read(text, &mut drafts, headline);
    }
    let kinds = kinds_by_place(&drafts);
    drafts.iter().zip(kinds).map(|(draft, kind)| Block { kind, span: draft.span }).collect()
}

/// A paragraph on the way to becoming a block.
pub(super) struct Draft {
    /// Where it stands.
    pub(super) span: Span,
    /// What it looks like.
    pub(super) form: Form,
    /// Its words, see [`Passage`].
    pub(super) words: usize,
    /// Those that begin with a capital.
    pub(super) capitals: usize,
    /// Whether it ends as a sentence does.
    pub(super) ends_sentence: bool,
    /// What it says about the page around it.
    pub(super) sign: Sign,
}

/// What a paragraph looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Its cues decide.
    Known(BlockKind),
    /// A Markdown heading of this level.
    Heading(usize),
    /// Short, without a final stop.
    Title,
    /// An item of a list without a final stop.
    Item,
    /// A paragraph.
    Prose,
}

/// A title has no more words.
const TITLE_WORDS: usize = 20;
/// A title between paragraphs has no more words.
const SUBHEADING_WORDS: usize = 12;
/// A headline has no fewer words where other titles stand beside it: those of one to three are names of sections.
const HEADLINE_WORDS: usize = 4;
/// So many titles in a row are a menu.
const MENU_TITLES: usize = 4;

/// The paragraphs of the text, datelines cut off.
fn drafts(text: &str, language: Language) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for paragraph in paragraphs(text, language) {
        let mut rest = paragraph;
        let is_read_already = is_date_line(rest.of(text));
        if !is_read_already && let Some(length) = dateline_length(rest.of(text)) {
            let dateline = Span::new(rest.start, rest.start + length);
            drafts.extend(trimmed(text, dateline).map(|span| Draft {
                span,
                form: Form::Known(BlockKind::Dateline),
                words: 0,
                capitals: 0,
                ends_sentence: false,
                sign: Sign::None,
            }));
            rest.start += length;
        }
        drafts.extend(trimmed(text, rest).map(|span| Draft::read(text, span)));
    }
    drafts
}

impl Draft {
    fn read(text: &str, span: Span) -> Draft {
        let content = span.of(text);
        let passage = Passage::new(content);
        let told = passage.told();
        let level = content.bytes().take_while(|&byte| byte == b'#').count();
        let form = if (1..=6).contains(&level) && content[level..].starts_with(' ') {
            Form::Heading(level)
        } else if let Some(kind) = told.kind {
            Form::Known(kind)
        } else if passage.words > TITLE_WORDS
            || passage.ends_sentence && !is_question(&passage)
            || content.ends_with([':', ',', ';'])
        {
            Form::Prose
        } else if content.starts_with(is_bullet)
            || is_numbered(content)
            || content.starts_with("- ")
            || content.starts_with("* ")
            || is_table_row(content)
        {
            Form::Item
        } else {
            Form::Title
        };
        let Passage { words, capitals, ends_sentence, .. } = passage;
        Draft { span, form, words, capitals, ends_sentence, sign: told.sign }
    }

    /// Whether its cues say that it belongs to the page and not to the article.
    pub(super) fn is_furniture(&self) -> bool {
        let is_furniture = matches!(self.form, Form::Known(BlockKind::Junk | BlockKind::Link));
        // News about the web says "newsletter" and "cookies" in its sentences, too.
        self.sign != Sign::None && !self.ends_sentence || is_furniture && self.words > 0
    }
}

/// Whether a number with a mark behind it begins the line: "3. ", "3) ", but not "7 ways to …".
fn is_numbered(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && !line[digits..].starts_with(' ')
}

/// Whether it is a short question or exclamation, as titles are.
fn is_question(passage: &Passage) -> bool {
    passage.words <= SUBHEADING_WORDS
        && passage.text.ends_with(['?', '!'])
        && !passage.text.starts_with(['"', '“', '„', '«', '-', '–', '—'])
        && passage.text.matches(['.', '?', '!']).count() == 1
}

/// The kind of each draft, by its form and its place between the paragraphs of the story.
fn kinds_by_place(drafts: &[Draft]) -> Vec<BlockKind> {
    let first_prose = drafts.iter().position(|draft| draft.form == Form::Prose);
    let last_prose = drafts.iter().rposition(|draft| draft.form == Form::Prose);
    let headline = headline(drafts);
    let runs = lengths_of_title_runs(drafts);
    // Lines without a full stop in a text without page furniture are a list, a poem or a table, not a menu.
    let has_furniture = drafts.iter().any(Draft::is_furniture);
    let kind = |(index, draft): (usize, &Draft)| match draft.form {
        Form::Known(kind) => kind,
        Form::Prose | Form::Item => BlockKind::Body,
        _ if headline == Some(index) => BlockKind::Headline,
        Form::Heading(_) => BlockKind::Subheading,
        Form::Title if first_prose.is_none() => BlockKind::Body,
        Form::Title if Some(index) < first_prose => {
            let stands_under_headline = headline < Some(index) && draft.words >= HEADLINE_WORDS;
            let is_of_article = stands_under_headline || !has_furniture;
            if is_of_article && runs[index] < MENU_TITLES { BlockKind::Subheading } else { BlockKind::Junk }
        }
        Form::Title if draft.words > SUBHEADING_WORDS => BlockKind::Body,
        Form::Title if Some(index) > last_prose || runs[index] >= MENU_TITLES => match has_furniture {
            true => BlockKind::Junk,
            false => BlockKind::Body,
        },
        Form::Title => BlockKind::Subheading,
    };
    drafts.iter().enumerate().map(kind).collect()
}

/// Which of the drafts before the first paragraph is the headline: a heading of the first level, else the first heading,
/// else the first title that is long enough, else the last title.
fn headline(drafts: &[Draft]) -> Option<usize> {
    let first_prose = drafts.iter().position(|draft| draft.form == Form::Prose)?;
    let drafts = &drafts[..first_prose];
    let is_title = |draft: &Draft| draft.form == Form::Title;
    let fewest = if first_prose < MENU_TITLES { HEADLINE_WORDS - 1 } else { HEADLINE_WORDS };
    drafts
        .iter()
        .position(|draft| draft.form == Form::Heading(1))
        .or_else(|| drafts.iter().position(|draft| matches!(draft.form, Form::Heading(_))))
        .or_else(|| drafts.iter().position(|draft| is_title(draft) && draft.words >= fewest))
        .or_else(|| drafts.iter().rposition(is_title))
}

/// For each draft, how many titles stand in the row it belongs to, links and junk between them counted too; 0 for those
/// that are neither.
fn lengths_of_title_runs(drafts: &[Draft]) -> Vec<usize> {
    let is_in_run = |draft: &Draft| matches!(draft.form, Form::Title | Form::Known(BlockKind::Link | BlockKind::Junk));
    let mut lengths = Vec::with_capacity(drafts.len());
    for run in drafts.chunk_by(|a, b| is_in_run(a) == is_in_run(b)) {
        let length = if is_in_run(&run[0]) { run.len() } else { 0 };
        lengths.resize(lengths.len() + run.len(), length);
    }
    lengths
}
