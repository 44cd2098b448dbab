//! Abbreviations, by what their full stop says about the end of a sentence.
//!
//! One set of tables serves all languages: an abbreviation of one is hardly ever the last word of a sentence in another,
//! and news of one language is full of the names and titles of others.

use super::stems::fold;
use super::word_list::WordList;

/// What the full stop of an abbreviation says about the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// Never ends a sentence that goes on: "Dr.", "Mme.", "e.g.".
    Title,
    /// Does not end a sentence before a number: "No.", "p.", "Fig.". Otherwise it says nothing: "No." is an answer too.
    Numbered,
    /// Ends a sentence only where the next word is one that begins sentences: "U.S.", "Inc.", "Sept.", initials.
    Inner,
    /// Ends the sentence where a capital follows: "etc.", "p.m.".
    Final,
}

/// The kind of an abbreviation given without its last full stop, in any case: "Dr", "U.S", "J". Single capital letters
/// and letters with full stops between them are abbreviations whether they are in the tables or not.
///
/// ```
/// use tellings::text::abbreviations::{Abbreviation, abbreviation};
/// assert_eq!(abbreviation("Dr"), Some(Abbreviation::Title));
/// assert_eq!(abbreviation("U.N"), Some(Abbreviation::Inner));
/// assert_eq!(abbreviation("harbour"), None);
/// ```
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    let folded = fold(word);
    if TITLES.contains(&folded) {
        Some(Abbreviation::Title)
    } else if FINAL.contains(&folded) {
        Some(Abbreviation::Final)
    } else if is_initial(word) || has_dotted_letters(word) || INNER.contains(&folded) {
        Some(Abbreviation::Inner)
    } else if NUMBERED.contains(&folded) {
        Some(Abbreviation::Numbered)
    } else {
        None
    }
}

/// Whether it is one letter.
fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
}

/// Whether it ends in a letter behind a full stop that is itself behind a short word: "U.S", "u.a", "куб.м".
fn has_dotted_letters(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(before, last)| is_initial(last) && before.ends_with(char::is_alphabetic))
}

/// Before a name, or joining what follows to what precedes, in any language.
static TITLES: WordList = WordList::new(
    "adm approx arch arq assoc asst avv bijv bl.a brig bros bzw ca capt cf cllr cmdr cnel col comdr cpl cpt d.h d.w.z \
     det dhr dipl dir dott dott.ssa dr dra drs dvs e.g ev evtl exmo f.eks fr frl ft gen ggf gob gov gral hon hr i.e \
     ing inkl insp ir kath kl lic lt ltcol maj med messrs mevr mgr mlle mm mme mmes mr mrs ms mt mw mx o.a p.ex \
     par.ex pdte pfc pres prof profa pvt rep resp rev sen sgt sgto sig sig.ra skt sog sra sras sres srta srtas st ste \
     supt t.o.v u.a vda vgl viz vs z.b z.t zgn",
);

/// Before a number; otherwise an ordinary word or abbreviation.
static NUMBERED: WordList = WordList::new(
    "abs art arts bd ch chap doc ed fig figs fn hl jg kap lfd nn no nos nr num n° nº op p pag pg pp rs s sec sect str \
     tab tel tlf vers vol vols №",
);

/// May end a sentence, but more often does not.
static INNER: WordList = WordList::new(
    "abr ago ala apr ariz assn aug ave avg avr bldg blvd bros calif co colo conn corp cos dec dept dez dic div ee.uu \
     ene est feb febr fevr fla flo gmbh govt hrsg hwy inc ing intl jan janv jh jhd jr juil jul jun kan ltd mar mich \
     minn mio mont mrd mrt neb nev nov nrw oct okla okt ont penn plc pty que rd sask sep sept sq sqq sr sra stk tenn \
     tex tsd univ utah vt wis wyo zzgl",
);

/// Mostly ends the sentence, where a capital follows.
static FINAL: WordList = WordList::new("a.m al ecc enz etc m.fl m.m m.v mv osv p.m u.s.w usf usw");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_folded() {
        for list in [&TITLES, &NUMBERED, &INNER, &FINAL] {
            let words: Vec<&str> = list.iter().collect();
            assert!(words.is_sorted_by(|a, b| a < b));
            assert!(words.iter().all(|word| fold(word) == *word));
        }
    }
}
