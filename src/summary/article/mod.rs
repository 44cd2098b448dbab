//! The summary of one article.

mod passages;
mod selection;

use super::budget::{Budget, append};
use super::sentences::story_length;
use super::{Order, Summary, SummaryOptions, SummarySentence};
use crate::Error;
use crate::article::Article;
use crate::limits::check_articles;
use crate::sorting::sort;
use passages::{Passage, heed_focus, passages};
use selection::choose;

/// Summarises one article known by a number: of its passages those that say most, are fit to stand alone and do not
/// say the same.
pub(crate) fn summarize_one(number: usize, article: &Article, options: &SummaryOptions) -> Result<Summary, Error> {
    check_articles(&[article])?;
    let length = options.length_for(1)?;
    let mut passages = passages(article);
    if let Some(focus) = &options.focus {
        heed_focus(&mut passages, focus, article.language());
    }
    let mut budget = Budget::new(length, &|| story_length(article), article.language());
    let mut chosen = choose(&passages, &mut budget);
    if options.order == Order::Reading {
        sort(&mut chosen);
    }
    Ok(compose(number, article, &passages, &chosen))
}

fn compose(number: usize, article: &Article, passages: &[Passage], chosen: &[usize]) -> Summary {
    let best = passages.iter().map(|passage| passage.score).fold(f64::MIN_POSITIVE, f64::max);
    let (mut text, mut sentences) = (String::new(), Vec::new());
    for passage in chosen.iter().map(|&place| &passages[place]) {
        append(&mut text, &passage.text, article.language());
        sentences.push(SummarySentence {
            article: number,
            index: passage.index,
            span: article.sentences()[passage.index].span,
            score: passage.score / best,
            articles: vec![number],
            tellings: 1,
        });
    }
    Summary { language: article.language(), text, sentences, stories: Vec::new() }
}
