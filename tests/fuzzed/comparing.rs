//! What holds of every set: of its comparison, its summary and its collection.

use super::texts::texts;
use tellings::comparison::CompareJob;
use tellings::{
    Article, Collection, CompareOptions, Comparison, Length, Mention, Order, SentenceReference, SummaryOptions,
    compare, keyphrases, similarity, summarize,
};

/// More articles would take the time of more inputs.
const MOST_ARTICLES: usize = 5;

/// Compares what the bytes stand for, in the order they give and backwards, as a list and as a collection that changes.
pub fn check(bytes: &[u8]) {
    let mut texts = texts(bytes);
    texts.truncate(MOST_ARTICLES);
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let comparison = compare(&articles, &CompareOptions::default()).unwrap();
    scores_are_shares(&articles, &comparison);
    order_does_not_matter(&articles, &comparison);
    summaries_keep_their_budgets(&articles);
    history_does_not_matter(&articles, bytes);
}

fn scores_are_shares(articles: &[Article], comparison: &Comparison) {
    let count = articles.len();
    let matrix = comparison.matrix.as_ref().unwrap();
    for a in 0..count {
        assert_eq!(matrix[a * count + a], 1.0);
        for b in 0..a {
            let (there, back) =
                (similarity(&articles[a], &articles[b]).pair, similarity(&articles[b], &articles[a]).pair);
            assert_eq!(matrix[a * count + b].to_bits(), matrix[b * count + a].to_bits());
            assert_eq!(matrix[a * count + b].to_bits(), there.score.to_bits());
            assert_eq!(there.score.to_bits(), back.score.to_bits());
            assert_eq!(there.shared_by_a, back.shared_by_b);
            assert_eq!(there.relation, back.relation);
            for share in [there.score, there.shared_by_a, there.shared_by_b] {
                assert!((0.0..=1.0).contains(&share) && share.is_sign_positive(), "{there:?}");
            }
        }
    }
}

/// Backwards everything is the same, but for the numbers.
fn order_does_not_matter(articles: &[Article], comparison: &Comparison) {
    let backwards: Vec<Article> = articles.iter().rev().cloned().collect();
    let turned = compare(&backwards, &CompareOptions::default()).unwrap();
    assert_eq!(told(articles, comparison), told(&backwards, &turned));
    let options = SummaryOptions { order: Order::Importance, ..SummaryOptions::default() };
    let (summary, turned) = (summarize(articles, &options).unwrap(), summarize(&backwards, &options).unwrap());
    assert_eq!(summary.text, turned.text);
    let scores = |summary: &tellings::Summary| -> Vec<(u64, usize, usize)> {
        let sentences = summary.sentences.iter();
        sentences.map(|sentence| (sentence.score.to_bits(), sentence.tellings, sentence.articles.len())).collect()
    };
    assert_eq!(scores(&summary), scores(&turned));
    let phrases = |articles: &[Article]| -> Vec<(String, u64, usize)> {
        let phrases = keyphrases(articles, 20).into_iter();
        phrases.map(|phrase| (phrase.text, phrase.score.to_bits(), phrase.mentions.len())).collect()
    };
    assert_eq!(phrases(articles), phrases(&backwards));
}

