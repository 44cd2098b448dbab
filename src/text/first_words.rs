//! Which words phrases begin with, as bits: most words of a text are turned down before any phrase is looked up.

use super::fingerprint::fingerprint;

/// The bits, with those for the first words of phrases between `|`, by the ends of their fingerprints.
pub(crate) const fn with_first_words<const BYTES: usize>(mut bits: [u8; BYTES], phrases: &str) -> [u8; BYTES] {
    let bytes = phrases.as_bytes();
    let mut place = 0;
    while place < bytes.len() {
        // A bracket may stand before the word.
        let start = if bytes[place] == b'(' { place + 1 } else { place };
        let mut end = start;
        while end < bytes.len() && (bytes[end].is_ascii_alphanumeric() || !bytes[end].is_ascii()) {
            end += 1;
        }
        let word = bytes.split_at(end).0.split_at(start).1;
        let bit = fingerprint(word) as usize % (8 * BYTES);
        bits[bit / 8] |= 1 << (bit % 8);
        while place < bytes.len() && bytes[place] != b'|' {
            place += 1;
        }
        place += 1;
    }
    bits
}

/// Whether a phrase may begin with the word of a fingerprint.
pub(crate) fn may_be_first(bits: &[u8], word: u64) -> bool {
    let bit = word as usize % (8 * bits.len());
    bits[bit / 8] >> (bit % 8) & 1 != 0
}
