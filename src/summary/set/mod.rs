//! The summary of several articles.

mod concepts;
mod coverage;
mod story;
mod trust;

use super::budget::{Budget, append};
use super::sentences::story_length;
use super::{Order, Summary, SummaryOptions, SummarySentence, SummaryStory};
use crate::Error;
use crate::article::Ordered;
use crate::article::terms::terms_of;
use crate::comparison::Analysis;
use crate::similarity::group_of;
use crate::sorting::{sort_by, sort_by_key};
use crate::statements::{SentenceNode, StatementGroup};
use crate::text::Language;
use coverage::{Choice, choose};
use std::cmp::Ordering;
use story::Story;

/// Summarises a set that is already compared, statements and all.
pub(crate) fn summarize_analysed(
    ordered: &Ordered,
    analysis: &Analysis,
    options: &SummaryOptions,
) -> Result<Summary, Error> {
    let length = options.length_for(ordered.len())?;
    let language = language_of_most(ordered, analysis);
    let stories = stories(ordered, analysis, options.focus.as_deref(), language);
    let story_length = || ordered.articles.iter().map(|article| story_length(article)).sum();
    let choices = choose(&stories, &Budget::new(length, &story_length, language));
    let mut summary = compose(ordered, &stories, choices, options.order, language);
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

/// Puts the chosen sentences in order and into one text.
fn compose(
    ordered: &Ordered,
    stories: &[Story],
    mut choices: Vec<Choice>,
    order: Order,
    language: Language,
) -> Summary {
    let largest = stories.iter().map(|story| story.claim).max().unwrap_or_default().max(1) as f64;
    let of = |choice: &Choice| {
        let story = &stories[choice.story];
        let sentence = &story.sentences[choice.candidate];
        (sentence, &story.statements[sentence.statement], sentence.score * story.claim as f64 / largest)
    };
    sort_by(&mut choices, |a, b| {
        let ((a_sentence, a_tellers, a_score), (b_sentence, b_tellers, b_score)) = (of(a), of(b));
        let by_order = match order {
            Order::Reading => a.story.cmp(&b.story).then(a_tellers.place.total_cmp(&b_tellers.place)),
            Order::Importance => Ordering::Equal,
        };
        by_order.then(b_score.total_cmp(&a_score)).then_with(|| a_sentence.node.cmp(&b_sentence.node))
    });
    let (mut text, mut sentences) = (String::new(), Vec::new());
    for (sentence, tellers, score) in choices.iter().map(of) {
        append(&mut text, &sentence.text, language);
        let SentenceNode { article, index } = sentence.node;
        sentences.push(SummarySentence {
            article: ordered.positions[article],
            index,
            span: ordered.articles[article].sentences()[index].span,
            score,
            articles: ordered.numbers_of(&tellers.articles),
            tellings: tellers.tellings,
        });
    }
    Summary { language, text, sentences, stories: Vec::new() }
}

/// Which sentences tell which story, the one of most articles first.
fn stories_told(ordered: &Ordered, analysis: &Analysis, sentences: &[SummarySentence]) -> Vec<SummaryStory> {
    let mut stories: Vec<SummaryStory> = Vec::new();
    for story in &analysis.stories {
        let articles = ordered.numbers_of(story);
        let of_story = |place: &usize| articles.binary_search(&sentences[*place].article).is_ok();
        stories.push(SummaryStory { sentences: (0..sentences.len()).filter(of_story).collect(), articles });
    }
    stories
}

fn fourth_root(number: f64) -> f64 {
    number.sqrt().sqrt()
}
