//! `Comparison`.

use super::Empty;
use crate::{Article, Comparison, SentenceReference, Statement};
use serde::Serialize;

/// A comparison, but for the matrix, which crosses as a `Float64Array`. Credits, differences, names and facts are empty
/// so far.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct ComparisonShape {
    articles: Vec<ArticleShape>,
    pairs: Vec<PairShape>,
    families: Vec<Vec<usize>>,
    stories: Vec<StoryShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statements: Option<Vec<StatementShape>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    names: Option<Empty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Empty>,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct ArticleShape {
    article: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    language: &'static str,
    words: usize,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
#[serde(rename_all = "camelCase")]
struct PairShape {
    a: usize,
    b: usize,
    score: f64,
    shared_by_a: f64,
    shared_by_b: f64,
    relation: &'static str,
    confidence: &'static str,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct StoryShape {
    articles: Vec<usize>,
    label: String,
    keyphrases: Vec<String>,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct StatementShape {
    sentences: Vec<SentenceReferenceShape>,
    articles: Vec<usize>,
    tellings: usize,
    credits: Empty,
    representative: SentenceReferenceShape,
    differences: Empty,
}

#[derive(Clone, Copy, Debug, Serialize, PartialEq)]
struct SentenceReferenceShape {
    article: usize,
    index: usize,
}

impl ComparisonShape {
    /// The shape of a comparison of articles known by number, and its matrix.
    pub fn of<'a>(
        comparison: Comparison,
        article: impl Fn(usize) -> &'a Article,
    ) -> (ComparisonShape, Option<Vec<f64>>) {
        let with_statements = comparison.statements.is_some();
        let pair = |pair: crate::comparison::Pair| PairShape {
            a: pair.a,
            b: pair.b,
            score: pair.score.score,
            shared_by_a: pair.score.shared_by_a,
            shared_by_b: pair.score.shared_by_b,
            relation: pair.score.relation.name(),
            confidence: pair.score.confidence.name(),
        };
        let story = |story: crate::comparison::Story| StoryShape {
            articles: story.articles,
            label: story.label,
            keyphrases: story.keyphrases,
        };
        let shape = ComparisonShape {
            articles: comparison.articles.iter().map(|&number| article_shape(number, article(number))).collect(),
            pairs: comparison.pairs.into_iter().map(pair).collect(),
            families: comparison.families,
            stories: comparison.stories.into_iter().map(story).collect(),
            statements: comparison.statements.map(|all| all.into_iter().map(statement_shape).collect()),
            names: with_statements.then(Empty::default),
            facts: with_statements.then(Empty::default),
        };
        (shape, comparison.matrix)
    }
}

fn article_shape(number: usize, article: &Article) -> ArticleShape {
    let details = article.details();
    ArticleShape {
        article: number,
        id: details.id.clone(),
        title: article.title().map(str::to_owned),
        source: details.source.clone(),
        published: details.published.clone(),
        language: article.language().code(),
        words: article.word_count(),
    }
}

fn statement_shape(statement: Statement) -> StatementShape {
    let reference =
        |sentence: SentenceReference| SentenceReferenceShape { article: sentence.article, index: sentence.index };
    StatementShape {
        sentences: statement.sentences.into_iter().map(reference).collect(),
        articles: statement.articles,
        tellings: statement.tellings,
        credits: Empty::default(),
        representative: reference(statement.representative),
        differences: Empty::default(),
    }
}
