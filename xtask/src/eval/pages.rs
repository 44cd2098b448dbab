//! The story in the visible text of whole web pages.

use anyhow::Result;
use serde::Deserialize;
use tellings::Article;

use super::Outcome;
use super::bootstrap::interval;
use super::data::Data;
use super::folding::fold;
use super::measures::Counts;
use super::table::{Row, Scale};

#[derive(Deserialize)]
struct Page {
    id: String,
    pasted: String,
    /// Phrases that must stay.
    with: Vec<String>,
    /// Phrases that must go.
    without: Vec<String>,
}

/// The lengths of lines, in characters, from which a page is cut to its long lines; the best of them is shown.
const LONG_LINES: [usize; 5] = [40, 60, 80, 120, 160];

/// Looks for the phrases in the sentences that tell the story.
pub fn run(data: &Data) -> Result<Outcome> {
    let pages: Vec<Page> = data.lines("pages/trafilatura.jsonl")?;
    let mut cases = String::new();
    let mut ours = Vec::new();
    for page in &pages {
        let story = story(&page.pasted);
        cases.push_str(&failures(page, &story));
        ours.push(counts(page, &story));
    }
    let total = |all: &[Counts]| all.iter().copied().sum::<Counts>();
    let of_pages =
        |text: &dyn Fn(&Page) -> String| total(&pages.iter().map(|page| counts(page, &text(page))).collect::<Vec<_>>());
    let whole = of_pages(&|page| fold(&page.pasted));
    let by_length = LONG_LINES.map(|length| of_pages(&|page| long_lines(&page.pasted, length)));
    let long = by_length.into_iter().max_by(|a, b| a.f1().total_cmp(&b.f1())).unwrap_or_default();
    let row = |metric: &str, measure: fn(Counts) -> f64| {
        Row::new(metric, Scale::Unit, measure(total(&ours)))
            .within(interval(ours.len(), |drawn| measure(drawn.iter().map(|&page| ours[page]).sum())))
            .against("whole page", measure(whole))
            .against("long lines", measure(long))
    };
    let rows = vec![
        row("phrases F", Counts::f1).published("with HTML: jusText .862, trafilatura .924"),
        row("… precision", Counts::precision),
        row("… recall", Counts::recall),
    ];
    Ok(Outcome { rows, cases, ..Outcome::default() })
}

/// The sentences that tell the story, as one text.
fn story(pasted: &str) -> String {
    let article = Article::read(pasted);
    let sentences: Vec<&str> =
        article.story_sentences().map(|index| article.sentences()[index].span.of(article.text())).collect();
    fold(&sentences.join(" "))
}

fn long_lines(pasted: &str, shortest: usize) -> String {
    let lines: Vec<&str> = pasted.lines().filter(|line| line.chars().count() >= shortest).collect();
    fold(&lines.join(" "))
}

fn counts(page: &Page, text: &str) -> Counts {
    let held = |phrases: &[String]| phrases.iter().filter(|phrase| text.contains(&fold(phrase))).count();
    let right = held(&page.with);
    Counts { right, wrong: held(&page.without), missed: page.with.len() - right }
}

fn failures(page: &Page, text: &str) -> String {
    let missed = page.with.iter().filter(|phrase| !text.contains(&fold(phrase))).map(|phrase| ("missed", phrase));
    let wrong = page.without.iter().filter(|phrase| text.contains(&fold(phrase))).map(|phrase| ("wrong", phrase));
    missed.chain(wrong).map(|(verdict, phrase)| format!("{} {verdict}: {phrase}\n", page.id)).collect()
}
