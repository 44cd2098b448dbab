//! What must hold for every text: nothing panics, every offset is exact, and the answer depends on the input alone.
#![cfg(feature = "wire")]

use proptest::prelude::*;
use serde_json::Value;
use tellings::comparison::CompareJob;
use tellings::wire::{self, Utf16Positions};
use tellings::{Article, Collection, CompareOptions, Length, Order, SummaryOptions, compare, similarity, summarize};

/// Texts a person could paste: words and sentences mixed with whatever a clipboard can hold.
fn pasted() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[A-Z][a-z]{1,8} [a-z]{1,8} [a-z]{1,8}[.!?] ",
        1 => "[0-9]{1,3}[.,][0-9]{1,3} (percent|million|%) ",
        1 => Just("“We will go,” she said. ".to_owned()),
        1 => Just("\r\n\r\n".to_owned()),
        1 => Just("\n# Head\n\n* item\n".to_owned()),
        1 => Just("👩‍👩‍👧 🇫🇷 e\u{301} ".to_owned()),
        1 => Just("北京時間週三，總理表示。東京です。".to_owned()),
        1 => Just("قال الرئيس يوم الأربعاء. ".to_owned()),
        1 => Just("He left…. . . Then؟. . . . ".to_owned()),
        1 => Just("[**a**\n b](x) # # ".to_owned()),
        1 => Just("\u{0}\u{200b}\u{202e}\u{fffd}\u{feff}".to_owned()),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn articles(texts: &[String]) -> Vec<Article> {
    texts.iter().map(|text| Article::read(text.as_str())).collect()
}