/// A comparison without the numbers of a list: each article is known by its text, each list that a number sorts is sorted
/// by what it says.
pub fn told(articles: &[Article], comparison: &Comparison) -> Vec<String> {
    let mut texts: Vec<&str> = articles.iter().map(Article::text).collect();
    texts.sort_unstable();
    texts.dedup();
    let rank = |article: usize| texts.binary_search(&articles[article].text()).unwrap();
    let ranks = |articles: &[usize]| sorted(articles.iter().map(|&article| rank(article)));
    let sentence = |sentence: &SentenceReference| (rank(sentence.article), sentence.index);
    let mentions = |mentions: &[Mention]| sorted(mentions.iter().map(|mention| (rank(mention.article), mention.span)));
    let mut told = Vec::new();
    for pair in &comparison.pairs {
        let (score, a, b) = (pair.score, rank(pair.a), rank(pair.b));
        let shared = sorted([(a, score.shared_by_a.to_bits()), (b, score.shared_by_b.to_bits())]);
        told.push(format!("pair {shared:?} {:?} {:?} {:?}", score.score, score.relation, score.confidence));
    }
    for family in &comparison.families {
        told.push(format!("family {:?}", ranks(family)));
    }
    for story in &comparison.stories {
        told.push(format!("story {:?} {:?} {:?}", ranks(&story.articles), story.label, story.keyphrases));
    }
    for statement in comparison.statements.iter().flatten() {
        told.push(format!(
            "statement {:?} {:?} {} {:?} {:?}",
            sorted(statement.sentences.iter().map(sentence)),
            ranks(&statement.articles),
            statement.tellings,
            statement.credits,
            sentence(&statement.representative),
        ));
        for difference in &statement.differences {
            let variants = difference.variants.iter().map(|told| (&told.value, mentions(&told.mentions)));
            let (kind, about) = (difference.kind, &difference.about);
            told.push(format!("difference {kind:?} {} {about:?} {:?}", difference.conflict, sorted(variants)));
        }
    }
    for name in comparison.names.iter().flatten() {
        let variants = name.variants.iter().map(|told| (&told.value, mentions(&told.mentions)));
        told.push(format!("name {:?} {:?} {:?}", name.name, name.kind, sorted(variants)));
    }
    for fact in comparison.facts.iter().flatten() {
        told.push(format!("fact {:?} {:?} {:?}", fact.kind, fact.value, mentions(&fact.mentions)));
    }
    told.sort_unstable();
    told
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort_unstable();
    items
}

fn summaries_keep_their_budgets(articles: &[Article]) {
    let units: usize = articles.iter().map(Article::utf16_length).sum();
    for length in [Length::Sentences(4), Length::Words(50), Length::Characters(200), Length::Ratio(0.2)] {
        let options = SummaryOptions { length: Some(length), ..SummaryOptions::default() };
        let summary = summarize(articles, &options).unwrap();
        let fits = match length {
            Length::Sentences(most) => summary.sentences.len() <= most,
            Length::Words(most) => {
                summary.language.writes_without_spaces() || summary.text.split_whitespace().count() <= most
            }
            Length::Characters(most) => summary.text.encode_utf16().count() <= most,
            Length::Ratio(ratio) => summary.text.encode_utf16().count() as f64 <= ratio * units as f64,
        };
        assert!(fits, "{length:?} is exceeded: {summary:?}");
        for sentence in &summary.sentences {
            assert_eq!(articles[sentence.article].sentences()[sentence.index].span, sentence.span);
            assert!(sentence.articles.contains(&sentence.article));
            assert!(sentence.tellings >= 1 && sentence.tellings <= sentence.articles.len());
        }
    }
}

/// A collection that was asked, changed and asked again answers as one that has always been what it is now. The bytes
/// say what happens to it.
fn history_does_not_matter(articles: &[Article], bytes: &[u8]) {
    let mut collection = Collection::new();
    let mut held: Vec<(usize, &Article)> = Vec::new();
    for (step, &byte) in bytes.iter().rev().take(12).enumerate() {
        let article = &articles[step % articles.len()];
        let place = if held.is_empty() { 0 } else { usize::from(byte) / 8 % held.len() };
        match byte % 8 {
            0 if !held.is_empty() => collection.remove(held.remove(place).0).unwrap(),
            1 | 2 if !held.is_empty() => {
                collection.update(held[place].0, article.clone()).unwrap();
                held[place].1 = article;
            }
            3 => drop(collection.prepare_compare(&CompareOptions::default(), usize::from(byte) / 8).unwrap()),
            4 => drop(collection.summarize(None, &SummaryOptions::default()).unwrap()),
            5 => drop(collection.nearest(article, 3, 0.0)),
            6 => drop(collection.compare(&CompareOptions::default()).unwrap()),
            _ => held.push((collection.add(article.clone()).unwrap(), article)),
        }
    }
    let fresh = CompareJob::new(held.iter().copied(), &CompareOptions::default());
    let comparison = collection.compare(&CompareOptions::default()).unwrap();
    assert_eq!(comparison, fresh.unwrap().finish());
    let list: Vec<Article> = held.iter().map(|(_, article)| (*article).clone()).collect();
    let (kept, fresh) = (
        collection.summarize(None, &SummaryOptions::default()).unwrap(),
        summarize(&list, &SummaryOptions::default()).unwrap(),
    );
    assert_eq!(kept.text, fresh.text);
    assert_eq!(collection.keyphrases(None, 9).unwrap().len(), keyphrases(&list, 9).len());
}
