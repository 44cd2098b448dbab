//! Quotations and who is credited with them.

use super::telling::{Telling, shared, terms_within};
use super::{Difference, DifferenceKind, Told};
use crate::article::{Article, Term, readable};
use crate::mentions::quotes::is_mark;
use crate::mentions::{NameKind, Quote, QuoteKind, within};
use crate::sorting::sort;
use crate::span::{Mention, Span};
use crate::statements::entities::Entities;
use crate::text::stems::fold;

/// A quotation of an article.
pub(crate) struct Quoted {
    pub(crate) mention: Mention,
    /// The terms of its content words, sorted.
    pub(crate) terms: Vec<Term>,
    /// Who says it.
    pub(crate) speaker: Option<usize>,
}

impl Quoted {
    /// A quotation of the article of some rank.
    pub(crate) fn of(articles: &[&Article], entities: &Entities, rank: usize, quote: &Quote) -> Quoted {
        Quoted {
            mention: Mention { article: rank, span: quote.span },
            terms: terms_within(articles[rank], quote.span),
            speaker: quote.speaker.map(|name| entities.of_name(rank, name)),
        }
    }

    /// Whether two quotations are of the same words, perhaps one of them cut short.
    pub(crate) fn is_same(&self, other: &Quoted) -> bool {
        let fewer = self.terms.len().min(other.terms.len());
        let shared = shared(&self.terms, &other.terms);
        (shared >= FEWEST_WORDS || self.terms == other.terms) && 5 * shared >= 3 * fewer
    }

    /// Whether one person says two quotations of one statement.
    pub(crate) fn is_of_one(&self, other: &Quoted) -> bool {
        self.speaker.is_some() && self.speaker == other.speaker
    }

    /// Whether two quotations are so alike that they were said once: more than half of the words of the longer one are
    /// the same, or all, function words too, where they are few.
    fn was_said_once(&self, other: &Quoted, articles: &[&Article]) -> bool {
        let shared = shared(&self.terms, &other.terms);
        if shared < FEWEST_WORDS {
            let words = |of: &Quoted| fold(&words_of(of.mention.span.of(articles[of.mention.article].text())));
            return shared + 1 == FEWEST_WORDS
                && self.mention.span.len() >= SHORTEST_SAYING
                && words(self) == words(other);
        }
        2 * shared > self.terms.len().max(other.terms.len())
    }
}

/// So many quotations of a statement are compared with each other.
const COMPARED_QUOTES: usize = 64;
/// Fewer content words may be anybody's.
const FEWEST_WORDS: usize = 3;
/// A shorter quotation of so few content words may be anybody's all the same, in bytes with its marks.
const SHORTEST_SAYING: usize = 30;
/// The beginning of a quotation that names it: at most so many characters.
const LONGEST_BEGINNING: usize = 48;

/// The quotations of more than a term in a part of an article.
pub(crate) fn quotes_in(article: &Article, span: Span) -> impl Iterator<Item = &Quote> {
    let quotes = &article.mentions().quotes;
    let first = quotes.partition_point(|quote| quote.span.end <= span.start);
    quotes[first..]
        .iter()
        .take_while(move |quote| quote.span.start < span.end)
        .filter(|quote| quote.kind != QuoteKind::Term)
}

/// Finds the quotations that are credited to several persons.
pub(super) fn differing(articles: &[&Article], entities: &Entities, tellings: &[Telling], found: &mut Vec<Difference>) {
    let mut quotes: Vec<Quoted> = Vec::new();
    for telling in tellings {
        for quote in quotes_in(telling.article, telling.span) {
            let quoted = Quoted::of(articles, entities, telling.rank, quote);
            let is_person = quoted.speaker.is_some_and(|speaker| entities.all[speaker].kind == NameKind::Person);
            if is_person && quotes.len() < COMPARED_QUOTES && quotes.iter().all(|known| known.mention != quoted.mention)
            {
                quotes.push(quoted);
            }
        }
    }
    let mut done: Vec<usize> = Vec::new();
    for a in 0..quotes.len() {
        let Some(speaker) = quotes[a].speaker.filter(|speaker| !done.contains(speaker)) else { continue };
        let mut speakers = vec![speaker];
        for other in &quotes[a + 1..] {
            let Some(rival) = other.speaker else { continue };
            let is_other = !speakers.contains(&rival) && other.mention.article != quotes[a].mention.article;
            if is_other
                && quotes[a].was_said_once(other, articles)
                && !are_akin(entities, speaker, rival)
                && !is_named_beside(articles, entities, &quotes[a], rival)
                && !is_named_beside(articles, entities, other, speaker)
                && is_named_within(articles, entities, &quotes[a])
                && is_named_within(articles, entities, other)
            {
                speakers.push(rival);
            }
        }
        if speakers.len() < 2 {
            continue;
        }
        let mut variants = Vec::with_capacity(speakers.len());
        for &speaker in &speakers {
            let mut mentions = Vec::new();
            for quote in &quotes {
                // Translated again, a quotation shares few words with the others; that its sentence says the same is enough.
                if quote.speaker == Some(speaker) {
                    mentions.push(quote.mention);
                }
            }
            sort(&mut mentions);
            variants.push(Told { value: entities.all[speaker].name.clone(), mentions });
        }
        let about = beginning(quotes[a].mention.span.of(articles[quotes[a].mention.article].text()));
        found.push(Difference { kind: DifferenceKind::Speaker, conflict: true, about, variants });
        done.append(&mut speakers);
    }
}

