//! How much one call takes: beyond these limits it answers [`crate::ErrorKind::InputTooLarge`] instead of trying.

use crate::{Article, Error};

/// The most UTF-16 units in one article: 8 Mi.
pub const ARTICLE_UNITS: usize = 8 << 20;
/// The most UTF-16 units in one call: 64 Mi.
pub const TOTAL_UNITS: usize = 64 << 20;
/// The most articles in one call or collection.
pub const ARTICLES: usize = 20_000;
/// The most articles a matrix of all pairs is made for.
pub const MATRIX_ARTICLES: usize = 2_000;

/// Refuses a list of articles that exceeds one of the limits; `units` are their lengths in UTF-16 units.
///
/// # Errors
/// `InputTooLarge`, naming the limit and what exceeds it.
pub fn check_units(units: &[usize]) -> Result<(), Error> {
    check_count(units.len())?;
    let mut total = 0;
    for &length in units {
        if length > ARTICLE_UNITS {
            return Err(Error::too_large(format!(
                "an article has {length} UTF-16 units; the limit is {ARTICLE_UNITS}: split it or leave parts out"
            )));
        }
        total += length;
    }
    check_total(total)
}

/// Refuses articles that have more UTF-16 units together than [`TOTAL_UNITS`].
///
/// # Errors
/// `InputTooLarge`, naming the limit.
pub fn check_total(units: usize) -> Result<(), Error> {
    if units > TOTAL_UNITS {
        return Err(Error::too_large(format!(
            "the articles have {units} UTF-16 units together; the limit is {TOTAL_UNITS}: pass fewer at a time"
        )));
    }
    Ok(())
}

/// Refuses more articles than [`ARTICLES`].
///
/// # Errors
/// `InputTooLarge`, naming the limit.
pub fn check_count(articles: usize) -> Result<(), Error> {
    if articles > ARTICLES {
        return Err(Error::too_large(format!("{articles} articles; the limit is {ARTICLES}: pass fewer at a time")));
    }
    Ok(())
}

/// [`check_units`] for articles that are already read.
pub(crate) fn check_articles(articles: &[&Article]) -> Result<(), Error> {
    let units: Vec<usize> = articles.iter().map(|article| article.utf16_length()).collect();
    check_units(&units)
}
