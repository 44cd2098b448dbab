//! A collection that changes answers as though its articles had always been what they are now.

use proptest::prelude::*;
use tellings::{Article, Collection, CompareOptions, Relation, compare, similarity};

/// A text of a few words out of few, so that many texts are alike.
fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "harbour", "storm", "ferry", "bridge", "minister", "strike", "vote", "museum", "crash", "river", "Lenn",
        "Tessel",
    ]);
    prop::collection::vec(word, 0..14).prop_map(|words| words.join(" ") + ".")
}

/// What happens to a collection.
#[derive(Clone, Debug)]
enum Change {
    Add(String),
    Update(usize, String),
    Remove(usize),
    Ask,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => text().prop_map(Change::Add),
        1 => (any::<usize>(), text()).prop_map(|(place, text)| Change::Update(place, text)),
        1 => any::<usize>().prop_map(Change::Remove),
        1 => Just(Change::Ask),
    ]
}

/// Applies changes, asking for neighbours in between where told to; gives the articles left, by number.
fn changed(collection: &mut Collection, changes: &[Change]) -> Vec<(usize, String)> {
    let mut held: Vec<(usize, String)> = Vec::new();
    for change in changes {
        match change {
            Change::Add(text) => held.push((collection.add(Article::read(text.as_str())).unwrap(), text.clone())),
            Change::Ask => drop(collection.nearest(&Article::read("storm ferry"), 3, 0.0)),
            _ if held.is_empty() => {}
            Change::Update(place, text) => {
                let place = place % held.len();
                collection.update(held[place].0, Article::read(text.as_str())).unwrap();
                held[place].1 = text.clone();
            }
            Change::Remove(place) => {
                let (number, _) = held.remove(place % held.len());
                collection.remove(number).unwrap();
            }
        }
    }
    held
}

proptest! {
    #[test]
    fn neighbours_are_those_of_the_best_scores(
        changes in prop::collection::vec(change(), 0..30),
        asked in text(),
        limit in 0usize..8,
        least in prop::sample::select(vec![0.0, 0.3, 0.9]),
    ) {
        let mut collection = Collection::new();
        let held = changed(&mut collection, &changes);
        let asked = Article::read(asked);
        let near = collection.nearest(&asked, limit, least);
        let mut expected: Vec<(f64, &str, usize, Relation)> = Vec::new();
        for (number, text) in &held {
            let pair = similarity(&asked, &Article::read(text.as_str())).pair;
            if pair.score >= least {
                expected.push((pair.score, text, *number, pair.relation));
            }
        }
        expected.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)).then(a.2.cmp(&b.2)));
        expected.truncate(limit);
        let found: Vec<_> = near.iter().map(|near| (near.score, near.article, near.relation)).collect();
        prop_assert_eq!(found, expected.iter().map(|&(score, _, number, relation)| (score, number, relation)).collect::<Vec<_>>());
    }
}

#[test]
fn an_article_is_never_its_own_neighbour_but_its_copy_is() {
    let mut collection = Collection::new();
    let text = "A storm closed the harbour of Lenn on Monday.";
    let first = collection.add(Article::read(text)).unwrap();
    let second = collection.add(Article::read(text)).unwrap();
    let near = collection.nearest_to(first, 10, 0.0).unwrap();
    assert_eq!(near.iter().map(|near| (near.article, near.score)).collect::<Vec<_>>(), [(second, 1.0)]);
    collection.remove(second).unwrap();
    assert!(collection.nearest_to(first, 10, 0.0).unwrap().is_empty());
    assert!(collection.nearest_to(second, 10, 0.0).is_err());
}

/// Above 200 articles pairs are found through an index; it must find those that comparing each with each does.
#[test]
fn of_many_articles_no_related_pair_is_missed() {
    let topics = ["harbour storm ferry", "museum painting thief", "election vote minister", "bridge crack engineer"];
    let texts: Vec<String> =
        (0..240).map(|number| format!("{} town{} mayor{}.", topics[number % 4], number / 3, number % 60)).collect();
    let pairs = collection(texts.iter()).compare(&CompareOptions::default()).unwrap().pairs;
    for a in (0..texts.len()).step_by(17) {
        let article = Article::read(texts[a].as_str());
        let score = |b: usize| similarity(&article, &Article::read(texts[b].as_str())).pair;
        let mut related: Vec<(f64, usize)> = (0..texts.len())
            .filter(|&b| b != a && score(b).relation != Relation::Unrelated)
            .map(|b| (score(b).score, b))
            .collect();
        related.sort_by(|x, y| y.0.total_cmp(&x.0));
        for &(expected, b) in related.iter().take_while(|pair| pair.0 > related[related.len().min(51) - 1].0) {
            let pair = pairs.iter().find(|pair| (pair.a, pair.b) == (a.min(b), a.max(b)));
            assert_eq!(pair.map(|pair| pair.score.score), Some(expected), "pair of {a} and {b}");
        }
    }
}

