//! Lists of words as fingerprints, packed while the crate is compiled: four bytes a word, where the words themselves
//! are seven. Fingerprints are cut to so few bits that one other word in tens of thousands is taken for one of the lists.

use super::fingerprint::fingerprint;

/// The most words of all lists together; more do not compile.
const MOST_WORDS: usize = 4096;

/// The most bytes of packed words.
const MOST_BYTES: usize = 4 * MOST_WORDS;

/// How many bits of a fingerprint are kept: of the 93,500 lines of web pages in the evaluation sets none was taken to hold
/// a phrase it does not hold; with 24 bits five were.
const BITS: u32 = 26;

/// The fingerprint of a word, or a phrase, as [`unpack`] hands it out for packed lists.
pub(crate) fn cut_fingerprint(fingerprint: u64) -> u64 {
    spread(cut(fingerprint))
}

/// The lists of rows that say something of each.
pub(crate) const fn lists_of<T: Copy, const ROWS: usize>(rows: &[(T, &'static str)]) -> [&'static str; ROWS] {
    let mut lists = [""; ROWS];
    let mut row = 0;
    while row < ROWS {
        lists[row] = rows[row].1;
        row += 1;
    }
    lists
}

/// What rows say of their lists.
pub(crate) const fn meanings_of<T: Copy, const ROWS: usize>(rows: &[(T, &'static str)]) -> [T; ROWS] {
    let mut meanings = [rows[0].0; ROWS];
    let mut row = 0;
    while row < ROWS {
        meanings[row] = rows[row].0;
        row += 1;
    }
    meanings
}

/// The number of bytes that [`pack`] makes of the lists.
pub(crate) const fn packed_length(lists: &[&str], separator: u8) -> usize {
    pack_all(lists, separator).1
}

/// Packs the words, or phrases, of lists with a `separator` between neighbours.
///
/// The number of words, two bytes, the lowest first; of each word the place of its list, in the order of the cut
/// fingerprints; the gaps between these, seven bits a byte, the lowest first, with the highest bit set where more follow.
pub(crate) const fn pack<const LENGTH: usize>(lists: &[&str], separator: u8) -> [u8; LENGTH] {
    let (all, length) = pack_all(lists, separator);
    assert!(length == LENGTH, "LENGTH is what `packed_length` answers for the same lists");
    let mut bytes = [0; LENGTH];
    let mut place = 0;
    while place < LENGTH {
        bytes[place] = all[place];
        place += 1;
    }
    bytes
}

/// Hands `take` every word of packed lists: its cut fingerprint, and the place of its list.
pub(crate) fn unpack(packed: &[u8], take: &mut dyn FnMut(u64, usize)) {
    let words = usize::from(packed[0]) | usize::from(packed[1]) << 8;
    let (lists, gaps) = packed[2..].split_at(words);
    let (mut word, mut gap, mut shift, mut key) = (0, 0, 0, 0);
    for &byte in gaps {
        gap |= u64::from(byte & 0x7F) << shift;
        shift += 7;
        if byte < 0x80 {
            key += gap;
            take(spread(key), usize::from(lists[word]));
            (word, gap, shift) = (word + 1, 0, 0);
        }
    }
}

/// A few bits that all bits of a fingerprint have a part in.
const fn cut(fingerprint: u64) -> u64 {
    (fingerprint ^ fingerprint >> 32).wrapping_mul(MULTIPLIER) >> (u64::BITS - BITS)
}

/// A number for each cut fingerprint that can be cut in two, as the tables of fingerprints do.
fn spread(cut: u64) -> u64 {
    cut.wrapping_mul(MULTIPLIER)
}

/// The fractional part of the golden ratio (Knuth).
const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

const fn pack_all(lists: &[&str], separator: u8) -> ([u8; MOST_BYTES], usize) {
    let (words, count) = words_of(lists, separator);
    let mut bytes = [0; MOST_BYTES];
    bytes[0] = count as u8;
    bytes[1] = (count >> 8) as u8;
    let mut length = 2 + count;
    let mut last = 0;
    let mut word = 0;
    while word < count {
        bytes[2 + word] = words[word] as u8;
        let key = words[word] >> 8;
        let mut gap = key - last;
        while gap > 0x7F {
            bytes[length] = gap as u8 | 0x80;
            length += 1;
            gap >>= 7;
        }
        bytes[length] = gap as u8;
        length += 1;
        last = key;
        word += 1;
    }
    (bytes, length)
}

/// For every word its cut fingerprint and, in the last byte, the place of its list: sorted, and how many they are.
const fn words_of(lists: &[&str], separator: u8) -> ([u64; MOST_WORDS], usize) {
    assert!(lists.len() <= 1 << u8::BITS, "the place of a list is one byte");
    let mut words = [0; MOST_WORDS];
    let mut count = 0;
    let mut list = 0;
    while list < lists.len() {
        let text = lists[list].as_bytes();
        let (mut start, mut end) = (0, 0);
        while end <= text.len() {
            if end == text.len() || text[end] == separator {
                let word = text.split_at(end).0.split_at(start).1;
                words[count] = cut(fingerprint(word)) << 8 | list as u64;
                count += 1;
                start = end + 1;
            }
            end += 1;
        }
        list += 1;
    }
    sort(&mut words, count);
    (words, count)
}

/// Shell's sort.
const fn sort(words: &mut [u64; MOST_WORDS], count: usize) {
    let mut step = count / 2;
    while step > 0 {
        let mut place = step;
        while place < count {
            let word = words[place];
            let mut hole = place;
            while hole >= step && words[hole - step] > word {
                words[hole] = words[hole - step];
                hole -= step;
            }
            words[hole] = word;
            place += 1;
        }
        step /= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_with_their_lists() {
        const LISTS: [&str; 3] = ["harbour|ferry|a b", "ferry", "été"];
        const LENGTH: usize = packed_length(&LISTS, b'|');
        static PACKED: [u8; LENGTH] = pack(&LISTS, b'|');

        let mut found = Vec::new();
        unpack(&PACKED, &mut |key, list| found.push((key, list)));
        let expected = [("harbour", 0), ("ferry", 0), ("a b", 0), ("ferry", 1), ("été", 2)];
        let mut expected = expected.map(|(word, list)| (cut_fingerprint(fingerprint(word.as_bytes())), list));
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected);
    }
}
