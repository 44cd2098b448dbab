//! Which articles are one text, and which tell one story.

use super::cluster::{Edge, average_link};

/// A pair of articles by rank, `a < b`.
pub(crate) type RankedPair = (usize, usize, super::PairScore);

/// Groups of articles on one event, by average link over how far their scores reach what makes one story.
///
/// Average link, never connected components: one article on two events would otherwise join them. `kept_pairs` is how
/// many pairs of each article are at most among `pairs`: two groups are expected to have no more than that between them.
///
/// Where many articles are on one subject, its words are in all of them and say little: what an article has in common
/// with those on other events, beyond what is usual, is taken off, after the scaling of hubs by A. Conneau et al., "Word
/// translation without parallel data" (2018). Among few articles that does next to nothing, and one text loses nothing.
pub(crate) fn stories(articles: usize, pairs: &[RankedPair], kept_pairs: usize) -> Vec<Vec<usize>> {
    let crowding = crowding(articles, pairs);
    let mut edges: Vec<Edge> = Vec::with_capacity(pairs.len());
    for &(a, b, pair) in pairs {
        let in_common = if pair.relation.is_one_text() { 0.0 } else { crowding[a] + crowding[b] };
        edges.push(Edge { a, b, score: pair.story_strength - CORRECTION * in_common });
    }
    average_link(articles, &edges, 1.0, |x, y| pairs_between(x, y, kept_pairs))
}

/// How far the crowding of two articles is taken off their pair.
const CORRECTION: f64 = 0.75;
/// What two articles on different events have in common, as a part of what makes one story.
const USUAL: f64 = 0.27;
/// So many articles on other events, with what is usual in common, are taken to be there besides.
const PRIOR: f64 = 20.0;
/// Of more articles only the strongest pairs are given, and the others say nothing.
const MOST_OTHERS: usize = 200;

/// How much more than usual each article has in common with those that are not on its event; less where negative. Pairs
/// that are not given have what is usual in common.
fn crowding(articles: usize, pairs: &[RankedPair]) -> Vec<f64> {
    let mut excess = vec![0.0; articles];
    let mut others = vec![PRIOR + usize::min(articles, MOST_OTHERS) as f64; articles];
    for &(a, b, pair) in pairs {
        for article in [a, b] {
            if pair.story_strength < 1.0 {
                excess[article] += pair.story_strength - USUAL;
            } else {
                others[article] -= 1.0;
            }
        }
    }
    for (excess, others) in excess.iter_mut().zip(others) {
        // One that is among the strongest pairs of more than so many has told an event with all of them.
        *excess /= others.max(PRIOR);
    }
    excess
}

/// The average larger share from which texts are one family; a pair that is neither copy nor rewrite counts as 0.
const FAMILY: f64 = 0.25;

/// Groups of copies and rewrites of one text, each within one story, by average link over the larger shares; for
/// `kept_pairs` see [`stories`].
pub(crate) fn families(
    articles: usize,
    pairs: &[RankedPair],
    stories: &[Vec<usize>],
    kept_pairs: usize,
) -> Vec<Vec<usize>> {
    let story_of = group_of(articles, stories);
    let mut edges: Vec<Edge> = Vec::new();
    for &(a, b, pair) in pairs {
        if story_of[a] == story_of[b] && pair.relation.is_one_text() {
            edges.push(Edge { a, b, score: pair.shared_by_a.max(pair.shared_by_b) });
        }
    }
    average_link(articles, &edges, FAMILY, |x, y| pairs_between(x, y, kept_pairs))
}

/// For each item which of the groups it is in.
pub(crate) fn group_of(items: usize, groups: &[Vec<usize>]) -> Vec<usize> {
    let mut group_of = vec![0; items];
    for (group, members) in groups.iter().enumerate() {
        for &member in members {
            group_of[member] = group;
        }
    }
    group_of
}

/// How many pairs two groups have between them, where each article is part of so many at most.
fn pairs_between(x: &[usize], y: &[usize], kept_pairs: usize) -> usize {
    x.len().min(y.len()) * x.len().max(y.len()).min(kept_pairs)
}

