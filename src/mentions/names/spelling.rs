//! Whether two spellings are one name, as when it was transliterated into different languages: "Mishustin" and
//! "Michoustine", "Selenskyj" and "Zelensky", "Qiang" and "Chiang".
//!
//! Words are read as sounds, roughly; two words are alike if they can be aligned so that consonants meet only consonants
//! that some transliteration confuses, and vowels change little. Costs are tenths of a sound. A difference of one plain
//! consonant makes two names: "Iran" and "Iraq", "Astafyev" and "Astakhov".

use crate::text::stems::fold;

/// Longer words are compared by their beginning.
const MAXIMUM_SOUNDS: usize = 24;
/// The cost that no alignment may have.
const APART: u32 = 1000;

/// A word as sounds: a letter for most, capitals for what several letters write.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sounds {
    sounds: [u8; MAXIMUM_SOUNDS],
    length: usize,
    /// The fingerprint of the consonants that every spelling keeps: spellings of one word have the same.
    pub(super) anchor: u64,
}

/// What a word is in a name: endings tell men from women in given names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Given,
    Other,
}

/// Two or more letters that are one sound, longest first.
const DIGRAPHS: &[(&str, u8)] = &[
    ("dsch", b'J'),
    ("tsch", b'C'),
    ("tch", b'C'),
    ("tsh", b'C'),
    ("sch", b'S'),
    ("dzh", b'J'),
    ("dj", b'J'),
    ("sh", b'S'),
    ("ch", b'X'),
    ("kh", b'H'),
    ("zh", b'Z'),
    ("cz", b'C'),
    ("sz", b'S'),
    ("tz", b'c'),
    ("ts", b'c'),
    ("hs", b'x'),
    ("ph", b'f'),
    ("th", b't'),
    ("dh", b'd'),
    ("gh", b'g'),
    ("ck", b'k'),
    ("gu", b'G'),
    ("ou", b'u'),
    ("oo", b'u'),
    ("ee", b'i'),
    ("ie", b'i'),
];

/// Consonants that some language writes for the same sound, and how far apart they are.
const CONFUSED: &[(&[u8], u32)] = &[
    (b"XS XH XC Xk Xq Xh XZ Hh Hk Hj Hg Hq HG hj Cc CJ CS Sx Sc Sj SZ Zj Zz Zs ZJ Jj Jz kq kg gq kG gG qG gh sz zc cs fv vw fw", 2),
    (b"jy", 1),
    (b"dt pb", 4),
];

impl Sounds {
    /// Reads a word; marks and case do not matter.
    pub(super) fn of(word: &str) -> Sounds {
        let folded = latin(&fold(word));
        let mut letters = folded.into_bytes();
        // "al-Assad", "el-Sisi": the article is spelled in many ways or left out.
        if matches!(letters[..], [b'a'..=b'z', b'a'..=b'z', b'-', _, _, _, ..]) {
            letters.drain(..2);
        }
        letters.retain(u8::is_ascii_alphanumeric);
        // "Alexandre" is "Alexander".
        if let [.., before, last, end] = &mut letters[..]
            && (*last, *end) == (b'r', b'e')
            && !is_vowel(*before)
        {
            std::mem::swap(last, end);
        }
        let mut sounds = Sounds { sounds: [0; MAXIMUM_SOUNDS], length: 0, anchor: 0 };
        let mut rest = &letters[..];
        while let Some(&letter) = rest.first() {
            let (sound, length) = sound_at(rest, letter);
            if letter == b'x' && sounds.length > 0 {
                sounds.push(b'k');
                sounds.push(b's');
            } else if sounds.letters().last() != Some(&sound) {
                sounds.push(sound);
            }
            rest = &rest[length..];
        }
        sounds
    }

