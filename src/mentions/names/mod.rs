//! Proper names: found by capitals and what stands beside them, resolved inside an article ("Mishustin" is "Mikhail
//! Mishustin"), merged across articles however each spells them.
//!
//! No dictionary of names and no tagger: a word is a name where it has a capital without need, that is not at the
//! beginning of a sentence or in a headline with a capital on every word; those count only where the same words are a
//! name elsewhere in the article. Precision goes before recall.

mod candidates;
mod german;
mod glued;
mod index;
pub(crate) mod lexicon;
mod merge;
mod resolve;
mod spelling;
pub(crate) mod tokens;

pub use merge::{Entity, Variant, merge};

use candidates::Finder;
use tokens::Tokens;

use crate::Span;
use crate::mentions::Suspect;
use crate::text::{Language, Sentence, Support};

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A body of people: a company, ministry, agency, party.
    Organisation,
    /// A country, city, building, river.
    Place,
    /// Something else, or unknown.
    Other,
}

impl NameKind {
    /// The name in lower case: "person", "organisation", "place" or "other".
    pub fn name(self) -> &'static str {
        match self {
            NameKind::Person => "person",
            NameKind::Organisation => "organisation",
            NameKind::Place => "place",
            NameKind::Other => "other",
        }
    }
}

/// The names of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleNames {
    /// Who and what is named, each once, in the order of the first mentions.
    pub names: Vec<ArticleName>,
    /// Where, in order and disjoint.
    pub mentions: Vec<NameMention>,
}

/// Somebody or something that an article names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleName {
    /// The fullest form the article gives, readable: without titles, white space folded.
    pub text: String,
    /// What it is.
    pub kind: NameKind,
    /// Every form, readable, each once, in the order of their first mentions.
    pub forms: Vec<String>,
    /// Whether it is called by the first of its words alone, as Chinese, Korean and Hungarian family names stand first.
    pub(crate) is_called_by_first_word: bool,
}

/// One place where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameMention {
    /// Where; without title and possessive ending.
    pub span: Span,
    /// Which of the article's names.
    pub name: usize,
    /// Which of the forms of that name.
    pub form: usize,
}

/// Finds the names in an article's sentences, and which of them belong together: full names and surnames, organisations
/// and their acronyms, two spellings of one person. The first parts of `suspects` are words of their own. Scripts without capitals have none but those in Latin letters.
///
/// Linear in the length of the sentences, apart from sorting the names.
///
/// ```
/// use tellings::{Article, mentions::names};
/// let article = Article::read("On Monday the mayor, Helene Brandvik, met Tomas Rehak. Rehak said nothing.");
/// let found = names(article.text(), article.sentences(), article.suspects(), article.language());
/// let texts: Vec<&str> = found.names.iter().map(|name| name.text.as_str()).collect();
/// assert_eq!(texts, ["Helene Brandvik", "Tomas Rehak"]);
/// let second = found.mentions[2];
/// assert_eq!((second.span.of(article.text()), second.name), ("Rehak", 1));
/// ```
pub fn names(text: &str, sentences: &[Sentence], suspects: &[Suspect], language: Language) -> ArticleNames {
    if language.support() == Support::Characters && !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return ArticleNames::default();
    }
    let mut tokens = Tokens::of(text, sentences, language);
    glued::cut(text, suspects, &mut tokens);
    let nouns = (language.code() == "de").then(|| german::Nouns::of(&tokens));
    let english = Language::from_tag("en");
    let mut finder = Finder { text, tokens: &tokens, language, english, nouns, found: Vec::new() };
    for sentence in &tokens.sentences {
        finder.read(sentence);
    }
    resolve::resolved(text, &tokens, finder.found)
}
