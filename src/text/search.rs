//! Looking for a phrase in a text.
//!
//! The standard library's search is made for long texts and is 5 KB of the module; these texts have some hundred bytes.

/// Where `phrase`, which is not empty, first stands in `text`. `O(n m)`.
pub(super) fn first_place(text: &str, phrase: &str) -> Option<usize> {
    let last = text.len().checked_sub(phrase.len())?;
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    let mut place = 0;
    while place <= last {
        if text[place] == phrase[0] && text[place..].starts_with(phrase) {
            return Some(place);
        }
        place += 1;
    }
    None
}

/// Where `phrase`, which is not empty, last stands in `text`. `O(n m)`.
pub(super) fn last_place(text: &str, phrase: &str) -> Option<usize> {
    let mut places = text.len().checked_sub(phrase.len())? + 1;
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    while places > 0 {
        places -= 1;
        if text[places] == phrase[0] && text[places..].starts_with(phrase) {
            return Some(places);
        }
    }
    None
}

/// Whether `text` holds `phrase`, which is not empty.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    first_place(text, phrase).is_some()
}

#[cfg(test)]
mod tests {
    use super::{first_place, last_place};

    #[test]
    fn finds_the_first_and_the_last() {
        for (text, phrase, first, last) in [
            ("a © b © c", "© ", Some(2), Some(7)),
            ("aaaa", "aa", Some(0), Some(2)),
            ("via", "via ", None, None),
            ("", "a", None, None),
        ] {
            assert_eq!((first_place(text, phrase), last_place(text, phrase)), (first, last), "{phrase} in {text}");
        }
    }
}
