//! `Summary`.

use super::PositionsIn;
use crate::{Article, Summary};
use serde::Serialize;

/// A summary.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct SummaryShape {
    language: &'static str,
    text: String,
    sentences: Vec<SummarySentenceShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    stories: Vec<SummaryStoryShape>,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct SummarySentenceShape {
    article: usize,
    index: usize,
    start: usize,
    end: usize,
    score: f64,
    articles: Vec<usize>,
    tellings: usize,
}

#[derive(Clone, Debug, Serialize, PartialEq)]
struct SummaryStoryShape {
    articles: Vec<usize>,
    sentences: Vec<usize>,
}

impl SummaryShape {
    /// The shape of a summary of articles known by number.
    pub fn of<'a>(summary: Summary, article: impl Fn(usize) -> &'a Article) -> SummaryShape {
        let mut positions = PositionsIn::new(article);
        let sentence = |sentence: crate::summary::SummarySentence| {
            let range = positions.range(sentence.article, sentence.span);
            SummarySentenceShape {
                article: sentence.article,
                index: sentence.index,
                start: range.start,
                end: range.end,
                score: sentence.score,
                articles: sentence.articles,
                tellings: sentence.tellings,
            }
        };
        let story = |story: crate::summary::SummaryStory| SummaryStoryShape {
            articles: story.articles,
            sentences: story.sentences,
        };
        SummaryShape {
            language: summary.language.code(),
            text: summary.text,
            sentences: summary.sentences.into_iter().map(sentence).collect(),
            stories: summary.stories.into_iter().map(story).collect(),
        }
    }
}
