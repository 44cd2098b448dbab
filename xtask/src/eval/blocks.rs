//! Blocks and sentences of four real pasted articles.

use anyhow::Result;
use tellings::text::BlockKind;
use tellings::{Article, Span};

use super::Outcome;
use super::bootstrap::{interval, interval_of_mean};
use super::data::Data;
use super::folding::fold;
use super::gold::{Gold, Unit};
use super::measures::{Counts, mean};
use super::table::{Row, Scale};

/// Compares kinds by unit and sentences by their ends and as a whole.
pub fn run(data: &Data) -> Result<Outcome> {
    let gold = Gold::read(data)?;
    let mut cases = String::new();
    let (mut story, mut exact_kind, mut all_story, mut exact_sentence) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut ends = Vec::new();
    for ((article, units), tolerated) in gold.articles.iter().zip(&gold.units).zip(&gold.tolerated) {
        for unit in units {
            let found = kind_at(article, unit.span);
            let is_right = unit.kinds.contains(&found);
            story.push(hit(unit.kinds.iter().any(|kind| kind.is_story() == found.is_story())));
            all_story.push(hit(unit.kinds.iter().any(|kind| kind.is_story())));
            exact_kind.push(hit(is_right));
            if !is_right {
                let text = fold(unit.span.of(article.text()));
                cases.push_str(&format!("{}: {} for {}: {text}\n", unit.id, found.name(), unit.kinds[0].name()));
            }
        }
        let sentences = sentence_spans(article);
        let units: Vec<&Unit> = units.iter().filter(|unit| !is_left_out(unit.kinds[0])).collect();
        for unit in &units {
            let near_tolerated = tolerated.iter().any(|&place| unit.span.start <= place && place <= unit.span.end + 2);
            if !near_tolerated {
                let span = bare(article.text(), unit.span);
                exact_sentence.push(hit(sentences.contains(&span)));
                if !sentences.contains(&span) {
                    cases.push_str(&format!("{}: no such sentence: {}\n", unit.id, fold(span.of(article.text()))));
                }
            }
        }
        let labelled = units.iter().map(|unit| bare(article.text(), unit.span).end).collect::<Vec<_>>();
        if !labelled.is_empty() {
            let found: Vec<usize> = sentences.iter().map(|span| span.end).collect();
            ends.push(compare_ends(article.text(), &found, &labelled, tolerated));
        }
    }
    let kind_row = |metric: &str, hits: &[f64]| {
        Row::new(metric, Scale::Unit, mean(hits.iter().copied())).within(interval_of_mean(hits))
    };
    let ends_f1 = |drawn: &[usize]| drawn.iter().map(|&article| ends[article]).sum::<Counts>().f1();
    let rows = vec![
        kind_row("story / not story, by unit", &story).against("all is story", mean(all_story.iter().copied())),
        kind_row("exact kind", &exact_kind),
        Row::new("sentence ends F1", Scale::Unit, ends.iter().copied().sum::<Counts>().f1())
            .within(interval(ends.len(), ends_f1)),
        kind_row("sentences exact", &exact_sentence),
    ];
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

fn hit(is_right: bool) -> f64 {
    f64::from(u8::from(is_right))
}

/// The kind of most of a span; what lies in no block is junk.
fn kind_at(article: &Article, span: Span) -> BlockKind {
    let overlap = |block: Span| block.end.min(span.end).saturating_sub(block.start.max(span.start));
    let of_kind = |kind: BlockKind| -> usize {
        article.blocks().iter().filter(|block| block.kind == kind).map(|block| overlap(block.span)).sum()
    };
    let best = BlockKind::ALL.into_iter().max_by_key(|&kind| of_kind(kind));
    best.filter(|&kind| 2 * of_kind(kind) > span.len()).unwrap_or(BlockKind::Junk)
}

/// Whether an article gives no sentences for blocks of that kind.
fn is_left_out(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Junk | BlockKind::Link)
}

fn sentence_spans(article: &Article) -> Vec<Span> {
    article.sentences().iter().map(|sentence| bare(article.text(), sentence.span)).collect()
}

/// A span without white space and Markdown marks at its ends.
fn bare(text: &str, span: Span) -> Span {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '#' | '*' | '_' | '>');
    let inner = span.of(text);
    let start = span.start + (inner.len() - inner.trim_start_matches(is_mark).len());
    Span::new(start, start + inner.trim_matches(is_mark).len())
}

/// Counts sentence ends; those where both answers are right count for nothing.
fn compare_ends(text: &str, found: &[usize], labelled: &[usize], tolerated: &[usize]) -> Counts {
    let is_open = |end: usize| {
        let is_at = |place: usize| place >= end && fold(&text[end..place]).is_empty();
        tolerated.iter().any(|&place| is_at(place))
    };
    let right = found.iter().filter(|end| labelled.contains(end) && !is_open(**end)).count();
    let wrong = found.iter().filter(|end| !labelled.contains(end) && !is_open(**end)).count();
    let missed = labelled.iter().filter(|end| !found.contains(end) && !is_open(**end)).count();
    Counts { right, wrong, missed }
}
