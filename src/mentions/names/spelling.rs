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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sounds(Vec<u8>);

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
        let mut letters: Vec<u8> = folded.bytes().filter(u8::is_ascii_alphanumeric).collect();
        // "Alexandre" is "Alexander".
        if let [.., before, last, end] = &mut letters[..]
            && (*last, *end) == (b'r', b'e')
            && !is_vowel(*before)
        {
            std::mem::swap(last, end);
        }
        // "al-Assad", "el-Sisi": the article is spelled in many ways or left out.
        let has_article = matches!(folded.as_bytes(), [b'a'..=b'z', b'a'..=b'z', b'-', _, _, _, ..]);
        let mut rest = if has_article { &letters[2..] } else { &letters[..] };
        let mut sounds: Vec<u8> = Vec::with_capacity(rest.len());
        while let Some(&letter) = rest.first() {
            let digraph = DIGRAPHS.iter().find(|(letters, sound)| {
                rest.starts_with(letters.as_bytes())
                    && (*sound != b'G' || rest.get(2).is_some_and(|&next| is_front(next)))
            });
            let (sound, length) =
                digraph.map_or((single(letter, rest.get(1).copied()), 1), |&(letters, sound)| (sound, letters.len()));
            if letter == b'x' && !sounds.is_empty() {
                sounds.push(b'k');
                sounds.push(b's');
            } else if sounds.last() != Some(&sound) {
                sounds.push(sound);
            }
            rest = &rest[length..];
        }
        sounds.truncate(MAXIMUM_SOUNDS);
        Sounds(sounds)
    }

    /// The consonants that every spelling keeps: spellings of one word have the same.
    pub(super) fn anchor(&self) -> Vec<u8> {
        let kept = self.0.iter().filter_map(|sound| match sound {
            b'm' | b'n' | b'l' | b'r' => Some(*sound),
            b'p' | b'b' => Some(b'p'),
            b'f' | b'v' | b'w' => Some(b'v'),
            b'd' | b't' => Some(b't'),
            _ => None,
        });
        kept.collect()
    }

    /// Whether both begin with the same sound.
    pub(super) fn starts_like(&self, other: &Sounds) -> bool {
        self.0.first() == other.0.first()
    }

    /// How many sounds.
    pub(super) fn len(&self) -> u32 {
        self.0.len() as u32
    }

    /// How far two words are apart, in tenths of a sound; nothing where they are different names.
    pub(super) fn distance(&self, other: &Sounds, role: Role) -> Option<u32> {
        if self == other {
            return Some(0);
        }
        let (a, b) = (&self.0, &other.0);
        let mut row: Vec<u32> = vec![0; b.len() + 1];
        for column in 0..b.len() {
            row[column + 1] = row[column] + skipped(b, column, role);
        }
        for line in 0..a.len() {
            let mut diagonal = row[0];
            row[0] += skipped(a, line, role);
            for column in 0..b.len() {
                let ends = line + 1 == a.len() && column + 1 == b.len();
                let changed = diagonal + changed(a[line], b[column], ends);
                diagonal = row[column + 1];
                row[column + 1] =
                    changed.min(diagonal + skipped(a, line, role)).min(row[column] + skipped(b, column, role));
            }
        }
        row.last().copied().filter(|&cost| cost < APART)
    }
}

/// Whether two words spell one given name, for people with the same surname.
pub(super) fn is_same_given_name(a: &str, b: &str) -> bool {
    let (a, b) = (Sounds::of(a), Sounds::of(b));
    is_near(&a, &b, Role::Given)
}

/// Whether two words are near enough where the rest of the name is the same.
pub(super) fn is_near(a: &Sounds, b: &Sounds, role: Role) -> bool {
    let length = a.len().max(b.len());
    let limit = if length <= 3 { length } else { 2 * length };
    length >= 2 && a.distance(b, role).is_some_and(|cost| cost <= limit)
}

/// Whether two words are near enough to be one name by themselves.
pub(super) fn is_same_alone(a: &Sounds, b: &Sounds) -> bool {
    let length = a.len().max(b.len());
    length >= 4 && a.distance(b, Role::Other).is_some_and(|cost| 10 * cost <= 8 * length)
}

/// Whether two surnames behind one given name are so near that one article means one person by them.
pub(super) fn is_slip(a: &Sounds, b: &Sounds) -> bool {
    let length = a.len().max(b.len());
    length >= 4 && a.distance(b, Role::Other).is_some_and(|cost| 10 * cost <= 4 * length)
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
