//! Summaries of several articles.

use super::budget::Budget;
use super::candidates::story_length;
use super::coverage::choose;
use super::story::Story;
use super::{Chosen, Summary, SummaryOptions, SummarySentence, SummaryStory, compose};
use crate::Error;
use crate::article::Ordered;
use crate::article::terms::terms_of;
use crate::comparison::Analysis;
use crate::similarity::group_of;
use crate::sorting::sort_by_key;
use crate::statements::StatementGroup;
use crate::text::Language;
use std::cmp::Reverse;

/// Summarises a set that is already compared, statements and all.
pub(crate) fn summarize_analysed(
    ordered: &Ordered,
    analysis: &Analysis,
    options: &SummaryOptions,
) -> Result<Summary, Error> {
    let length = options.length_for(ordered.len())?;
    let language = language_of_most(ordered, analysis);
    let stories = stories(ordered, analysis, options.focus.as_deref(), language);
    let whole_length = || ordered.articles.iter().map(|article| story_length(article)).sum();
    let largest = stories.iter().map(|story| story.articles).max().unwrap_or_default().max(1) as f64;
    let mut chosen = Vec::new();
    for choice in choose(&stories, &Budget::new(length, whole_length, language)) {
        let story = &stories[choice.story];
        let sentence = &story.sentences[choice.candidate];
        let tellers = &story.statements[sentence.statement];
        chosen.push(Chosen {
            story: choice.story,
            sentence: sentence.sentence,
            text: sentence.text.clone(),
            score: sentence.score * story.articles as f64 / largest,
            articles: tellers.articles.clone(),
            tellings: tellers.tellings,
            place: tellers.place,
        });
    }
    let mut summary = compose(ordered, chosen, options.order, language);
    if stories.len() > 1 {
        summary.stories = stories_told(ordered, analysis, &summary.sentences);
    }
    Ok(summary)
}

/// The stories of a set, turned to the focus where any of them has a word of it.
fn stories(ordered: &Ordered, analysis: &Analysis, focus: Option<&str>, language: Language) -> Vec<Story> {
    let focus = focus.map(|focus| terms_of(focus, language)).unwrap_or_default();
    let mut stories: Vec<Story> = Vec::new();
    for (ranks, statements) in analysis.stories.iter().zip(&statements_by_story(ordered.len(), analysis)) {
        stories.push(Story::new(ordered, analysis, ranks, statements, language, &focus));
    }
    if stories.iter().any(|story| story.closeness_to_focus() > 0.0) {
        stories.iter_mut().for_each(Story::turn_to_focus);
    }
    stories
}

fn statements_by_story(articles: usize, analysis: &Analysis) -> Vec<Vec<&StatementGroup>> {
    let story_of = group_of(articles, &analysis.stories);
    let mut by_story = vec![Vec::new(); analysis.stories.len()];
    for statement in analysis.statements.iter().flatten() {
        by_story[story_of[statement.representative.article]].push(statement);
    }
    by_story
}

/// The language of most families; among equals that of most articles, then the first by code.
fn language_of_most(ordered: &Ordered, analysis: &Analysis) -> Language {
    let language_of = |rank: usize| ordered.articles[rank].language();
    let mut ranks: Vec<usize> = (0..ordered.len()).filter(|&rank| language_of(rank) != Language::UNKNOWN).collect();
    sort_by_key(&mut ranks, |&rank| language_of(rank).code());
    let of_one_language = ranks.chunk_by(|&a, &b| language_of(a) == language_of(b));
    let most = of_one_language.rev().max_by_key(|ranks| (analysis.tellings(ranks), ranks.len()));
    most.map_or(Language::UNKNOWN, |ranks| language_of(ranks[0]))
}

fn stories_told(ordered: &Ordered, analysis: &Analysis, sentences: &[SummarySentence]) -> Vec<SummaryStory> {
    let mut stories: Vec<SummaryStory> = Vec::new();
    for story in &analysis.stories {
        let articles = ordered.numbers_of(story);
        let of_story = |place: &usize| articles.binary_search(&sentences[*place].article).is_ok();
        stories.push(SummaryStory { sentences: (0..sentences.len()).filter(of_story).collect(), articles });
    }
    sort_by_key(&mut stories, |story| Reverse(story.articles.len()));
    stories
}
