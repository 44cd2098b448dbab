//! From ranks to the caller's numbers.

use super::analysis::{Analysis, FEW_ARTICLES};
use super::{Comparison, Name, Pair, Story, Wanted};
use crate::article::{Article, Ordered, readable};
use crate::keyphrases::keyphrases_of;
use crate::mentions::Entity;
use crate::sorting::{sort, sort_by, sort_by_key};
use crate::span::Mention;
use crate::statements::{Difference, Fact, SentenceNode, SentenceReference, Statement, StatementGroup, Told};
use std::cmp::Reverse;

/// The analysis as the caller numbers articles.
pub(crate) fn comparison(ordered: &Ordered, analysis: &Analysis, wanted: Wanted) -> Comparison {
    let positions = &ordered.positions;
    let mut articles = positions.clone();
    sort(&mut articles);
    let findings = analysis.findings.as_ref().filter(|_| wanted.statements);
    Comparison {
        matrix: wanted.matrix.then(|| full_matrix(ordered, analysis, &articles)),
        articles,
        pairs: pairs(positions, analysis, wanted.min_score),
        families: families(ordered, analysis),
        stories: stories(ordered, analysis),
        statements: analysis
            .statements
            .as_ref()
            .filter(|_| wanted.statements)
            .map(|groups| statements(ordered, analysis, groups)),
        names: findings.map(|findings| names(ordered, &findings.entities.all)),
        facts: findings.map(|findings| facts(ordered, &findings.facts)),
    }
}

fn full_matrix(ordered: &Ordered, analysis: &Analysis, articles: &[usize]) -> Vec<f64> {
    let count = articles.len();
    let rows: Vec<usize> =
        ordered.positions.iter().map(|position| articles.partition_point(|number| number < position)).collect();
    let mut matrix = vec![0.0; count * count];
    let mut fill = |a: usize, b: usize, score: f64| {
        matrix[rows[a] * count + rows[b]] = score;
        matrix[rows[b] * count + rows[a]] = score;
    };
    for rank in 0..count {
        fill(rank, rank, 1.0);
    }
    if count <= FEW_ARTICLES {
        for &(a, b, pair) in &analysis.pairs {
            fill(a, b, pair.score);
        }
    } else {
        for (b, profile) in analysis.profiles.iter().enumerate() {
            for (a, earlier) in analysis.profiles[..b].iter().enumerate() {
                fill(a, b, earlier.score(profile));
            }
        }
    }
    matrix
}

fn pairs(positions: &[usize], analysis: &Analysis, min_score: f64) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for &(x, y, mut score) in &analysis.pairs {
        if score.score < min_score {
            continue;
        }
        let (a, b) = (positions[x], positions[y]);
        if a > b {
            std::mem::swap(&mut score.shared_by_a, &mut score.shared_by_b);
        }
        pairs.push(Pair { a: a.min(b), b: a.max(b), score });
    }
    sort_by_key(&mut pairs, |pair| (pair.a, pair.b));
    pairs
}

/// How many others each member of a large family or story is compared with.
const COMPARED_MEMBERS: usize = 50;

/// The most complete member of a family is the one that holds most of what the others say, then the longest; words of a
/// badly pasted telling count less.
fn families(ordered: &Ordered, analysis: &Analysis) -> Vec<Vec<usize>> {
    let completeness = |member: usize, family: &[usize]| {
        let of_others: f64 = family.iter().take(COMPARED_MEMBERS).map(|&other| analysis.share_of(other, member)).sum();
        let cleanness = ordered.articles[member].cleanness();
        (of_others * cleanness, analysis.profiles[member].words() as f64 * cleanness)
    };
    let mut families: Vec<Vec<usize>> = Vec::new();
    for family in &analysis.families {
        let mut members: Vec<((f64, f64), usize)> = Vec::new();
        for &member in family {
            members.push((completeness(member, family), member));
        }
        sort_by(&mut members, |(a, member_a), (b, member_b)| {
            b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)).then(member_a.cmp(member_b))
        });
        families.push(members.iter().map(|&(_, member)| ordered.positions[member]).collect());
    }
    sort_by_key(&mut families, |members| Reverse(members.len()));
    families
}