    fn push(&mut self, sound: u8) {
        if self.length == MAXIMUM_SOUNDS {
            return;
        }
        self.sounds[self.length] = sound;
        self.length += 1;
        let kept = match sound {
            b'm' | b'n' | b'l' | b'r' => sound,
            b'p' | b'b' => b'p',
            b'f' | b'v' | b'w' => b'v',
            b'd' | b't' => b't',
            _ => return,
        };
        self.anchor = (self.anchor ^ u64::from(kept)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn letters(&self) -> &[u8] {
        &self.sounds[..self.length]
    }

    /// Whether both begin with the same sound.
    pub(super) fn starts_like(&self, other: &Sounds) -> bool {
        self.letters().first() == other.letters().first()
    }

    /// How many sounds.
    pub(super) fn len(&self) -> u32 {
        self.length as u32
    }

    /// How far two words are apart, in tenths of a sound; nothing where they are different names, or farther apart than
    /// `limit`.
    fn distance(&self, other: &Sounds, role: Role, limit: u32) -> Option<u32> {
        let (a, b) = (self.letters(), other.letters());
        if a == b {
            return Some(0);
        }
        if self.anchor != other.anchor {
            return None;
        }
        let mut row = [0; MAXIMUM_SOUNDS + 1];
        for column in 0..b.len() {
            row[column + 1] = row[column] + skipped(b, column, role);
        }
        for line in 0..a.len() {
            let mut diagonal = row[0];
            row[0] += skipped(a, line, role);
            let mut least = row[0];
            for column in 0..b.len() {
                let ends = line + 1 == a.len() && column + 1 == b.len();
                let changed = diagonal + changed(a[line], b[column], ends);
                diagonal = row[column + 1];
                row[column + 1] =
                    changed.min(diagonal + skipped(a, line, role)).min(row[column] + skipped(b, column, role));
                least = least.min(row[column + 1]);
            }
            if least > limit {
                return None;
            }
        }
        Some(row[b.len()]).filter(|&cost| cost <= limit)
    }
}

/// The sound that a word begins with, of which `letter` is the first, and how many letters write it.
fn sound_at(word: &[u8], letter: u8) -> (u8, usize) {
    for (letters, sound) in DIGRAPHS {
        if word.starts_with(letters.as_bytes()) && (*sound != b'G' || word.get(2).is_some_and(|&next| is_front(next))) {
            return (*sound, letters.len());
        }
    }
    (single(letter, word.get(1).copied()), 1)
}

/// How far two words are apart that are near enough where the rest of the name is the same.
pub(super) fn near_distance(a: &Sounds, b: &Sounds, role: Role) -> Option<u32> {
    let length = a.len().max(b.len());
    let limit = if length <= 3 { length } else { 2 * length };
    if length < 2 { None } else { a.distance(b, role, limit) }
}

/// Whether two words are near enough where the rest of the name is the same.
pub(super) fn is_near(a: &Sounds, b: &Sounds, role: Role) -> bool {
    near_distance(a, b, role).is_some()
}

/// How far two words are apart that are near enough to be one name by themselves.
pub(super) fn distance_alone(a: &Sounds, b: &Sounds) -> Option<u32> {
    distance_of_long(a, b, 8)
}

/// Whether two surnames behind one given name are so near that one article means one person by them.
pub(super) fn is_slip(a: &Sounds, b: &Sounds) -> bool {
    distance_of_long(a, b, 4).is_some()
}

/// How far two words of four sounds or more are apart, up to so many hundredths of their length.
fn distance_of_long(a: &Sounds, b: &Sounds, hundredths: u32) -> Option<u32> {
    let length = a.len().max(b.len());
    if length < 4 { None } else { a.distance(b, Role::Other, hundredths * length / 10) }
}

fn is_front(letter: u8) -> bool {
    matches!(letter, b'e' | b'i' | b'y')
}

fn is_vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// The sound of one letter before another.
fn single(letter: u8, next: Option<u8>) -> u8 {
    match letter {
        b'c' if !next.is_some_and(is_front) => b'k',
        b'y' | b'j' if next.is_none_or(|next| !is_vowel(next)) => b'i',
        _ => letter,
    }
}

/// What it costs that one word has a sound that the other has not.
fn skipped(sounds: &[u8], place: usize, role: Role) -> u32 {
    let before = place.checked_sub(1).map(|before| sounds[before]);
    let next = sounds.get(place + 1).copied();
    match sounds[place] {
        b'a' if next.is_none() => 20,
        b'e' if next.is_none() => {
            if role == Role::Given {
                20
            } else {
                2
            }
        }
        b'h' if before.is_none() => 8,
        b'h' | b'y' | b'j' => 3,
        sound if is_vowel(sound) => {
            let is_beside_vowel = before.is_some_and(is_vowel) || next.is_some_and(is_vowel);
            if is_beside_vowel { 3 } else { 7 }
        }
        _ => APART,
    }
}

/// What it costs that one word has one sound where the other has another; `ends` where both are the last.
fn changed(a: u8, b: u8, ends: bool) -> u32 {
    if a == b {
        return 0;
    }
    if is_vowel(a) && is_vowel(b) {
        let cost = match (a.min(b), a.max(b)) {
            (b'e', b'i') | (b'o', b'u') => 2,
            (b'a', b'e') => 3,
            (b'a', b'o') => 4,
            (b'e', b'o') => 5,
            _ => 12,
        };
        return match (a.min(b), a.max(b)) {
            (b'a', b'e') if ends => 5,
            _ if ends => 2 * cost + 4,
            _ => cost,
        };
    }
    match (a.min(b), a.max(b)) {
        (b'i', b'j' | b'y') => return 1,
        (b'u', b'w') => return 2,
        _ => {}
    }
    let holds = |pairs: &[u8]| pairs.split(|&byte| byte == b' ').any(|pair| *pair == [a, b] || *pair == [b, a]);
    CONFUSED.iter().find(|(pairs, _)| holds(pairs)).map_or(APART, |&(_, cost)| cost)
}

/// Cyrillic letters in the Latin spelling of English; others as they are.
fn latin(folded: &str) -> String {
    const LETTERS: &[&str] = &[
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
        "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];
    let mut latin = String::with_capacity(folded.len());
    for c in folded.chars() {
        match c {
            'а'..='я' => latin.push_str(LETTERS[c as usize - 'а' as usize]),
            'і' | 'ї' => latin.push('i'),
            'є' => latin.push_str("ye"),
            'ґ' => latin.push('g'),
            _ => latin.push(c),
        }
    }
    latin
}
