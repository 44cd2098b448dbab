//! Words made alike: forms of one word that differ in case, accents or ending get one key.

use super::case::lower_case;

/// How many characters of a word [`stem`] keeps.
const STEM_CHARACTERS: usize = 5;

/// `word` in lower case, without the diacritics of Latin, Greek and Cyrillic letters, with straight apostrophes, without
/// an elided article before it ("l'accord") and without the English possessive behind it ("Moscow's").
///
/// ```
/// use tellings::text::stems::fold;
/// assert_eq!(fold("Orbán’s"), "orban");
/// assert_eq!(fold("L’État"), "etat");
/// ```
pub fn fold(word: &str) -> String {
    let mut folded = fold_characters(word);
    without_clitics(&mut folded);
    folded
}

/// `text` in lower case, without diacritics and with straight apostrophes.
pub(super) fn fold_characters(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().map(lower_case) {
        match c {
            '\u{300}'..='\u{36F}' => {}
            '’' | 'ʼ' | '＇' | '‘' => folded.push('\''),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            _ if c.is_ascii() => folded.push(c),
            _ => folded.push(without_diacritic(c)),
        }
    }
    folded
}

/// The first five characters of a folded word, or all of it where it holds a digit or is shorter. Cutting words so serves
/// comparison as well as stemming by rule (Snowball), in every language with endings.
///
/// ```
/// use tellings::text::stems::stem;
/// assert_eq!(stem("economic"), stem("economy"));
/// assert_eq!(stem("190,000"), "190,000");
/// ```
pub fn stem(folded: &str) -> &str {
    match folded.char_indices().nth(STEM_CHARACTERS) {
        Some((end, _)) if !folded.bytes().any(|byte| byte.is_ascii_digit()) => &folded[..end],
        _ => folded,
    }
}

/// Drops "l'", "d'", "qu'", "dell'" and the like before a word, and "'s" behind it.
fn without_clitics(folded: &mut String) {
    const ELIDED: &[&str] =
        &["c", "d", "j", "l", "m", "n", "s", "t", "qu", "un", "all", "dall", "dell", "nell", "sull", "quell"];
    if let Some(stripped) = folded.strip_suffix("'s") {
        folded.truncate(stripped.len());
    }
    if let Some((article, rest)) = folded.split_once('\'')
        && ELIDED.contains(&article)
        && rest.chars().nth(1).is_some()
    {
        folded.drain(..=article.len());
    }
}

/// The letter under the diacritic, for lower-case letters: of Latin-1 and Latin Extended-A, the Vietnamese and other
/// precomposed letters in common use, Greek with accents, Cyrillic ё. Letters that are their own (й, ї) stay.
fn without_diacritic(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' => 'е',
        _ => c,
    }
}
