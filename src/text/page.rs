//! The story in the text of a whole web page: which paragraphs and titles are of the article, and which of the page.
//!
//! The words of a passage alone cannot tell a paragraph of the story from the teaser of another, or a subheading from an
//! item of a menu. So where a text shows that it is a whole page, each passage is weighed by its form and neighbourhood,
//! as in C. Kohlschütter, P. Fankhauser, W. Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010).

use super::BlockKind;
use super::blocks::{Draft, Form};
use super::characters::first_bytes;
use super::cue_phrases::Sign;
use super::fingerprint::fingerprint;
use super::search;
use crate::sorting::sort;

/// So many passages that belong to a page make a page of a text. An article that is pasted alone has fewer.
const FURNITURE: usize = 4;
/// And no more than one passage in so many of a page is prose: long texts of many articles hold some furniture, too.
const PROSE_SHARE: usize = 2;
/// The story has begun after so many words of prose.
const STORY_WORDS: usize = 25;
/// A passage with more words is prose, however it ends.
const LONG: usize = 20;
/// A passage counts no more words of prose.
const LONGEST: usize = 80;
/// So much of the title in the browser's bar is looked at, in bytes.
const LONGEST_NAME: usize = 300;
/// A title has no more words.
const LONGEST_TITLE: usize = 20;
/// Nor fewer bytes.
const SHORTEST_TITLE: usize = 12;
/// A title and what stands right behind it: so many passages.
const UNDER_HEADLINE: usize = 2;

/// Whether the text is a whole page.
pub(super) fn is_page(drafts: &[Draft]) -> bool {
    let furniture = drafts.iter().filter(|draft| draft.is_furniture()).count();
    let prose = drafts.iter().filter(|draft| prose_words(draft) > 0).count();
    furniture >= FURNITURE && prose * PROSE_SHARE <= drafts.len()
}

/// The title a page shows, where it is part of the title it has in the browser's bar: "Ferry sinks | The Courier" comes
/// first, and somewhere behind the menus "Ferry sinks". Else the title given.
pub(super) fn headline(text: &str, drafts: &[Draft], given: Option<usize>) -> Option<usize> {
    let first = given?;
    let name = first_bytes(drafts[first].span.of(text), LONGEST_NAME);
    let is_shown = |draft: &Draft| {
        let is_title = matches!(draft.form, Form::Title | Form::Heading(_)) || draft.words <= LONGEST_TITLE;
        is_title && draft.span.len() >= SHORTEST_TITLE && search::holds(name, draft.span.of(text))
    };
    let shown = drafts.iter().skip(first + 1).position(is_shown);
    Some(shown.map_or(first, |steps| first + 1 + steps))
}

/// Marks as junk what is not of the story, and as headings and items what is. Linear, but for sorting.
pub(super) fn read(text: &str, drafts: &mut [Draft], headline: Option<usize>) {
    let weights = weights(text, drafts, headline);
    for index in 0..drafts.len() {
        let leads_prose = drafts.get(index + 1).is_some_and(|next| next.form == Form::Prose && weights[index + 1] > 0);
        let draft = &mut drafts[index];
        draft.form = match draft.form {
            Form::Known(kind) => Form::Known(kind),
            form if headline == Some(index) => form,
            _ if weights[index] <= 0 => Form::Known(BlockKind::Junk),
            Form::Title if leads_prose => Form::Heading(2),
            Form::Title => Form::Item,
            form => form,
        };
    }
}

/// What speaks for and against each draft, added up; positive for the story. The weights are those of a logistic
/// regression, times 64; a size counts [in steps](size).
fn weights(text: &str, drafts: &[Draft], headline: Option<usize>) -> Vec<i32> {
    let total: usize = drafts.iter().map(prose_words).sum();
    let headline = headline.unwrap_or(0);
    let repeated = repeated(text, drafts);
    let near = |index: usize| {
        drafts.get(index).map_or((0, 0, false), |near| (near.words, prose_words(near), near.is_furniture()))
    };
    let mut words_before = 0;
    let (mut comments, mut related, mut author) = (false, false, false);
    let mut weights = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        if words_before >= STORY_WORDS {
            comments |= draft.sign == Sign::Comments;
            related |= draft.sign == Sign::Related;
            author |= draft.sign == Sign::Author;
        }
        let [(_, prose_before_last, _), (words_last, prose_last, furniture_last)] =
            [2, 1].map(|steps| near(index.wrapping_sub(steps)));
        let [(words_next, prose_next, furniture_next), (_, prose_after_next, _)] =
            [1, 2].map(|steps| near(index + steps));
        let if_so = |holds: bool, weight: i32| if holds { weight } else { 0 };
        let part = |count: usize, all: usize| (count * 16 / all.max(1)) as i32;
        let is_prose = prose_words(draft) > 0;
        let is_long = draft.words > LONG;
        let weight = -66
            // Its form.
            + 8 * size(draft.words)
            - 6 * part(draft.capitals, draft.words)
            + if_so(draft.ends_sentence, 42)
            + if_so(is_prose && is_long && draft.ends_sentence, 18)
            + if_so(draft.span.of(text).ends_with(':'), 59)
            + if_so(draft.sign != Sign::None, -148)
            + if_so(draft.sign == Sign::Sharing, 92)
            + if_so(repeated[index], -48)
            // What stands beside it.
            + 2 * size(prose_last + prose_before_last)
            + size(prose_next + prose_after_next)
            + 2 * size(words_last)
            + 2 * size(words_next)
            + if_so(furniture_last, -58)
            + if_so(furniture_next, -18)
            // Where on the page it stands.
            - 10 * part(words_before, total)
            + if_so(index < headline, -37)
            + if_so(is_prose && headline < index && index <= headline + UNDER_HEADLINE, 41)
            + if_so(comments, -62)
            + if_so(related, -74)
            + if_so(related && prose_last > LONG && prose_before_last > 0, 44)
            + if_so(author, -66);
        weights.push(weight);
        words_before += prose_words(draft);
    }
    weights
}

/// The words of a draft that is prose: long, or a whole sentence.
fn prose_words(draft: &Draft) -> usize {
    let is_open = !matches!(draft.form, Form::Known(_)) && draft.sign == Sign::None;
    let is_prose = is_open && (draft.words > LONG || draft.ends_sentence && draft.words >= 4);
    if is_prose { draft.words.min(LONGEST) } else { 0 }
}

/// Four times the binary logarithm of the number of words and one more.
fn size(words: usize) -> i32 {
    (words.min(LONGEST * 3) as u32 + 1).pow(4).ilog2() as i32
}

/// For each draft, whether another one reads the same.
fn repeated(text: &str, drafts: &[Draft]) -> Vec<bool> {
    let keys: Vec<u64> = drafts.iter().map(|draft| fingerprint(draft.span.of(text).as_bytes())).collect();
    let mut sorted = keys.clone();
    sort(&mut sorted);
    let is_repeated = |key: &u64| sorted.get(sorted.partition_point(|other| other < key) + 1) == Some(key);
    keys.iter().map(is_repeated).collect()
}