/// Whether every `{ start, end }` in a shape lies on character boundaries of the text, in UTF-16 units.
fn ranges_are_exact(shape: &Value, text: &str) -> bool {
    let positions = Utf16Positions::of(text);
    match shape {
        Value::Array(items) => items.iter().all(|item| ranges_are_exact(item, text)),
        Value::Object(fields) => {
            let unit = |name: &str| fields.get(name).and_then(Value::as_u64).map(|unit| unit as usize);
            let exact = match (unit("start"), unit("end")) {
                (Some(start), Some(end)) => {
                    start < end && positions.byte(text, start).is_some() && positions.byte(text, end).is_some()
                }
                _ => true,
            };
            exact && fields.values().all(|value| ranges_are_exact(value, text))
        }
        _ => true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn utf16_positions_agree_with_encoding(text in any::<String>()) {
        let positions = Utf16Positions::of(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let unit = text[..byte].encode_utf16().count();
            prop_assert_eq!(positions.utf16(byte), unit);
            prop_assert_eq!(positions.byte(&text, unit), Some(byte));
        }
    }

    #[test]
    fn a_reading_has_exact_ranges(text in pasted()) {
        let article = Article::read(text.as_str());
        let reading = serde_json::to_value(wire::reading(&article, &[])).unwrap();
        prop_assert!(ranges_are_exact(&reading, &text), "{reading}");
        for sentence in article.sentences() {
            let said = sentence.span.of(&text);
            prop_assert_eq!(said, said.trim());
        }
    }

    #[test]
    fn a_summary_keeps_its_budget(texts in prop::collection::vec(pasted(), 0..4), most in 0usize..40) {
        let articles = articles(&texts);
        let lengths = [Length::Sentences(most), Length::Words(most), Length::Characters(4 * most), Length::Ratio(0.3)];
        for length in lengths {
            let options = SummaryOptions { length: Some(length), ..SummaryOptions::default() };
            let summary = summarize(&articles, &options).unwrap();
            let total: usize = texts.iter().map(|text| text.encode_utf16().count()).sum();
            let fits = match length {
                Length::Sentences(most) => summary.sentences.len() <= most,
                Length::Words(_) if summary.language.writes_without_spaces() => true,
                Length::Words(most) => summary.text.split_whitespace().count() <= most,
                Length::Characters(most) => summary.text.encode_utf16().count() <= most,
                Length::Ratio(ratio) => summary.text.encode_utf16().count() as f64 <= ratio * total as f64,
            };
            prop_assert!(fits, "{length:?}: {summary:?}");
            for sentence in &summary.sentences {
                let article = &articles[sentence.article];
                prop_assert_eq!(article.sentences()[sentence.index].span, sentence.span);
                prop_assert!((0.0..=1.0).contains(&sentence.score));
                prop_assert!(sentence.articles.contains(&sentence.article));
                prop_assert!(sentence.tellings >= 1 && sentence.tellings <= sentence.articles.len());
            }
            let shape = serde_json::to_value(wire::summary(summary, &|position| &articles[position])).unwrap();
            for sentence in shape["sentences"].as_array().unwrap() {
                prop_assert!(ranges_are_exact(sentence, &texts[sentence["article"].as_u64().unwrap() as usize]));
            }
        }
    }

    #[test]
    fn similarity_is_a_symmetric_share(a in pasted(), b in pasted()) {
        let (a, b) = (Article::read(a), Article::read(b));
        let (there, back) = (similarity(&a, &b), similarity(&b, &a));
        prop_assert_eq!(there.pair.score, back.pair.score);
        prop_assert_eq!(there.pair.shared_by_a, back.pair.shared_by_b);
        prop_assert_eq!(there.pair.relation, back.pair.relation);
        for share in [there.pair.score, there.pair.shared_by_a, there.pair.shared_by_b] {
            prop_assert!((0.0..=1.0).contains(&share) && share.is_sign_positive());
        }
        for run in &there.runs {
            prop_assert!(!run.a.of(a.text()).is_empty() && !run.b.of(b.text()).is_empty());
        }
        let with_itself = similarity(&a, &a).pair;
        let has_words = a.story_content().next().is_some();
        prop_assert_eq!(with_itself.score > 0.999_999, has_words);
        prop_assert_eq!(with_itself.shared_by_a, if has_words { 1.0 } else { 0.0 });
    }

    #[test]
    fn a_comparison_groups_everything_once(texts in prop::collection::vec(pasted(), 0..6)) {
        let articles = articles(&texts);
        let comparison = compare(&articles, &CompareOptions::default()).unwrap();
        let all: Vec<usize> = (0..texts.len()).collect();
        let sorted = |groups: Vec<Vec<usize>>| { let mut all = groups.concat(); all.sort_unstable(); all };
        prop_assert_eq!(&sorted(comparison.families.clone()), &all);
        prop_assert_eq!(&sorted(comparison.stories.iter().map(|story| story.articles.clone()).collect()), &all);
        for family in &comparison.families {
            prop_assert!(comparison.stories.iter().any(|story| family.iter().all(|member| story.articles.contains(member))));
        }
        let mut said: Vec<(usize, usize)> = comparison
            .statements
            .iter()
            .flatten()
            .flat_map(|statement| statement.sentences.iter().map(|sentence| (sentence.article, sentence.index)))
            .collect();
        said.sort_unstable();
        let told: Vec<(usize, usize)> = articles
            .iter()
            .enumerate()
            .flat_map(|(position, article)| article.story_sentences().map(move |index| (position, index)))
            .collect();
        prop_assert_eq!(said, told);
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(texts in prop::collection::vec(pasted(), 2..6), turn in 1usize..5) {
        let count = texts.len();
        let turned: Vec<String> = (0..count).map(|place| texts[(place + turn) % count].clone()).collect();
        let original = |place: usize| (place + turn) % count;
        let (articles, turned) = (articles(&texts), articles(&turned));
        let (before, after) =
            (compare(&articles, &CompareOptions::default()).unwrap(), compare(&turned, &CompareOptions::default()).unwrap());
        let (scores, scores_turned) = (before.matrix.clone().unwrap(), after.matrix.clone().unwrap());
        for a in 0..count {
            for b in 0..count {
                prop_assert_eq!(scores_turned[a * count + b], scores[original(a) * count + original(b)]);
            }
        }
        let said = |comparison: &tellings::Comparison, articles: &[Article]| -> Vec<String> {
            let text = |sentence: &tellings::SentenceReference| {
                let article = &articles[sentence.article];
                article.sentences()[sentence.index].span.of(article.text()).to_owned()
            };
            comparison.statements.iter().flatten().map(|statement| text(&statement.representative)).collect()
        };
        prop_assert_eq!(said(&before, &articles), said(&after, &turned));
        let labels = |comparison: &tellings::Comparison| -> Vec<String> {
            comparison.stories.iter().map(|story| story.label.clone()).collect()
        };
        prop_assert_eq!(labels(&before), labels(&after));
        let options = SummaryOptions { order: Order::Importance, ..SummaryOptions::default() };
        prop_assert_eq!(summarize(&articles, &options).unwrap().text, summarize(&turned, &options).unwrap().text);
    }

    #[test]
    fn a_collection_answers_as_a_list(texts in prop::collection::vec(pasted(), 1..5), gone in pasted(), changed in pasted()) {
        let mut collection = Collection::new();
        let first = collection.add(Article::read(gone.as_str())).unwrap();
        let numbers: Vec<usize> = texts.iter().map(|text| collection.add(Article::read(text.as_str())).unwrap()).collect();
        collection.update(numbers[0], Article::read(changed)).unwrap();
        collection.compare(&CompareOptions::default()).unwrap();
        collection.update(numbers[0], Article::read(texts[0].as_str())).unwrap();
        collection.remove(first).unwrap();
        let list = compare(&articles(&texts), &CompareOptions::default()).unwrap();
        let kept = collection.compare(&CompareOptions::default()).unwrap();
        let numbered = numbers.iter().map(|&number| (number, collection.article(number).unwrap()));
        prop_assert_eq!(&CompareJob::new(numbered, &CompareOptions::default()).unwrap().finish(), &kept);
        prop_assert_eq!(&kept.articles, &numbers);
        prop_assert_eq!(&kept.matrix, &list.matrix);
        let in_list = |number: usize| number - numbers[0];
        let families = kept.families.iter().map(|family| family.iter().copied().map(in_list).collect::<Vec<_>>());
        prop_assert_eq!(families.collect::<Vec<_>>(), list.families);
        let statements = kept.statements.iter().flatten().map(|statement| (statement.sentences.len(), statement.tellings));
        let in_a_list = list.statements.iter().flatten().map(|statement| (statement.sentences.len(), statement.tellings));
        prop_assert!(statements.eq(in_a_list));
    }

    #[test]
    fn a_job_answers_as_a_call_and_never_goes_back(texts in prop::collection::vec(pasted(), 0..5), units in 1usize..4) {
        let articles = articles(&texts);
        let mut job = CompareJob::new(articles.iter().enumerate(), &CompareOptions::default()).unwrap();
        let mut done = 0;
        loop {
            let progress = job.step(units);
            prop_assert!(progress.done >= done && progress.done <= progress.total && progress.total == texts.len());
            done = progress.done;
            if done == progress.total {
                break;
            }
        }
        prop_assert_eq!(job.finish(), compare(&articles, &CompareOptions::default()).unwrap());
    }

    #[test]
    fn every_shape_can_be_passed(texts in prop::collection::vec(pasted(), 0..4)) {
        let articles = articles(&texts);
        let comparison = compare(&articles, &CompareOptions::default()).unwrap();
        let shape = wire::comparison(&comparison, &|position| &articles[position]);
        prop_assert_eq!(comparison.matrix.unwrap().len(), texts.len() * texts.len());
        prop_assert_eq!(serde_json::to_value(shape).unwrap()["articles"].as_array().unwrap().len(), texts.len());
    }
}
