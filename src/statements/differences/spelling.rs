//! Names that tellings of one statement spell differently.

use super::telling::Telling;
use super::{Difference, DifferenceKind, Told};
use crate::mentions::within;
use crate::sorting::sort;
use crate::statements::entities::Entities;
use crate::text::stems::fold;

/// One entity with its spellings.
struct Spelled {
    entity: usize,
    variants: Vec<Told>,
    /// Whether two of them differ by more than words left out.
    differs: bool,
}

/// Finds the names that are spelled differently.
pub(super) fn differing(entities: &Entities, tellings: &[Telling], found: &mut Vec<Difference>) {
    let mut spelled: Vec<Spelled> = Vec::new();
    for telling in tellings {
        let names = &telling.article.mentions().names;
        if telling.article.language() != tellings[0].article.language() {
            continue;
        }
        for mention in within(&names.mentions, telling.span, |mention| mention.span) {
            let entity = entities.of_name(telling.rank, mention.name);
            let form = &names.names[mention.name].forms[mention.form];
            let at = spelled.iter().position(|known| known.entity == entity);
            let at = at.unwrap_or_else(|| {
                spelled.push(Spelled { entity, variants: Vec::new(), differs: false });
                spelled.len() - 1
            });
            spelled[at].take(form, telling.mention(mention.span));
        }
    }
    for Spelled { mut variants, differs, .. } in spelled {
        if differs {
            for variant in &mut variants {
                sort(&mut variant.mentions);
            }
            found.push(Difference { kind: DifferenceKind::Name, conflict: false, about: None, variants });
        }
    }
}

impl Spelled {
    fn take(&mut self, form: &str, mention: crate::span::Mention) {
        let mut likely = None;
        for (at, variant) in self.variants.iter().enumerate() {
            match spelling(form, &variant.value) {
                Spelling::Same => likely = likely.or(Some(at)),
                Spelling::Differs => {}
                // An acronym, a translation: another name, no other spelling.
                Spelling::Unlike => return,
            }
        }
        match likely {
            Some(at) => {
                let variant = &mut self.variants[at];
                variant.mentions.push(mention);
                // The fullest form stands for all.
                if form.split(' ').count() > variant.value.split(' ').count() {
                    form.clone_into(&mut variant.value);
                }
            }
            None => {
                self.differs |= !self.variants.is_empty();
                self.variants.push(Told { value: form.to_owned(), mentions: vec![mention] });
            }
        }
    }
}

/// How two forms of a name stand to each other.
#[derive(PartialEq)]
enum Spelling {
    /// The same but for case, marks on letters, endings and words left out.
    Same,
    /// A word is written with other letters.
    Differs,
    /// Different words.
    Unlike,
}

fn spelling(a: &str, b: &str) -> Spelling {
    let words =
        |form: &str| -> Vec<String> { form.split([' ', '-', '.']).filter(|word| !word.is_empty()).map(fold).collect() };
    let (a, b) = (words(a), words(b));
    let rest = |of: &[String], than: &[String]| -> Vec<String> {
        of.iter().filter(|word| !than.iter().any(|other| is_same_word(word, other))).cloned().collect()
    };
    let (only_a, only_b) = (rest(&a, &b), rest(&b, &a));
    if only_a.is_empty() || only_b.is_empty() {
        return Spelling::Same;
    }
    let (Some(last_a), Some(last_b)) = (only_a.last(), only_b.last()) else { return Spelling::Same };
    if are_alike(last_a, last_b) && only_a.len() == only_b.len() { Spelling::Differs } else { Spelling::Unlike }
}

/// Whether two folded words differ at most by an ending, or are a name and its initial.
fn is_same_word(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.starts_with(short) && (long.len() - short.len() <= 2 || short.len() == 1)
}

/// Whether most letters of two words are the same and in the same order.
fn are_alike(a: &str, b: &str) -> bool {
    let b: Vec<char> = b.chars().collect();
    let mut row = vec![0; b.len() + 1];
    let mut letters = 0;
    for c in a.chars() {
        letters += 1;
        let mut diagonal = 0;
        for at in 0..b.len() {
            let above = row[at + 1];
            row[at + 1] = if c == b[at] { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    5 * row[b.len()] >= 3 * letters.max(b.len())
}