const STORY_KEYPHRASES: usize = 5;
/// News tells first what it is about: the key phrases of a story are looked for in so many leading content words of each
/// article.
const STORY_WORDS: usize = 200;

fn stories(ordered: &Ordered, analysis: &Analysis) -> Vec<Story> {
    let mut stories: Vec<Story> = Vec::new();
    for members in &analysis.stories {
        let mut keyphrases = Vec::new();
        for phrase in keyphrases_of(&ordered.articles, members, STORY_KEYPHRASES, STORY_WORDS) {
            keyphrases.push(phrase.text);
        }
        let label = label(ordered, analysis, members);
        stories.push(Story { articles: ordered.numbers_of(members), label, keyphrases });
    }
    sort_by_key(&mut stories, |story| Reverse(story.articles.len()));
    stories
}

/// The title of the member closest to the others that has one, else the first sentence of the closest.
fn label(ordered: &Ordered, analysis: &Analysis, members: &[usize]) -> String {
    let closeness = |member: usize| -> f64 {
        let others = members.iter().filter(|&&other| other != member).take(COMPARED_MEMBERS);
        others.map(|&other| analysis.profiles[member].score(&analysis.profiles[other])).sum()
    };
    let mut closest: Vec<(f64, usize)> = Vec::new();
    for &member in members {
        closest.push((closeness(member), member));
    }
    sort_by(&mut closest, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let articles = || closest.iter().map(|&(_, member)| ordered.articles[member]);
    let first_sentence = |article: &Article| {
        article.story_sentences().next().map(|index| readable(article.sentences()[index].span.of(article.text())))
    };
    let title = articles().find_map(|article| article.title().map(str::to_owned));
    title.or_else(|| articles().find_map(first_sentence)).unwrap_or_default()
}

fn statements(ordered: &Ordered, analysis: &Analysis, groups: &[StatementGroup]) -> Vec<Statement> {
    let numbered =
        |node: SentenceNode| SentenceReference { article: ordered.positions[node.article], index: node.index };
    let mut statements: Vec<(f64, Statement)> = Vec::new();
    for (place, group) in groups.iter().enumerate() {
        let found = analysis.findings.as_ref().map(|findings| &findings.statements[place]);
        let ranks = group.articles();
        let mut sentences: Vec<SentenceReference> = Vec::new();
        for &node in &group.sentences {
            sentences.push(numbered(node));
        }
        sort_by_key(&mut sentences, |&sentence| sentence);
        let statement = Statement {
            sentences,
            articles: ordered.numbers_of(&ranks),
            tellings: analysis.tellings(&ranks),
            credits: found.map_or_else(Vec::new, |found| found.credits.clone()),
            representative: numbered(group.representative),
            differences: found.map_or_else(Vec::new, |found| differences(ordered, &found.differences)),
        };
        statements.push((group.mean_place(&ordered.articles), statement));
    }
    sort_by(&mut statements, |(place_x, x), (place_y, y)| {
        let support = |statement: &Statement| (Reverse(statement.articles.len()), Reverse(statement.tellings));
        support(x).cmp(&support(y)).then(place_x.total_cmp(place_y))
    });
    statements.into_iter().map(|(_, statement)| statement).collect()
}

fn differences(ordered: &Ordered, found: &[Difference]) -> Vec<Difference> {
    let mut differences = found.to_vec();
    for difference in &mut differences {
        for variant in &mut difference.variants {
            ordered.number(&mut variant.mentions);
        }
    }
    differences
}

fn names(ordered: &Ordered, entities: &[Entity]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for entity in entities {
        let mut variants: Vec<Told> = Vec::new();
        for variant in &entity.variants {
            let mut mentions: Vec<Mention> = Vec::new();
            for &(article, span) in &variant.mentions {
                mentions.push(Mention { article, span });
            }
            ordered.number(&mut mentions);
            variants.push(Told { value: variant.text.clone(), mentions });
        }
        names.push(Name { name: entity.name.clone(), kind: entity.kind, variants });
    }
    names
}

fn facts(ordered: &Ordered, found: &[Fact]) -> Vec<Fact> {
    let mut facts = found.to_vec();
    for fact in &mut facts {
        ordered.number(&mut fact.mentions);
    }
    facts
}
