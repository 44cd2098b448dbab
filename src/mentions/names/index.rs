//! Finding things by fingerprint: words of names, their consonants, their initials.

use crate::sorting::sort;
use crate::text::case::is_capital;
use crate::text::fingerprint::fingerprint;
use crate::text::stems::fold_into;

/// Numbers of things, sorted by a fingerprint of each.
pub(super) struct Index(Vec<(u64, usize)>);

impl Index {
    /// Sorts fingerprints with numbers.
    #[inline(never)]
    pub(super) fn of(mut entries: Vec<(u64, usize)>) -> Index {
        sort(&mut entries);
        Index(entries)
    }

    /// The entries with a fingerprint, sorted by number.
    #[inline(never)]
    pub(super) fn get(&self, fingerprint: u64) -> &[(u64, usize)] {
        let rest = &self.0[self.0.partition_point(|&(other, _)| other < fingerprint)..];
        &rest[..rest.partition_point(|&(other, _)| other == fingerprint)]
    }

    /// All entries, sorted.
    pub(super) fn entries(&self) -> &[(u64, usize)] {
        &self.0
    }
}

/// The fingerprint of the folded initials of a name's capitalised words, and of its numbers: "SCO", "G20".
pub(super) fn initials_of(name: &str) -> u64 {
    let mut initials = String::new();
    let (mut begins, mut in_number) = (true, false);
    for c in name.chars() {
        in_number = c.is_ascii_digit() && (begins || in_number);
        if in_number || begins && is_capital(c) {
            initials.push(c);
        }
        begins = c.is_whitespace() || matches!(c, '-' | '‐' | '‑');
    }
    letters_of(&initials)
}

/// The fingerprint of a folded word without full stops: "S.C.O." is "SCO".
pub(super) fn letters_of(word: &str) -> u64 {
    let mut folded = String::new();
    fold_into(word, &mut folded);
    folded.retain(|c| c != '.');
    fingerprint(folded.as_bytes())
}