/// So many bytes before and behind a quotation may tell who is quoted.
const BESIDE: usize = 240;

/// Whether somebody is named close to a quotation: then it is not sure that the other one is quoted.
fn is_named_beside(articles: &[&Article], entities: &Entities, quoted: &Quoted, person: usize) -> bool {
    let Mention { article, span } = quoted.mention;
    let near = Span::new(span.start.saturating_sub(BESIDE), span.end + BESIDE);
    names(articles, article, near, &|name| {
        let named = entities.of_name(article, name);
        named == person || are_akin(entities, named, person)
    })
}

/// Whether the sentences of a quotation name its speaker: whom "he said" means is a guess.
fn is_named_within(articles: &[&Article], entities: &Entities, quoted: &Quoted) -> bool {
    let Mention { article, span } = quoted.mention;
    let sentences = articles[article].sentences();
    let first = sentences.partition_point(|sentence| sentence.span.end <= span.start);
    let end = sentences.partition_point(|sentence| sentence.span.start < span.end);
    let (Some(first), Some(last)) = (sentences.get(first), sentences[..end].last()) else { return false };
    let around = Span::new(first.span.start.min(span.start), last.span.end.max(span.end));
    names(articles, article, around, &|name| Some(entities.of_name(article, name)) == quoted.speaker)
}

/// Whether a part of an article mentions one of some of its names.
fn names(articles: &[&Article], article: usize, part: Span, is_one: &dyn Fn(usize) -> bool) -> bool {
    let names = &articles[article].mentions().names.mentions;
    within(names, part, |name| name.span).iter().any(|mention| is_one(mention.name))
}

/// Whether two names share a word, and so may be of one person after all.
fn are_akin(entities: &Entities, a: usize, b: usize) -> bool {
    let (a, b) = (&entities.all[a].name, &entities.all[b].name);
    a.split(' ').any(|word| b.split(' ').any(|other| word == other))
}

/// The first words of a quotation, without its marks.
fn beginning(quotation: &str) -> Option<String> {
    let mut beginning = words_of(quotation);
    if beginning.len() > LONGEST_BEGINNING {
        let end = beginning[..beginning.floor_char_boundary(LONGEST_BEGINNING)].rfind(' ')?;
        beginning.truncate(end);
        beginning.push('…');
    }
    Some(beginning)
}

/// A quotation as a person wants to read it, without its marks.
pub(crate) fn words_of(quotation: &str) -> String {
    readable(quotation.trim_matches(|c: char| c.is_whitespace() || c == ',' || is_mark(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_of_the_same_words_are_one_though_one_is_cut_short() {
        let whole = "We had good ropes, steady people and a great deal of luck";
        for (a, b, is_same) in [
            (whole, whole, true),
            (whole, "good ropes, steady people", true),
            (whole, "We had good ropes, steady cooks and maps", true),
            (whole, "They had good ropes, old maps, warm coats and much luck", false),
            (whole, "good ropes", false),
            ("good ropes", "Good ropes", true),
            ("good ropes", "steady people", false),
        ] {
            let articles = [a, b].map(|words| Article::read(format!("“{words},” said Joren Aldous on Sunday.")));
            let articles: Vec<&Article> = articles.iter().collect();
            let entities = Entities::of(&articles);
            let quoted = |rank: usize| Quoted::of(&articles, &entities, rank, &articles[rank].mentions().quotes[0]);
            assert_eq!(quoted(0).is_same(&quoted(1)), is_same, "{a} / {b}");
            assert_eq!(quoted(1).is_same(&quoted(0)), is_same, "{b} / {a}");
        }
    }
}
