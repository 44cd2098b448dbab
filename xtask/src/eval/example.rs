//! The project's own story: six articles with labels, under `www/example`.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;
use tellings::article::Details;
use tellings::text::BlockKind;
use tellings::{Article, CompareOptions, Comparison, Relation, Span, Summary, SummaryOptions, compare, summarize};

use super::Outcome;
use super::data::{Data, read};
use super::folding::{find, fold};
use super::links::{Labels, Passage};
use super::measures::{group_of, mean, pair_counts, share};
use super::table::{Row, Scale};
use crate::paths;

/// An article of the project's own story.
#[derive(Deserialize)]
pub(super) struct ListedArticle {
    pub(super) id: String,
    pub(super) file: String,
    pub(super) published: String,
}

/// The articles of the project's own story, in the order they are listed.
pub(super) fn listed_articles() -> Result<Vec<ListedArticle>> {
    serde_json::from_str(&read(&paths::project("www/example/articles.json"))?).context("articles.json")
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LabelsFile {
    families: Vec<Vec<String>>,
    stories: Vec<Vec<String>>,
    statements: Vec<LabelledStatement>,
    not_story: Vec<Piece>,
}

#[derive(Deserialize)]
struct LabelledStatement {
    sentences: Vec<Piece>,
}

/// A passage of an article.
#[derive(Deserialize)]
struct Piece {
    article: String,
    text: String,
}

/// The articles as they are pasted, with their labels found in them.
struct Example {
    articles: Vec<Article>,
    /// For each article its family and its story.
    family_of: Vec<usize>,
    story_of: Vec<usize>,
    /// Statements as sets of passages; a labelled article's other sentences are passages linked to nothing.
    statements: Labels,
    /// How many of each article's passages are labelled sentences; the others follow them.
    labelled_sentences: Vec<usize>,
    /// For each article what does not tell the story.
    not_story: Vec<Vec<Span>>,
}

/// Measures relations, families, stories, statements, blocks and summaries.
pub fn run(_: &Data) -> Result<Outcome> {
    let example = Example::read()?;
    let comparison = compare(&example.articles, &CompareOptions::default())?;
    let found = example.statements.found(&example.articles, &comparison);
    let counts = example.statements.counts(&found, |_, _| true);
    let is_separate = |a: usize, b: usize| example.family_of[a] != example.family_of[b];
    let separate = example.statements.counts(&found, is_separate);
    let rows = vec![
        Row::new("relations right", Scale::Unit, example.relations_right(&comparison)),
        Row::new("families, pairs F1", Scale::Unit, example.grouping(&example.family_of, &comparison.families)),
        Row::new("stories, pairs F1", Scale::Unit, {
            let stories: Vec<Vec<usize>> = comparison.stories.iter().map(|story| story.articles.clone()).collect();
            example.grouping(&example.story_of, &stories)
        }),
        Row::new("statement links F1", Scale::Unit, counts.f1()),
        Row::new("… precision", Scale::Unit, counts.precision()),
        Row::new("… recall", Scale::Unit, counts.recall()),
        Row::new("… F1 of separate tellings", Scale::Unit, separate.f1()),
        Row::new("labelled sentences exact", Scale::Unit, example.sentences_exact()),
        Row::new("page pieces kept out of the story", Scale::Unit, example.pieces_kept_out()),
        Row::new("summaries free of page pieces", Scale::Unit, example.clean_summaries()?),
        Row::new("set summary says nothing twice", Scale::Unit, example.says_nothing_twice()?),
    ];
    let cases = example.statements.cases(&example.articles, &found) + &example.cases(&comparison)?;
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

impl Example {
    fn read() -> Result<Example> {
        let file = |name: &str| read(&paths::project("www/example").join(name));
        let listed = listed_articles()?;
        let labels: LabelsFile = serde_json::from_str(&file("labels.json")?).context("labels.json")?;
        let mut articles = Vec::new();
        for article in &listed {
            let details = Details { published: Some(article.published.clone()), ..Details::default() };
            articles.push(Article::read_with(file(&article.file)?, details)?);
        }
        let positions: BTreeMap<&str, usize> =
            listed.iter().enumerate().map(|(position, article)| (article.id.as_str(), position)).collect();
        let position = |id: &str| positions.get(id).copied().with_context(|| format!("labels.json: no article {id}"));
        let groups = |groups: &[Vec<String>]| -> Result<Vec<usize>> {
            let members = |ids: &Vec<String>| ids.iter().map(|id| position(id)).collect::<Result<Vec<usize>>>();
            let groups = groups.iter().map(members).collect::<Result<Vec<_>>>()?;
            Ok(group_of(listed.len(), &groups))
        };
        let place = |piece: &Piece| -> Result<(usize, Span)> {
            let article = position(&piece.article)?;
            let missing = || format!("{} does not hold {:?}", piece.article, piece.text);
            Ok((article, find(articles[article].text(), &piece.text).with_context(missing)?))
        };
        let mut not_story = vec![Vec::new(); listed.len()];
        for piece in &labels.not_story {
            let (article, span) = place(piece)?;
            not_story[article].push(span);
        }
        let mut statements = Labels { passages: vec![Vec::new(); listed.len()], ..Labels::default() };
        for statement in &labels.statements {
            let placed = statement.sentences.iter().map(place).collect::<Result<Vec<_>>>()?;
            add_statement(&mut statements, &placed);
        }
        let labelled_sentences = statements.passages.iter().map(Vec::len).collect();
        for (article, passages) in articles.iter().zip(&mut statements.passages) {
            if !passages.is_empty() {
                add_other_sentences(article, passages);
            }
        }
        let (family_of, story_of) = (groups(&labels.families)?, groups(&labels.stories)?);
        Ok(Example { articles, family_of, story_of, statements, labelled_sentences, not_story })
    }

    /// The part of the pairs whose relation is one of those that family and story allow.
    fn relations_right(&self, comparison: &Comparison) -> f64 {
        let is_right = |a: usize, b: usize, relation: Relation| match relation {
            Relation::Copy | Relation::Rewrite => self.family_of[a] == self.family_of[b],
            Relation::SameStory => self.family_of[a] != self.family_of[b] && self.story_of[a] == self.story_of[b],
            Relation::Related | Relation::Unrelated => self.story_of[a] != self.story_of[b],
        };
        let right = comparison.pairs.iter().filter(|pair| is_right(pair.a, pair.b, pair.score.relation)).count();
        share(right, comparison.pairs.len())
    }

    fn grouping(&self, expected: &[usize], groups: &[Vec<usize>]) -> f64 {
        let found = group_of(self.articles.len(), groups);
        pair_counts(self.articles.len(), |article| found[article], |article| expected[article]).f1()
    }

    /// The part of the labelled sentences that are sentences of the story, neither more nor less.
    fn sentences_exact(&self) -> f64 {
        let labelled = self.articles.iter().zip(&self.statements.passages).zip(&self.labelled_sentences);
        let exact = labelled.flat_map(|((article, passages), &sentences)| {
            passages[..sentences].iter().map(move |passage| {
                let same = |span: Span| {
                    fold(&tellings::article::readable(span.of(article.text()))) == fold(passage.of(article.text()))
                };
                let mut story = article.story_sentences().map(|index| article.sentences()[index].span);
                f64::from(u8::from(story.any(|span| span.overlaps(*passage) && same(span))))
            })
        });
        mean(exact)
    }

    /// The part of the pieces of a page that no sentence of the story touches.
    fn pieces_kept_out(&self) -> f64 {
        let pieces = self.articles.iter().zip(&self.not_story);
        let kept_out = pieces.flat_map(|(article, pieces)| {
            pieces.iter().map(move |piece| {
                let mut story = article.story_sentences().map(|index| article.sentences()[index].span);
                f64::from(u8::from(!story.any(|span| span.overlaps(*piece))))
            })
        });
        mean(kept_out)
    }

    /// The part of the summaries, one of each article and one of all, in which no piece of a page stands.
    fn clean_summaries(&self) -> Result<f64> {
        let options = SummaryOptions::default();
        let mut clean = vec![self.is_clean(&summarize(&self.articles, &options)?, 0)];
        for (position, article) in self.articles.iter().enumerate() {
            clean.push(self.is_clean(&summarize(std::slice::from_ref(article), &options)?, position));
        }
        Ok(mean(clean.into_iter().map(|is_clean| f64::from(u8::from(is_clean)))))
    }

    /// Whether no sentence of a summary touches a piece of a page; the summary's first article has position `first`.
    fn is_clean(&self, summary: &Summary, first: usize) -> bool {
        summary.sentences.iter().all(|sentence| {
            let pieces = &self.not_story[first + sentence.article];
            pieces.iter().all(|piece| !piece.overlaps(sentence.span))
        })
    }

    /// The part of the sentences of a summary of all articles that belong to no statement an earlier one belongs to.
    fn says_nothing_twice(&self) -> Result<f64> {
        let summary = summarize(&self.articles, &SummaryOptions::default())?;
        let mut said: Vec<Passage> = Vec::new();
        let mut fresh = Vec::new();
        for sentence in &summary.sentences {
            let passages = self.statements.passages[sentence.article].iter().enumerate();
            let now: Vec<Passage> = passages
                .filter(|(_, passage)| passage.overlaps(sentence.span))
                .map(|(index, _)| Passage { article: sentence.article, index })
                .collect();
            let is_repeated =
                now.iter().any(|&b| said.iter().any(|&a| self.statements.links.contains(&(a.min(b), a.max(b)))));
            fresh.push(f64::from(u8::from(!is_repeated)));
            said.extend(now);
        }
        Ok(mean(fresh))
    }

    fn cases(&self, comparison: &Comparison) -> Result<String> {
        let mut cases = String::new();
        for pair in &comparison.pairs {
            let (score, relation) = (pair.score.score, pair.score.relation.name());
            let (a, b) = (pair.score.shared_by_a, pair.score.shared_by_b);
            cases.push_str(&format!("pair {} {}: {score:.3}, shares {a:.3} {b:.3}, {relation}\n", pair.a, pair.b));
        }
        for (position, (article, pieces)) in self.articles.iter().zip(&self.not_story).enumerate() {
            for sentence in article.sentences().iter().filter(|sentence| sentence.kind.is_story()) {
                if pieces.iter().any(|piece| piece.overlaps(sentence.span)) {
                    let text = fold(sentence.span.of(article.text()));
                    cases.push_str(&format!(
                        "article {position}: {} for a piece of the page: {text}\n",
                        sentence.kind.name()
                    ));
                }
            }
            let summary = summarize(std::slice::from_ref(article), &SummaryOptions::default())?;
            cases.push_str(&format!("summary of {position}: {}\n", summary.text));
        }
        let summary = summarize(&self.articles, &SummaryOptions::default())?;
        cases.push_str(&format!("summary of all: {}\n", summary.text));
        Ok(cases)
    }
}

/// Adds the sentences of a statement as passages, each linked to those of other articles.
fn add_statement(labels: &mut Labels, sentences: &[(usize, Span)]) {
    let mut members: BTreeSet<Passage> = BTreeSet::new();
    for &(article, span) in sentences {
        members.insert(Passage { article, index: labels.passages[article].len() });
        labels.passages[article].push(span);
    }
    for &a in &members {
        labels.links.extend(members.iter().filter(|b| a.article < b.article).map(|&b| (a, b)));
    }
}

/// Adds the sentences of headline and body that are in no statement: links to them are wrong.
fn add_other_sentences(article: &Article, passages: &mut Vec<Span>) {
    let labelled = passages.clone();
    let sentences = article.sentences().iter();
    let telling = sentences.filter(|sentence| matches!(sentence.kind, BlockKind::Headline | BlockKind::Body));
    passages.extend(
        telling.map(|sentence| sentence.span).filter(|span| labelled.iter().all(|passage| !passage.overlaps(*span))),
    );
}
