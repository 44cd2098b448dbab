//! Sets of words kept as one sorted string: no pointers, no set-up, and half the size of an array of strings.

/// A set of words: sorted by their bytes, none twice, with one space between neighbours.
pub(super) struct WordList(&'static str);

impl WordList {
    /// The set of the words in `sorted`.
    pub(super) const fn new(sorted: &'static str) -> WordList {
        WordList(sorted)
    }

    /// Whether the set holds `word`: a binary search, in place.
    pub(super) fn contains(&self, word: &str) -> bool {
        let bytes = self.0.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = bytes[low..middle].iter().rposition(|&byte| byte == b' ').map_or(low, |space| low + space + 1);
            let end = bytes[middle..high].iter().position(|&byte| byte == b' ').map_or(high, |space| middle + space);
            match bytes.get(start..end).unwrap_or_default().cmp(word.as_bytes()) {
                std::cmp::Ordering::Equal => return true,
                std::cmp::Ordering::Less => low = end + 1,
                std::cmp::Ordering::Greater => high = start.saturating_sub(1).max(low),
            }
        }
        false
    }

    /// The words, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.split_ascii_whitespace()
    }
}

#[cfg(test)]
mod tests {
    use super::WordList;

    #[test]
    fn finds_every_word_and_nothing_else() {
        let list = WordList::new("a an and as at b");
        for word in list.iter() {
            assert!(list.contains(word), "{word}");
        }
        for word in ["", "aa", "n", "an and", "c", "ass", " "] {
            assert!(!list.contains(word), "{word}");
        }
    }
}
