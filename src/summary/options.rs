//! What kind of summary is asked for.

use crate::Error;

/// How long a summary may become. It is never exceeded; a length too small for any sentence gives an empty summary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// At most so many sentences.
    Sentences(usize),
    /// At most so many words of [`crate::Summary::text`]: separated by white space, or pairs of characters in scripts
    /// without spaces.
    Words(usize),
    /// At most so many UTF-16 units of [`crate::Summary::text`].
    Characters(usize),
    /// At most this part of the length of the story texts, in (0, 1].
    Ratio(f64),
}

/// The order of a summary's sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the articles tell it.
    #[default]
    Reading,
    /// The most important first.
    Importance,
}

/// What kind of summary is asked for. The default is 3 sentences of one article, 5 of a set, in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryOptions {
    /// How long it may become.
    pub length: Option<Length>,
    /// Words the summary should be about; without effect where no sentence has one of them.
    pub focus: Option<String>,
    /// In which order the sentences come.
    pub order: Order,
}

const SENTENCES_OF_ONE: usize = 3;
const SENTENCES_OF_A_SET: usize = 5;

impl SummaryOptions {
    /// The length asked for, or the default for so many articles.
    ///
    /// # Errors
    /// `InvalidArgument` where a ratio is not in (0, 1].
    pub(super) fn length_for(&self, articles: usize) -> Result<Length, Error> {
        match self.length {
            Some(Length::Ratio(ratio)) if !(ratio > 0.0 && ratio <= 1.0) => {
                Err(Error::invalid("ratio is out of range: pass a number above 0 and at most 1"))
            }
            Some(length) => Ok(length),
            None if articles <= 1 => Ok(Length::Sentences(SENTENCES_OF_ONE)),
            None => Ok(Length::Sentences(SENTENCES_OF_A_SET)),
        }
    }
}
