//! What holds of every reading.

use super::texts::texts;
use serde_json::Value;
use tellings::wire::{self, Utf16Positions};
use tellings::{Article, Length, SummaryOptions, keyphrases, similarity, summarize};

/// Reads what the bytes stand for, and asks all that can be asked of one article.
pub fn check(bytes: &[u8]) {
    for text in texts(bytes) {
        let article = Article::read(text.as_str());
        reads_exactly(&article);
        summaries_keep_their_budgets(&article);
        phrases_stand_in_the_text(&article);
        is_like_itself(&article);
    }
}

/// Ranges lie in the text, on character boundaries; blocks and sentences are in order.
pub fn reads_exactly(article: &Article) {
    let text = article.text();
    let names: Vec<String> = article.mentions().names.names.iter().map(|name| name.text.clone()).collect();
    let reading = serde_json::to_value(wire::reading(article, &names)).unwrap();
    ranges_are_exact(&reading, text, &Utf16Positions::of(text));
    let spans: Vec<_> = article.blocks().iter().map(|block| block.span).collect();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "blocks overlap: {spans:?}");
    let spans: Vec<_> = article.sentences().iter().map(|sentence| sentence.span).collect();
    assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "sentences overlap: {spans:?}");
    for span in spans {
        assert!(!span.is_empty() && span.of(text).trim() == span.of(text), "a sentence is not trimmed: {span:?}");
    }
    assert_eq!(article.utf16_length(), text.encode_utf16().count());
}

/// Every `{ start, end }` in a shape is a part of the text, in UTF-16 units and between characters.
pub fn ranges_are_exact(shape: &Value, text: &str, positions: &Utf16Positions) {
    match shape {
        Value::Array(items) => items.iter().for_each(|item| ranges_are_exact(item, text, positions)),
        Value::Object(fields) => {
            let byte = |name: &str| fields[name].as_u64().and_then(|unit| positions.byte(text, unit as usize));
            if fields.contains_key("start") {
                assert!(byte("start").zip(byte("end")).is_some_and(|(start, end)| start < end), "no range: {shape}");
            }
            fields.values().for_each(|value| ranges_are_exact(value, text, positions));
        }
        _ => {}
    }
}

fn summaries_keep_their_budgets(article: &Article) {
    let lengths = [Length::Sentences(2), Length::Words(30), Length::Characters(140), Length::Ratio(0.3)];
    for length in lengths {
        let options = SummaryOptions { length: Some(length), ..SummaryOptions::default() };
        let summary = summarize(std::slice::from_ref(article), &options).unwrap();
        let (words, units) = (summary.text.split_whitespace().count(), summary.text.encode_utf16().count());
        let fits = match length {
            Length::Sentences(most) => summary.sentences.len() <= most,
            Length::Words(most) => summary.language.writes_without_spaces() || words <= most,
            Length::Characters(most) => units <= most,
            Length::Ratio(ratio) => units as f64 <= ratio * article.utf16_length() as f64,
        };
        assert!(fits, "{length:?} is exceeded: {summary:?}");
        for sentence in &summary.sentences {
            assert_eq!(article.sentences()[sentence.index].span, sentence.span);
            assert!((0.0..=1.0).contains(&sentence.score), "a score of {}", sentence.score);
        }
    }
}

fn phrases_stand_in_the_text(article: &Article) {
    for phrase in keyphrases(std::slice::from_ref(article), 20) {
        assert!(phrase.score > 0.0 && phrase.score <= 1.0, "{phrase:?}");
        assert!(!phrase.mentions.is_empty(), "{phrase:?}");
        for mention in &phrase.mentions {
            assert!(!mention.span.of(article.text()).is_empty(), "{phrase:?}");
        }
    }
}

fn is_like_itself(article: &Article) {
    let pair = similarity(article, article).pair;
    let has_words = article.story_content().next().is_some();
    assert_eq!(pair.score > 0.999_999, has_words, "like itself: {pair:?}");
    assert_eq!(pair.shared_by_a, if has_words { 1.0 } else { 0.0 });
}
