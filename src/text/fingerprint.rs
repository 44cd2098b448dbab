//! Fingerprints: numbers that stand for strings, equal for equal strings on every platform and in every run.

/// The fingerprint of no bytes.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, 64 bits (Fowler, Noll, Vo).
pub(crate) const fn fingerprint(bytes: &[u8]) -> u64 {
    let mut fingerprint = START;
    let mut place = 0;
    while place < bytes.len() {
        fingerprint = next(fingerprint, bytes[place]);
        place += 1;
    }
    fingerprint
}

/// The fingerprint of a text in ASCII once it is in small letters.
pub(crate) fn fingerprint_in_small_letters(ascii: &str) -> u64 {
    ascii.bytes().fold(START, |fingerprint, byte| next(fingerprint, byte.to_ascii_lowercase()))
}

/// The fingerprints of the first byte, the first two and so on.
pub(crate) fn prefixes(bytes: &[u8]) -> impl Iterator<Item = u64> {
    bytes.iter().scan(START, |fingerprint, &byte| {
        *fingerprint = next(*fingerprint, byte);
        Some(*fingerprint)
    })
}

/// The fingerprint of some bytes and one more, from that of the first.
pub(crate) const fn next(fingerprint: u64, byte: u8) -> u64 {
    (fingerprint ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The fingerprint of some fingerprints in their order: that of those before, and the next one. Multiplies by the
/// fractional part of the golden ratio, as Knuth does.
pub(crate) fn joined(before: u64, fingerprint: u64) -> u64 {
    (before ^ fingerprint).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
}
