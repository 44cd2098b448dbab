//! Summaries of several leads on one story against an editor's roundup (N. Lee et al., "NeuS: neutral multi-news
//! summarization for mitigating framing bias", 2022).

use anyhow::Result;
use serde::Deserialize;
use tellings::Article;
use tellings::summary::SummaryStory;

use super::Outcome;
use super::agreement::Agreement;
use super::data::Data;
use super::measures::{mean, share};
use super::rouge::{Rouge, Tokens, rouge};
use super::sheet::Sheet;
use super::summarizers::{METHODS, Output, Sentence, Size, first_sentences, summaries};
use super::table::{Row, Scale};

/// A story with the leads of three newsrooms.
#[derive(Deserialize)]
pub struct Story {
    pub id: String,
    documents: Vec<Document>,
    pub reference_title: String,
    pub reference: String,
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

    fn words(&self) -> usize {
        self.reference.split_whitespace().count()
    }
}

/// The leads of one story.
struct LeadSet {
    name: &'static str,
    leads: usize,
    /// How many sentences a summary has; without it, it has as many words as the reference.
    sentences: Option<usize>,
    /// By ROUGE-1, ROUGE-2 and ROUGE-L.
    published: [&'static str; 3],
}

const SETS: [LeadSet; 3] = [
    LeadSet {
        name: "3 leads",
        leads: 3,
        sentences: None,
        published: ["first lead 36.0", "first lead 14.5", "first lead 22.2"],
    },
    LeadSet { name: "3 leads in 3 sentences", leads: 3, sentences: Some(3), published: [""; 3] },
    LeadSet { name: "2 leads", leads: 2, sentences: None, published: [""; 3] },
];

/// Three leads of a story mixed with two of another.
const MIXED: &str = "3 leads and 2 of another story";
const OWN_LEADS: usize = 3;
const OTHER_LEADS: usize = 2;

/// What was made of one story in one set.
struct Item {
    /// Of each method compared, the crate first.
    outputs: Vec<Output>,
    figures: Vec<Rouge>,
    /// Which articles are of another story.
    foreign: Vec<usize>,
}

impl Item {
    fn of(story: &Story, outputs: Vec<Output>, foreign: Vec<usize>) -> Item {
        let reference = Tokens::of(&story.reference);
        let figures = outputs.iter().map(|output| rouge(&Tokens::of(&output.text()), &reference)).collect();
        Item { outputs, figures, foreign }
    }
}

/// A set with all that was made of it.
struct Measured {
    name: &'static str,
    items: Vec<Item>,
    agreement: Agreement,
}

impl Measured {
    fn of(name: &'static str, methods: impl IntoIterator<Item = &'static str>, items: Vec<Item>) -> Measured {
        let mut agreement = Agreement::of(methods);
        for item in &items {
            agreement.push(item.figures.clone());
        }
        Measured { name, items, agreement }
    }
}

/// Scores summaries of every set by every method.
pub fn run(data: &Data) -> Result<Outcome> {
    let stories = Story::read_all(data)?;
    let mut rows = Vec::new();
    let mut measured = Vec::new();
    for set in &SETS {
        let items = stories.iter().map(|story| summarized(set, story)).collect::<Result<Vec<Item>>>()?;
        let set_measured = Measured::of(set.name, METHODS.into_iter().chain(["first lead"]), items);
        let whole = whole_first_lead(&stories);
        let of_set = set_measured.agreement.rows(set.name).into_iter().zip(whole).zip(set.published);
        rows.extend(
            of_set.map(|((row, whole), published)| row.against("whole first lead", whole).published(published)),
        );
        measured.push(set_measured);
    }
    let others = stories.iter().cycle().skip(1);
    let items = stories.iter().zip(others).map(|(story, other)| mixed(story, other)).collect::<Result<Vec<Item>>>()?;
    let set_measured = Measured::of(MIXED, METHODS, items);
    rows.extend(set_measured.agreement.rows(MIXED));
    rows.push(confused(&set_measured.items));
    measured.push(set_measured);
    Ok(Outcome { rows, cases: cases(&stories, &measured), ..Outcome::default() })
}

fn summarized(set: &LeadSet, story: &Story) -> Result<Item> {
    let articles: Vec<Article> = story.articles().take(set.leads).collect();
    let size = set.sentences.map_or(Size::Words(story.words()), Size::Sentences);
    let mut outputs = summaries(&articles, size)?.outputs.to_vec();
    outputs.push(first_sentences(&articles[0], 0, size));
    Ok(Item::of(story, outputs, Vec::new()))
}

/// What the first lead as it is would reach, by figure.
fn whole_first_lead(stories: &[Story]) -> [f64; 3] {
    let figures = |story: &Story| {
        let first = story.articles().next().map(|article| first_sentences(&article, 0, Size::Sentences(usize::MAX)));
        rouge(&Tokens::of(&first.map_or_else(String::new, |output| output.text())), &Tokens::of(&story.reference))
    };
    let figures: Vec<Rouge> = stories.iter().map(figures).collect();
    std::array::from_fn(|figure| mean(figures.iter().map(|figures| figures.named()[figure].1)))
}

/// Summarises both stories at once, in as many words as both references have, and looks at what is said of the first.
///
/// For the crate that is what its summary gives to the stories that hold an article of it. The other methods know no
/// stories: of their sentences those of the right articles are picked.
fn mixed(story: &Story, other: &Story) -> Result<Item> {
    let own = story.articles().take(OWN_LEADS).map(|article| (article, false));
    let mut articles: Vec<(Article, bool)> =
        own.chain(other.articles().take(OTHER_LEADS).map(|article| (article, true))).collect();
    // What the list says first must not say whose it is.
    articles.sort_by(|(a, _), (b, _)| a.text().cmp(b.text()));
    let (articles, is_foreign): (Vec<Article>, Vec<bool>) = articles.into_iter().unzip();
    let summaries = summaries(&articles, Size::Words(story.words() + other.words()))?;
    let [here, classical @ ..] = summaries.outputs;
    let mut outputs = vec![counted_as_own(here, &summaries.stories, &is_foreign)];
    outputs.extend(classical.into_iter().map(|output| kept(output, |_, sentence| !is_foreign[sentence.article])));
    Ok(Item::of(story, outputs, (0..articles.len()).filter(|&article| is_foreign[article]).collect()))
}

/// The sentences of the stories that hold an article which is not foreign; all where there are no stories.
fn counted_as_own(output: Output, stories: &[SummaryStory], is_foreign: &[bool]) -> Output {
    if stories.is_empty() {
        return output;
    }
    let is_own = |story: &&SummaryStory| story.articles.iter().any(|&article| !is_foreign[article]);
    let own: Vec<usize> = stories.iter().filter(is_own).flat_map(|story| story.sentences.iter().copied()).collect();
    kept(output, |place, _| own.contains(&place))
}

fn kept(output: Output, keep: impl Fn(usize, &Sentence) -> bool) -> Output {
    Output(
        output.0.into_iter().enumerate().filter(|(place, sentence)| keep(*place, sentence)).map(|(_, s)| s).collect(),
    )
}

/// How many of the sentences the crate counted as the story's are of the other one.
fn confused(items: &[Item]) -> Row {
    let counted = items.iter().flat_map(|item| item.outputs[0].0.iter().map(move |sentence| (item, sentence)));
    let (all, foreign) = counted.fold((0, 0), |(all, foreign), (item, sentence)| {
        (all + 1, foreign + usize::from(item.foreign.contains(&sentence.article)))
    });
    let metric = format!("of {all} sentences from the other, {MIXED}");
    Row::new(metric, Scale::Percent, share(foreign, all)).published("to be 0")
}

/// The outputs of the crate and of the best other method in every set, story by story.
fn cases(stories: &[Story], measured: &[Measured]) -> String {
    let mut sheet = Sheet::default();
    for (place, story) in stories.iter().enumerate() {
        sheet.case(&format!("{}: {}", story.id, story.reference_title));
        sheet.given("reference", &story.reference);
        for set in measured {
            let item = &set.items[place];
            let best = set.agreement.best_baseline();
            for (method, name) in [(0, METHODS[0]), (best, set.agreement.name(best))] {
                let foreign = |article| item.foreign.contains(&article);
                let label = format!("{}, {name}", set.name);
                sheet.summary(&label, &item.outputs[method], item.figures[method], foreign);
            }
        }
    }
    sheet.into_text()
}
