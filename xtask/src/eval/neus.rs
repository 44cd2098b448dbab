//! Summaries of several leads on one story against an editor's roundup (N. Lee et al., "NeuS: neutral multi-news
//! summarization for mitigating framing bias", 2022).

use anyhow::Result;
use serde::Deserialize;
use tellings::Article;

use super::Outcome;
use super::bootstrap::interval_of_mean;
use super::data::Data;
use super::measures::mean;
use super::rouge::{Rouge, Tokens, rouge};
use super::summarizers::{METHODS, Size, first_sentences, summaries};
use super::table::{Row, Scale};

/// A story with the leads of three newsrooms.
#[derive(Deserialize)]
pub struct Story {
    id: String,
    documents: Vec<Document>,
    reference: String,
}

#[derive(Deserialize)]
struct Document {
    title: String,
    text: String,
}

impl Story {
    /// Reads the file of all stories.
    pub fn read_all(data: &Data) -> Result<Vec<Story>> {
        data.lines("summaries/neus.jsonl")
    }

    /// The leads as they would be pasted, each under its title.
    pub fn articles(&self) -> impl Iterator<Item = Article> + '_ {
        self.documents.iter().map(|document| Article::read(format!("{}\n\n{}", document.title, document.text)))
    }
}

/// A set made of the leads of a story and of the story after it.
struct LeadSet {
    name: &'static str,
    /// How many leads of the story.
    own: usize,
    /// How many of the other.
    foreign: usize,
    /// How many sentences a summary has; without it, it has as many words as the reference.
    sentences: Option<usize>,
    /// By ROUGE-1, ROUGE-2 and ROUGE-L.
    published: [&'static str; 3],
}

const SETS: [LeadSet; 4] = [
    LeadSet {
        name: "3 leads",
        own: 3,
        foreign: 0,
        sentences: None,
        published: ["first lead 36.0", "first lead 14.5", "first lead 22.2"],
    },
    LeadSet { name: "3 leads in 3 sentences", own: 3, foreign: 0, sentences: Some(3), published: [""; 3] },
    LeadSet { name: "2 leads", own: 2, foreign: 0, sentences: None, published: [""; 3] },
    LeadSet { name: "3 leads and 2 of another story", own: 3, foreign: 2, sentences: None, published: [""; 3] },
];

/// The agreement of every method with the reference, and of the first lead, whole and cut to the size of the others.
struct Agreement {
    methods: [Rouge; METHODS.len()],
    first: Rouge,
    whole_first: Rouge,
}

/// Scores summaries of every set by every method.
pub fn run(data: &Data) -> Result<Outcome> {
    let stories = Story::read_all(data)?;
    let mut outcome = Outcome::default();
    for set in SETS {
        let mut agreement = Vec::new();
        for (place, story) in stories.iter().enumerate() {
            let other = &stories[(place + 1) % stories.len()];
            let articles: Vec<Article> =
                story.articles().take(set.own).chain(other.articles().take(set.foreign)).collect();
            agreement.push(agree(&set, story, &articles, &mut outcome.cases)?);
        }
        for (figure, (metric, _)) in Rouge::default().named().into_iter().enumerate() {
            let values = |of: &dyn Fn(&Agreement) -> Rouge| -> Vec<f64> {
                agreement.iter().map(|agreement| of(agreement).named()[figure].1).collect()
            };
            let ours = values(&|agreement| agreement.methods[0]);
            let mut row = Row::new(format!("{metric}, {}", set.name), Scale::Percent, mean(ours.iter().copied()))
                .within(interval_of_mean(&ours))
                .published(set.published[figure])
                .against("first lead", mean(values(&|agreement| agreement.first)))
                .against("whole first lead", mean(values(&|agreement| agreement.whole_first)));
            for (method, name) in METHODS.into_iter().enumerate().skip(1) {
                row = row.against(name, mean(values(&|agreement| agreement.methods[method])));
            }
            outcome.rows.push(row);
        }
    }
    Ok(outcome)
}

fn agree(set: &LeadSet, story: &Story, articles: &[Article], cases: &mut String) -> Result<Agreement> {
    let words = Size::Words(story.reference.split_whitespace().count());
    let size = set.sentences.map_or(words, Size::Sentences);
    let reference = Tokens::of(&story.reference);
    let summaries = summaries(articles, size)?;
    cases.push_str(&format!(
        "{} ({})\n  reference: {}\n  here: {}\n  centroid: {}\n",
        story.id, set.name, story.reference, summaries[0], summaries[4]
    ));
    let score = |summary: &str| rouge(&Tokens::of(summary), &reference);
    Ok(Agreement {
        methods: std::array::from_fn(|method| score(&summaries[method])),
        first: score(&first_sentences(&articles[0], size)),
        whole_first: score(&first_sentences(&articles[0], Size::Sentences(usize::MAX))),
    })
}
