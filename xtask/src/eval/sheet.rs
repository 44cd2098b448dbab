//! Summaries side by side, for the eye.

use super::rouge::Rouge;
use super::summarizers::Output;

/// A readable text made of cases.
#[derive(Default)]
pub struct Sheet(String);

/// How many characters a line has at most, where no word is longer.
const WIDTH: usize = 110;
/// The room left of a text: for the place a sentence was taken from.
const MARGIN: usize = 8;

impl Sheet {
    /// Begins a case.
    pub fn case(&mut self, title: &str) {
        let gap = if self.0.is_empty() { "" } else { "\n" };
        self.0.push_str(&format!("{gap}════ {title}\n"));
    }

    /// Adds a text that is given.
    pub fn given(&mut self, label: &str, text: &str) {
        self.0.push_str(&format!("\n{label}, {} words\n", words(text)));
        self.paragraph("", text);
    }

    /// Adds a summary with what it reaches. Each sentence stands beside its place: the article and the sentence in it,
    /// counted from 1, marked where it is `foreign`.
    pub fn summary(&mut self, label: &str, output: &Output, figures: Rouge, foreign: impl Fn(usize) -> bool) {
        let figures = figures.named().map(|(name, value)| format!("{name} {:.1}", 100.0 * value)).join(", ");
        self.0.push_str(&format!("\n{label}, {} words: {figures}\n", words(&output.text())));
        for sentence in &output.0 {
            let mark = if foreign(sentence.article) { "!" } else { "" };
            self.paragraph(&format!("{mark}{}.{}", sentence.article + 1, sentence.index + 1), &sentence.text);
        }
    }

    /// The whole text.
    pub fn into_text(self) -> String {
        self.0
    }

    fn paragraph(&mut self, place: &str, text: &str) {
        let mut line = format!("{place:>width$} ", width = MARGIN - 2);
        for word in text.split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.0.push_str(&line);
                self.0.push('\n');
                line = " ".repeat(MARGIN - 1);
            }
            line.push(' ');
            line.push_str(word);
        }
        self.0.push_str(&line);
        self.0.push('\n');
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::super::summarizers::Sentence;
    use super::*;

    #[test]
    fn sentences_stand_beside_their_places() {
        let mut sheet = Sheet::default();
        sheet.case("ferry");
        sheet.given("reference", "A ferry sank.");
        let sentence = |article| Sentence { text: "It  sank.".to_owned(), article, index: 2 };
        sheet.summary("here", &Output(vec![sentence(0), sentence(1)]), Rouge::default(), |article| article == 1);
        let text = sheet.into_text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..5], ["════ ferry", "", "reference, 3 words", "        A ferry sank.", ""]);
        assert_eq!(lines[5], "here, 4 words: ROUGE-1 0.0, ROUGE-2 0.0, ROUGE-L 0.0");
        assert_eq!(lines[6..], ["   1.3  It sank.", "  !2.3  It sank."]);
    }
}
