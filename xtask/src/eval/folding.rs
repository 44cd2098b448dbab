//! Texts compared as a reader sees them: every run of white space is one space.

use tellings::Span;

/// `text` with every run of white space as one space, and none at its ends.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a passage stands in a text, whatever white space either has; the first place where there are several.
pub fn find(text: &str, passage: &str) -> Option<Span> {
    let mut folded = String::with_capacity(text.len());
    let mut origins = Vec::with_capacity(text.len());
    for (at, word) in words(text) {
        if !folded.is_empty() {
            folded.push(' ');
            origins.push(at);
        }
        folded.push_str(word);
        origins.extend(at..at + word.len());
    }
    let passage = fold(passage);
    let start = folded.find(&passage)?;
    let end = start + passage.len();
    (end > start).then(|| Span::new(origins[start], origins[end - 1] + 1))
}

/// What stands between white space, and where.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_passage_across_line_breaks() {
        let text = "  The ferry\n\nhit a  pier.";
        let span = find(text, "ferry hit  a pier").expect("the passage is there");
        assert_eq!(span.of(text), "ferry\n\nhit a  pier");
        assert_eq!(find(text, "a boat"), None);
        assert_eq!(find(text, " "), None);
    }
}