/// What is looked for in many articles: of four topics, more than fifty of each related to one another.
fn of_topics(articles: usize) -> Vec<String> {
    let topics = ["harbour storm ferry", "museum painting thief", "election vote minister", "bridge crack engineer"];
    (0..articles).map(|number| format!("{} town{number} mayor{}.", topics[number % 4], number % 60)).collect()
}

fn collection<'t>(texts: impl Iterator<Item = &'t String>) -> Collection {
    let mut collection = Collection::new();
    for text in texts {
        collection.add(Article::read(text.as_str())).unwrap();
    }
    collection
}

/// The pairs of a collection by the texts of the two, with their scores to the bit.
fn pairs(collection: &mut Collection) -> Vec<(String, String, u64)> {
    let comparison = collection.compare(&CompareOptions::default()).unwrap();
    let text = |number: usize| collection.article(number).unwrap().text().to_owned();
    let pair = |pair: &tellings::comparison::Pair| {
        let (a, b) = (text(pair.a), text(pair.b));
        (a.clone().min(b.clone()), a.max(b), pair.score.score.to_bits())
    };
    let mut pairs: Vec<_> = comparison.pairs.iter().map(pair).collect();
    pairs.sort();
    pairs
}

#[test]
fn pairs_of_many_articles_depend_neither_on_order_nor_on_history() {
    let texts = of_topics(260);
    let expected = pairs(&mut collection(texts.iter()));
    assert!(expected.windows(2).all(|pair| pair[0] != pair[1]), "each pair once");
    assert!(pairs(&mut collection(texts.iter().rev())) == expected, "backwards");

    // Compared while few, while many, given up half-way, changed and changed back.
    let mut changing = Collection::new();
    for (place, text) in texts.iter().enumerate() {
        let read = || Article::read(text.as_str());
        let number = changing.add(read()).unwrap();
        if [150, 220, 230].contains(&place) {
            pairs(&mut changing);
            changing.update(number, Article::read("A storm closed the harbour.")).unwrap();
            changing.prepare_compare(&CompareOptions::default(), 300).unwrap();
            changing.update(number, read()).unwrap();
        }
    }
    let passing = changing.add(Article::read("harbour storm ferry bridge crack engineer")).unwrap();
    pairs(&mut changing);
    changing.remove(passing).unwrap();
    assert!(pairs(&mut changing) == expected, "after changes");
}

/// So many changes that what is known of articles that are gone is let go several times.
#[test]
fn neighbours_are_those_of_a_fresh_collection_after_any_number_of_changes() {
    let texts = of_topics(300);
    let mut held = texts[..8].to_vec();
    let mut changing = collection(held.iter());
    for (change, text) in texts[8..].iter().enumerate() {
        changing.update(change % 8, Article::read(text.as_str())).unwrap();
        held[change % 8].clone_from(text);
        let number = change % 5;
        let expected = collection(held.iter()).nearest_to(number, 4, 0.0).unwrap();
        assert_eq!(changing.nearest_to(number, 4, 0.0).unwrap(), expected, "after {change} changes");
    }
}

#[test]
fn an_article_that_changed_is_compared_anew() {
    let texts = [
        "A storm closed the harbour of Lenn on Monday, and two ferries waited outside until the evening.",
        "The harbour of Lenn was closed by a storm on Monday; two ferries waited outside until the evening.",
        "The museum of Osk opened a hall for old boats, and the mayor sang.",
    ];
    let options = CompareOptions::default();
    // At once, or where a comparison was begun that is given up.
    for begun in [false, true] {
        let mut collection = Collection::new();
        for text in [texts[0], texts[2]] {
            collection.add(Article::read(text)).unwrap();
        }
        let before = collection.compare(&options).unwrap().pairs[0].score.score;
        collection.add(Article::read(texts[2])).unwrap();
        if begun {
            collection.prepare_compare(&options, 1).unwrap();
        }
        collection.update(1, Article::read(texts[1])).unwrap();
        let after = collection.compare(&options).unwrap();
        assert!(after.pairs[0].score.score > before);
        assert_eq!(after, compare(&texts.map(Article::read), &options).unwrap());
    }
}