#[cfg(test)]
mod tests {
    use super::super::{Confidence, PairScore, Relation};
    use super::*;

    /// All pairs of so many articles, each with a story strength.
    fn pairs(articles: usize, strength: impl Fn(usize, usize) -> f64) -> Vec<RankedPair> {
        let pair = |a: usize, b: usize| PairScore {
            score: 0.5,
            shared_by_a: 0.0,
            shared_by_b: 0.0,
            relation: Relation::Related,
            confidence: Confidence::Ok,
            story_strength: strength(a, b),
        };
        (0..articles).flat_map(|a| (a + 1..articles).map(move |b| (a, b))).map(|(a, b)| (a, b, pair(a, b))).collect()
    }

    #[test]
    fn what_is_common_to_a_crowd_makes_no_story() {
        let of_crowd = |articles: usize, usual: f64| {
            let pairs = pairs(articles, |a, b| if (a, b) == (0, 1) { 1.1 } else { usual });
            stories(articles, &pairs, articles).len()
        };
        assert_eq!(of_crowd(2, 0.8), 1);
        assert_eq!(of_crowd(40, 0.2), 39);
        assert_eq!(of_crowd(40, 0.8), 40);
    }

    /// Of many articles each keeps its strongest pairs, and one of them may be in those of all others.
    #[test]
    fn one_article_near_all_others_does_not_join_them() {
        for others in [219, 220, 221, 300] {
            let mut pairs = pairs(others + 1, |_, _| 1.1);
            pairs.retain(|&(a, ..)| a == 0);
            assert_eq!(stories(others + 1, &pairs, 50).len(), others, "{others} others");
        }
    }

    #[test]
    fn crowding_is_what_articles_on_other_events_have_in_common_beyond_the_usual() {
        let strength = |a: usize, b: usize| match (a, b) {
            (0, 1) => 1.2,
            (0, 2) => 1.0,
            (1, 2) => 0.5,
            (1, 3) => 0.25,
            _ => USUAL,
        };
        let expected = [0.0, (0.23 - 0.02) / 23.0, 0.23 / 23.0, -0.02 / 24.0];
        for (found, expected) in crowding(4, &pairs(4, strength)).into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} and {expected}");
        }
        // Of more than 200 articles all others count as 200.
        let mut pairs = pairs(300, |_, _| 0.5);
        pairs.retain(|&(a, b, _)| (a, b) == (0, 1));
        assert!((crowding(300, &pairs)[1] - 0.23 / 220.0).abs() < 1e-12);
    }

    #[test]
    fn a_family_is_one_text_of_one_story() {
        let families_of = |shared: [f64; 2], relation: Relation, stories: &[Vec<usize>]| {
            let mut pairs = pairs(2, |_, _| 1.1);
            pairs[0].2 = PairScore { shared_by_a: shared[0], shared_by_b: shared[1], relation, ..pairs[0].2 };
            families(2, &pairs, stories, 2)
        };
        let one_story = [vec![0, 1]];
        for shared in [[0.25, 0.1], [0.1, 0.25]] {
            assert_eq!(families_of(shared, Relation::Rewrite, &one_story), [[0, 1]]);
            assert_eq!(families_of(shared, Relation::Copy, &one_story), [[0, 1]]);
            assert_eq!(families_of(shared, Relation::SameStory, &one_story), [[0], [1]]);
            assert_eq!(families_of(shared, Relation::Copy, &[vec![0], vec![1]]), [[0], [1]]);
        }
        assert_eq!(families_of([0.24, 0.24], Relation::Copy, &one_story), [[0], [1]]);
    }

    #[test]
    fn pairs_between_groups_are_no_more_than_are_kept_of_each() {
        assert_eq!(group_of(4, &[vec![1, 3], vec![0], vec![2]]), [1, 0, 2, 0]);
        for (x, y, kept_pairs, expected) in [(2, 3, 9, 6), (3, 2, 9, 6), (2, 5, 4, 8), (5, 5, 4, 20)] {
            assert_eq!(pairs_between(&vec![0; x], &vec![0; y], kept_pairs), expected);
        }
    }
}
