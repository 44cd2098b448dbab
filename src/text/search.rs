//! Looking for a phrase in a text.
//!
//! The standard library's search is made for long texts and is 5 KB of the module; these texts have some hundred bytes.

/// Where `phrase` stands in `text`, in order, overlapping ones too. `O(n m)`.
pub(super) fn places<'t>(text: &'t str, phrase: &'t str) -> impl DoubleEndedIterator<Item = usize> + use<'t> {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    let last = (text.len() + 1).saturating_sub(phrase.len());
    (0..last).filter(move |&place| text[place] == phrase[0] && text[place..].starts_with(phrase))
}

/// Whether `text` holds `phrase`, which is not empty.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    places(text, phrase).next().is_some()
}
