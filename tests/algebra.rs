//! How answers hang together: symmetry, independence of order and history, and that no length is exceeded.
#![cfg(feature = "wire")]

mod fuzzed;

use fuzzed::comparing::told;
use proptest::prelude::*;
use tellings::{
    Article, Collection, CompareOptions, Keyphrase, Length, Order, SummaryOptions, compare, keyphrases, similarity,
    summarize,
};

/// Sentences that make statements, differences and stories when they meet.
const SENTENCES: &[&str] = &[
    "A ferry hit a pier in Port Amber on Monday, police said. ",
    "A ferry hit a pier at Port Amber on Tuesday, said police. ",
    "Twelve people were injured, two of them seriously. ",
    "Fourteen people were hurt, two of them badly. ",
    "Captain Ilse Brandt said the engine failed. ",
    "“The engine failed,” said Brandt. ",
    "AmberLines will pay 1.8 million euros for repairs. ",
    "Repairs will cost €2m, according to Reuters. ",
    "The museum of Lenn has bought a painting by Tomás Oller. ",
    "The painting cost 420,000 euros. ",
    "Lenn’s museum paid 560,000 euros for the painting. ",
    "But he did not say why. ",
    "Read more: Storm closes harbour\n\n",
    "Der Hafen bleibt bis Freitag geschlossen, sagte Kapitänin Brandt. ",
    "El transbordador chocó el lunes con un muelle de Port Amber. ",
    "渡轮星期一在港口撞上码头。",
    "Ferry hits pier\n\n",
    "\u{202e}1,2\u{301} — “",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(SENTENCES), 0..8).prop_map(|sentences| sentences.concat())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 1..6)
}

fn read(texts: &[String]) -> Vec<Article> {
    texts.iter().map(|text| Article::read(text.as_str())).collect()
}

/// Texts and the same in any other order.
fn shuffled() -> impl Strategy<Value = (Vec<String>, Vec<String>)> {
    texts().prop_flat_map(|texts| (Just(texts.clone()), Just(texts).prop_shuffle()))
}

/// Key phrases without the numbers of a list.
fn phrases(articles: &[Article]) -> Vec<String> {
    let phrase = |Keyphrase { text, score, mentions }: Keyphrase| {
        let mut places: Vec<_> =
            mentions.iter().map(|mention| (articles[mention.article].text(), mention.span)).collect();
        places.sort_unstable();
        format!("{text} {score:?} {places:?}")
    };
    keyphrases(articles, 20).into_iter().map(phrase).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn another_order_gives_the_same_answers((texts, shuffled) in shuffled()) {
        let (articles, shuffled) = (read(&texts), read(&shuffled));
        let options = CompareOptions::default();
        prop_assert_eq!(
            told(&articles, &compare(&articles, &options).unwrap()),
            told(&shuffled, &compare(&shuffled, &options).unwrap())
        );
        prop_assert_eq!(phrases(&articles), phrases(&shuffled));
        for length in [Length::Sentences(3), Length::Words(25), Length::Characters(150), Length::Ratio(0.4)] {
            let options = SummaryOptions { length: Some(length), order: Order::Importance, ..SummaryOptions::default() };
            prop_assert_eq!(summarize(&articles, &options).unwrap().text, summarize(&shuffled, &options).unwrap().text);
        }
    }

    #[test]
    fn similarity_is_seen_alike_from_both_sides(a in text(), b in text()) {
        let (a, b) = (Article::read(a), Article::read(b));
        let (there, back) = (similarity(&a, &b), similarity(&b, &a));
        prop_assert_eq!(there.pair.score.to_bits(), back.pair.score.to_bits());
        prop_assert_eq!((there.pair.shared_by_a, there.pair.shared_by_b), (back.pair.shared_by_b, back.pair.shared_by_a));
        prop_assert_eq!((there.pair.relation, there.pair.confidence), (back.pair.relation, back.pair.confidence));
        prop_assert_eq!(there.terms, back.terms);
    }

    #[test]
    fn what_is_added_and_removed_leaves_no_trace(texts in texts(), passing in text(), changed in text()) {
        let (compared, summarized) = (CompareOptions::default(), SummaryOptions::default());
        let mut collection = Collection::new();
        let numbers: Vec<usize> = texts.iter().map(|text| collection.add(Article::read(text.as_str())).unwrap()).collect();
        let comparison = collection.compare(&compared).unwrap();
        let summary = collection.summarize(None, &summarized).unwrap();
        let phrases = collection.keyphrases(None, 20).unwrap();

        let number = collection.add(Article::read(passing)).unwrap();
        collection.compare(&compared).unwrap();
        collection.remove(number).unwrap();
        prop_assert_eq!(&collection.compare(&compared).unwrap(), &comparison);

        collection.update(numbers[0], Article::read(changed)).unwrap();
        collection.summarize(None, &summarized).unwrap();
        collection.nearest_to(numbers[0], 3, 0.0).unwrap();
        collection.update(numbers[0], Article::read(texts[0].as_str())).unwrap();
        prop_assert_eq!(collection.summarize(None, &summarized).unwrap(), summary);
        prop_assert_eq!(collection.compare(&compared).unwrap(), comparison);
        prop_assert_eq!(collection.keyphrases(None, 20).unwrap(), phrases);
    }

    #[test]
    fn a_least_score_leaves_out_pairs_and_nothing_else(texts in texts(), least in 0.0f64..=1.0) {
        let articles = read(&texts);
        let mut all = compare(&articles, &CompareOptions::default()).unwrap();
        let some = compare(&articles, &CompareOptions { min_score: least, ..CompareOptions::default() }).unwrap();
        all.pairs.retain(|pair| pair.score.score >= least);
        prop_assert_eq!(all, some);
    }

    #[test]
    fn no_length_is_exceeded(texts in texts(), most in 0usize..60, focus in prop::option::of("ferry|Brandt|x|")) {
        let articles = read(&texts);
        let story: usize = articles.iter().map(Article::utf16_length).sum();
        for length in [Length::Sentences(most), Length::Words(most), Length::Characters(4 * most), Length::Ratio(0.25)] {
            for order in [Order::Reading, Order::Importance] {
                let options = SummaryOptions { length: Some(length), focus: focus.clone(), order };
                let summary = summarize(&articles, &options).unwrap();
                let units = summary.text.encode_utf16().count();
                prop_assert!(match length {
                    Length::Sentences(most) => summary.sentences.len() <= most,
                    Length::Words(most) => {
                        summary.language.writes_without_spaces() || summary.text.split_whitespace().count() <= most
                    }
                    Length::Characters(most) => units <= most,
                    Length::Ratio(ratio) => units as f64 <= ratio * story as f64,
                }, "{length:?}: {}", summary.text);
            }
        }
    }
}
