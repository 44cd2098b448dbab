//! How much of a text was taken from a source (P. Clough and M. Stevenson, "Developing a corpus of plagiarised short
//! answers", 2011).

use anyhow::Result;
use serde::Deserialize;
use tellings::similarity::TermVector;
use tellings::{Article, similarity};

use super::Outcome;
use super::bootstrap::interval_of_mean;
use super::data::Data;
use super::measures::mean;
use super::table::{Row, Scale};
use super::thresholds::{accuracy, best_cuts, best_threshold, class_of};

#[derive(Deserialize)]
struct Answer {
    id: String,
    task: String,
    label: String,
    /// 0 written independently, 1 heavily rewritten, 2 lightly, 3 copied.
    level: usize,
    source: String,
    answer: String,
}

const LEVELS: usize = 4;

/// Reads the level from the answer's share, by thresholds chosen on the other tasks.
pub fn run(data: &Data) -> Result<Outcome> {
    let answers: Vec<Answer> = data.lines("similarity/clough-stevenson.jsonl")?;
    let read = |answer: &Answer| (Article::read(answer.source.as_str()), Article::read(answer.answer.as_str()));
    let articles: Vec<(Article, Article)> = answers.iter().map(read).collect();
    let pairs: Vec<_> = articles.iter().map(|(source, answer)| similarity(source, answer).pair).collect();
    let shares: Vec<f64> = pairs.iter().map(|pair| pair.shared_by_b).collect();
    let cosine =
        |(source, answer): &(Article, Article)| TermVector::of_article(source).cosine(&TermVector::of_article(answer));
    let cosines: Vec<f64> = articles.iter().map(cosine).collect();

    let row = |metric: &str, hits: fn(&[Answer], &[f64]) -> Vec<f64>, published| {
        let ours = hits(&answers, &shares);
        Row::new(metric, Scale::Percent, mean(ours.iter().copied()))
            .within(interval_of_mean(&ours))
            .against("cosine of terms", mean(hits(&answers, &cosines)))
            .published(published)
    };
    let is_one_text = pairs
        .iter()
        .zip(&answers)
        .map(|(pair, answer)| f64::from(u8::from(pair.relation.is_one_text() == (answer.level > 0))));
    let rows = vec![
        row("four levels", four_way, "about 80"),
        row("copied or not", two_way, "94.7"),
        Row::new("copied or not, by relation", Scale::Percent, mean(is_one_text)),
    ];
    let cases = answers.iter().zip(&pairs).map(|(answer, pair)| {
        let (score, share, relation) = (pair.score, pair.shared_by_b, pair.relation.name());
        format!("{} {}: score {score:.3}, share {share:.3}, {relation}\n", answer.id, answer.label)
    });
    let points: Vec<(f64, usize)> = shares.iter().zip(&answers).map(|(&share, answer)| (share, answer.level)).collect();
    let cuts: Vec<String> = best_cuts(&points, LEVELS).iter().map(|cut| format!("{cut:.2}")).collect();
    let mut notes = format!("thresholds on the share that part all answers best: {}\n", cuts.join(", "));
    for (level, name) in ["independent", "heavily rewritten", "lightly rewritten", "copied"].into_iter().enumerate() {
        let relations: Vec<&str> = answers
            .iter()
            .zip(&pairs)
            .filter_map(|(answer, pair)| (answer.level == level).then_some(pair.relation.name()))
            .collect();
        let count = |name: &str| relations.iter().filter(|&&relation| relation == name).count();
        let (copies, rewrites) = (count("copy"), count("rewrite"));
        notes.push_str(&format!(
            "{name:<18} {:>3}: copy {copies}, rewrite {rewrites}, neither {}\n",
            relations.len(),
            relations.len() - copies - rewrites
        ));
    }
    Ok(Outcome { rows, notes, cases: cases.collect() })
}

fn two_way(answers: &[Answer], scores: &[f64]) -> Vec<f64> {
    leaving_one_task_out(
        answers,
        scores,
        |points, score| {
            let points: Vec<(f64, bool)> = points.iter().map(|&(score, level)| (score, level > 0)).collect();
            usize::from(score >= best_threshold(&points, accuracy))
        },
        |level| usize::from(level > 0),
    )
}

fn four_way(answers: &[Answer], scores: &[f64]) -> Vec<f64> {
    leaving_one_task_out(answers, scores, |points, score| class_of(score, &best_cuts(points, LEVELS)), |level| level)
}

/// For each answer 1 where `read` finds its class from its score and from the answers to the other tasks, else 0.
fn leaving_one_task_out(
    answers: &[Answer],
    scores: &[f64],
    read: impl Fn(&[(f64, usize)], f64) -> usize,
    class: impl Fn(usize) -> usize,
) -> Vec<f64> {
    let hit = |(answer, &score): (&Answer, &f64)| {
        let others = answers.iter().zip(scores).filter(|(other, _)| other.task != answer.task);
        let points: Vec<(f64, usize)> = others.map(|(other, &score)| (score, other.level)).collect();
        f64::from(u8::from(read(&points, score) == class(answer.level)))
    };
    answers.iter().zip(scores).map(hit).collect()
}
