//! The stemmer that ROUGE figures are published with: Porter's, as the Natural Language Toolkit extends it.
//!
//! Source: M. F. Porter, "An algorithm for suffix stripping" (1980), with NLTK's changes: a table of irregular forms,
//! "ies" and "ied" in short words, "y" to "i" behind any consonant, "alli" before "bli", "fulli", "logi", and words of
//! two letters that count as ending in a short syllable.

/// The forms that the rules would spoil.
const IRREGULAR: &[(&str, &str)] = &[
    ("sky", "sky"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("news", "news"),
    ("innings", "inning"),
    ("inning", "inning"),
    ("outings", "outing"),
    ("outing", "outing"),
    ("cannings", "canning"),
    ("canning", "canning"),
    ("howe", "howe"),
    ("proceed", "proceed"),
    ("exceed", "exceed"),
    ("succeed", "succeed"),
];

/// Suffixes and what replaces them where the stem has a vowel-consonant sequence, in the order they are tried.
const STEP_2: &[(&str, &str)] = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("bli", "ble"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
    ("fulli", "ful"),
];

const STEP_3: &[(&str, &str)] =
    &[("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

/// Suffixes dropped where the stem has more than one vowel-consonant sequence, in the order they are tried.
const STEP_4: &[&str] = &[
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
];

/// The stem of a word of lower-case ASCII letters and digits.
pub fn stem(word: &str) -> String {
    if let Some(&(_, stem)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return stem.to_owned();
    }
    if word.len() <= 2 {
        return word.to_owned();
    }
    let word = plural(word);
    let word = past_and_progressive(word);
    let word = final_y(word);
    let word = double_suffix(word);
    let word = replaced(&word, STEP_3).unwrap_or(word);
    let word = single_suffix(word);
    let word = final_e(word);
    if word.ends_with("ll") && measure(&word[..word.len() - 1]) > 1 { word[..word.len() - 1].to_owned() } else { word }
}

/// Step 1a.
fn plural(word: &str) -> String {
    match word {
        _ if word.ends_with("ies") && word.len() == 4 => word[..3].to_owned(),
        _ if word.ends_with("sses") || word.ends_with("ies") => word[..word.len() - 2].to_owned(),
        _ if word.ends_with('s') && !word.ends_with("ss") => word[..word.len() - 1].to_owned(),
        _ => word.to_owned(),
    }
}

/// Step 1b.
fn past_and_progressive(word: String) -> String {
    if let Some(stem) = word.strip_suffix("ied") {
        return format!("{stem}{}", if word.len() == 4 { "ie" } else { "i" });
    }
    if let Some(stem) = word.strip_suffix("eed") {
        return if measure(stem) > 0 { format!("{stem}ee") } else { word };
    }
    let stem = ["ed", "ing"].iter().find_map(|suffix| word.strip_suffix(suffix).filter(|stem| has_vowel(stem)));
    match stem {
        None => word,
        Some(stem) if ["at", "bl", "iz"].iter().any(|end| stem.ends_with(end)) => format!("{stem}e"),
        Some(stem) if ends_in_double_consonant(stem) => {
            let kept = if stem.ends_with(['l', 's', 'z']) { stem.len() } else { stem.len() - 1 };
            stem[..kept].to_owned()
        }
        Some(stem) if measure(stem) == 1 && ends_in_short_syllable(stem) => format!("{stem}e"),
        Some(stem) => stem.to_owned(),
    }
}

/// Step 1c.
fn final_y(word: String) -> String {
    match word.strip_suffix('y') {
        Some(stem) if stem.len() > 1 && is_consonant(stem.as_bytes(), stem.len() - 1) => format!("{stem}i"),
        _ => word,
    }
}

/// Step 2.
fn double_suffix(word: String) -> String {
    match word.strip_suffix("alli") {
        Some(stem) if measure(stem) > 0 => return double_suffix(format!("{stem}al")),
        Some(_) => return word,
        None => {}
    }
    match word.strip_suffix("logi") {
        Some(_) if measure(&word[..word.len() - 3]) > 0 => word[..word.len() - 1].to_owned(),
        Some(_) => word,
        None => replaced(&word, STEP_2).unwrap_or(word),
    }
}

/// Step 4.
fn single_suffix(word: String) -> String {
    let Some(suffix) = STEP_4.iter().find(|suffix| word.ends_with(**suffix)) else { return word };
    let stem = &word[..word.len() - suffix.len()];
    let drops = measure(stem) > 1 && (*suffix != "ion" || stem.ends_with(['s', 't']));
    if drops { stem.to_owned() } else { word }
}

/// Step 5a.
fn final_e(word: String) -> String {
    match word.strip_suffix('e') {
        Some(stem) if measure(stem) > 1 || (measure(stem) == 1 && !ends_in_short_syllable(stem)) => stem.to_owned(),
        _ => word,
    }
}

/// The word with the first suffix that it has replaced, where the stem has a vowel-consonant sequence.
fn replaced(word: &str, rules: &[(&str, &str)]) -> Option<String> {
    let (stem, replacement) = rules.iter().find_map(|(suffix, by)| Some((word.strip_suffix(suffix)?, by)))?;
    (measure(stem) > 0).then(|| format!("{stem}{replacement}"))
}

/// How many sequences of vowels are followed by consonants.
fn measure(stem: &str) -> usize {
    let letters = stem.as_bytes();
    (1..letters.len()).filter(|&at| is_consonant(letters, at) && !is_consonant(letters, at - 1)).count()
}

fn has_vowel(stem: &str) -> bool {
    (0..stem.len()).any(|at| !is_consonant(stem.as_bytes(), at))
}

/// Whether the character is no vowel; "y" is one behind a consonant.
fn is_consonant(letters: &[u8], at: usize) -> bool {
    match letters[at] {
        b'a' | b'e' | b'i' | b'o' | b'u' => false,
        b'y' => at == 0 || !is_consonant(letters, at - 1),
        _ => true,
    }
}

fn ends_in_double_consonant(stem: &str) -> bool {
    match stem.as_bytes() {
        letters @ [.., a, b] => a == b && is_consonant(letters, letters.len() - 1),
        _ => false,
    }
}

/// Consonant, vowel, consonant other than "w", "x", "y"; of two letters, vowel and consonant.
fn ends_in_short_syllable(stem: &str) -> bool {
    let letters = stem.as_bytes();
    let consonant = |from_end: usize| is_consonant(letters, letters.len() - from_end);
    match letters.len() {
        0 | 1 => false,
        2 => !consonant(2) && consonant(1),
        _ => consonant(3) && !consonant(2) && consonant(1) && !stem.ends_with(['w', 'x', 'y']),
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    /// Examples of the paper and of NLTK's extensions.
    #[test]
    fn stems_are_those_of_nltk() {
        let cases = [
            ("caresses", "caress"),
            ("ponies", "poni"),
            ("ties", "tie"),
            ("cats", "cat"),
            ("feed", "feed"),
            ("agreed", "agre"),
            ("plastered", "plaster"),
            ("motoring", "motor"),
            ("conflated", "conflat"),
            ("hopping", "hop"),
            ("falling", "fall"),
            ("filing", "file"),
            ("happy", "happi"),
            ("enjoy", "enjoy"),
            ("spied", "spi"),
            ("died", "die"),
            ("relational", "relat"),
            ("conformably", "conform"),
            ("radically", "radic"),
            ("hopefully", "hope"),
            ("archaeology", "archaeolog"),
            ("electricity", "electr"),
            ("adoption", "adopt"),
            ("replacement", "replac"),
            ("probate", "probat"),
            ("rate", "rate"),
            ("controlling", "control"),
            ("skies", "sky"),
            ("yearly", "yearli"),
            ("1990s", "1990"),
        ];
        for (word, expected) in cases {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
