//! How letters fold: Unicode's lower case and decompositions without the marks, and our own list.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Table, curated, wrapped};

const DESCRIPTION: &str = "\
What letters fold to.

Sources: the lower case and the decompositions of the Unicode Character Database (Unicode License v3), by way of the
standard library and the crate `unicode-normalization` (MIT or Apache-2.0); our own list
(`xtask/src/tables/curated/letters.txt`).";

/// Runs of neighbouring letters, and the code point before which none of their folded forms stands.
const PAGES: &[Page] = &[
    Page { first: 0x80, last: 0x233, base: 0, marks: Marks::Dropped },
    Page { first: 0x300, last: 0x36F, base: 0, marks: Marks::Dropped },
    Page { first: 0x370, last: 0x3FF, base: 0x370, marks: Marks::Dropped },
    Page { first: 0x400, last: 0x4FF, base: 0x400, marks: Marks::Dropped },
    Page { first: 0x531, last: 0x556, base: 0x530, marks: Marks::Dropped },
    Page { first: 0x591, last: 0x5EA, base: 0x590, marks: Marks::Dropped },
    Page { first: 0x610, last: 0x6FF, base: 0x600, marks: Marks::Dropped },
    // Vowels are marks there.
    Page { first: 0x900, last: 0x97F, base: 0x8E0, marks: Marks::Kept },
    Page { first: 0x1E00, last: 0x1EFF, base: 0, marks: Marks::Dropped },
    Page { first: 0x1F00, last: 0x1FFF, base: 0x370, marks: Marks::Dropped },
    Page { first: 0xFB00, last: 0xFB06, base: 0, marks: Marks::Dropped },
    Page { first: 0xFF10, last: 0xFF5A, base: 0, marks: Marks::Dropped },
];

/// Codes of a page below this one have a meaning of their own.
const FIRST_LETTER: u32 = 0x20;

struct Page {
    first: u32,
    last: u32,
    base: u32,
    marks: Marks,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    Dropped,
    Kept,
}

/// The table of all pages.
pub fn table() -> Result<Table> {
    let curated = curated_letters()?;
    let mut several: Vec<String> = Vec::new();
    let mut pages = String::new();
    for page in PAGES {
        let codes: Vec<u32> = (page.first..=page.last).map(|code| page.code(code, &curated, &mut several)).collect();
        let codes = codes.iter().map(|code| match u8::try_from(*code).unwrap_or_default() {
            letter @ (b'\'' | b'0'..=b'9' | b'a'..=b'z') => char::from(letter).to_string(),
            other => format!("\\x{other:02x}"),
        });
        let Page { first, base, .. } = page;
        pages.push_str(&format!("Page {{ first: {first:#x}, base: {base:#x}, letters: b\"{}\" }},", wrapped(codes)));
    }
    if several.len() + 2 > FIRST_LETTER as usize {
        bail!("{} letters fold to several, room for {}: {several:?}", several.len(), FIRST_LETTER - 2);
    }
    let code = format!(
        "use crate::text::letters::Page;\n\n\
         /// What letters fold to that fold to several, or to a digit.\n\
         pub(in crate::text) static SEVERAL: [&str; {}] = {several:?};\n\n\
         /// The runs of letters, in the order of their code points.\n\
         pub(in crate::text) static PAGES: [Page; {}] = [{pages}];\n",
        several.len(),
        PAGES.len()
    );
    Ok(Table { path: "src/text/tables/letters.rs", description: DESCRIPTION, code })
}

impl Page {
    /// The code of a letter: 0 for itself, 1 for nothing, the place in `several` plus 2, or the folded letter less `base`.
    fn code(&self, code: u32, curated: &BTreeMap<char, String>, several: &mut Vec<String>) -> u32 {
        let Some(letter) = char::from_u32(code) else { return 0 };
        let folded = self.folded(letter, curated);
        let mut letters = folded.chars();
        match (letters.next(), letters.next()) {
            (None, _) => 1,
            (Some(only), None) if only == letter => 0,
            (Some(only), None) if (FIRST_LETTER..=0xFF).contains(&u32::from(only).wrapping_sub(self.base)) => {
                u32::from(only) - self.base
            }
            _ if folded.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                let place = several.iter().position(|known| *known == folded).unwrap_or_else(|| {
                    several.push(folded);
                    several.len() - 1
                });
                place as u32 + 2
            }
            // Rare letters without a page of their own.
            _ => 0,
        }
    }

    /// What a letter folds to.
    fn folded(&self, letter: char, curated: &BTreeMap<char, String>) -> String {
        let is_dropped = |c: &char| self.marks == Marks::Dropped && is_combining_mark(*c);
        if !letter.is_alphabetic() && !is_combining_mark(letter) && !curated.contains_key(&letter) {
            return letter.to_string();
        }
        let lower = letter.to_lowercase().flat_map(|lower| match curated.get(&lower) {
            Some(folded) => folded.chars().collect::<Vec<char>>(),
            None => lower.nfkd().flat_map(char::to_lowercase).filter(|c| !is_dropped(c)).collect(),
        });
        let folded = lower.flat_map(|c| curated.get(&c).map_or_else(|| vec![c], |folded| folded.chars().collect()));
        folded.filter(|c| !is_dropped(c)).collect()
    }
}

/// Our own list: letters, and for each what it becomes.
fn curated_letters() -> Result<BTreeMap<char, String>> {
    let text = curated::text("letters.txt")?;
    let mut letters = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut parts = line.split_whitespace();
        let from = parts.next().context("a line without letters")?;
        let to = parts.next().unwrap_or_default();
        if from.chars().count() == to.chars().count() {
            letters.extend(from.chars().zip(to.chars().map(String::from)));
        } else if let [letter] = from.chars().collect::<Vec<char>>()[..] {
            letters.insert(letter, to.to_owned());
        } else {
            bail!("letters.txt: `{line}` has another number of letters than of what they become");
        }
    }
    Ok(letters)
}
