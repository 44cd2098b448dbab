//! One entity for the names of many articles, however each spells it.

mod entities;

use super::glued::is_glued_word;
use super::index::{Index, initials_of, letters_of};
use super::lexicon::{Classes, classes_of};
use super::spelling::{Role, Sounds, distance_alone, near_distance};
use super::{ArticleName, ArticleNames, NameKind};
use crate::Span;
use crate::sorting::sort_by;
use crate::text::stems::fold;

/// Somebody or something that articles name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The full form that most articles give.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// How it is written, the commonest form first.
    pub variants: Vec<Variant>,
    /// The names it is made of, as positions of an article and of one of its [`ArticleNames::names`]; sorted.
    pub members: Vec<(usize, usize)>,
}

/// One way in which articles write a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The form, readable.
    pub text: String,
    /// Where it stands, as positions of an article and ranges in its text; sorted.
    pub mentions: Vec<(usize, Span)>,
}

/// Merges the names of articles, each given by what [`super::names`] found in it. The result does not depend on the order of
/// the articles but for the positions: entities named by most articles come first, between equals those with more mentions,
/// then by name.
///
/// Two names of one article are never merged, except with an acronym: an author who writes both means two. Beyond equal
/// words, names are merged where the spelling of one word can be a transliteration of the other's (and the other words are
/// the same, or nearly), a single word with the one full name it can stand for, a company with its name without "Inc", and
/// a form glued to the next word with the clean one.
///
/// Takes `O(n log n)` for n names, and compares those that share the consonants of their last word.
pub fn merge(articles: &[&ArticleNames]) -> Vec<Entity> {
    let members = members_of(articles);
    let mut merger = Merger::of(articles, &members);
    merger.join_glued();
    merger.join_spellings();
    merger.join_acronyms();
    merger.join_parts();
    merger.entities()
}

/// The names of all articles that are written alike.
struct Group<'k> {
    /// The folded words, without articles and words that companies leave out.
    words: Vec<&'k str>,
    sounds: Vec<Sounds>,
    /// Articles and positions of names in them; sorted.
    members: &'k [Member],
    kind: NameKind,
    is_called_by_first_word: bool,
    /// The group it was joined to; itself where it stands for itself.
    root: usize,
    /// The articles of all groups joined to it; sorted.
    articles: Vec<usize>,
    /// How many bytes at the end of its forms belong to the next word.
    surplus: usize,
}

/// A name of an article, with its folded words joined by spaces.
struct Member {
    key: String,
    article: usize,
    name: usize,
}

struct Merger<'a> {
    articles: &'a [&'a ArticleNames],
    /// Sorted by their words.
    groups: Vec<Group<'a>>,
}

/// Names whose last words share their consonants are compared with so many others at most.
const MAXIMUM_COMPARED: usize = 64;
/// A glued form is looked for behind so many groups in the order of their words.
const MAXIMUM_BEFORE: usize = 8;

/// All names by their words.
fn members_of(articles: &[&ArticleNames]) -> Vec<Member> {
    let mut members = Vec::new();
    for (article, names) in articles.iter().enumerate() {
        for (name, found) in names.names.iter().enumerate() {
            members.push(Member { key: key_of(&found.text), article, name });
        }
    }
    sort_by(&mut members, |a, b| a.key.cmp(&b.key));
    members
}

impl<'a> Merger<'a> {
    fn of(articles: &'a [&'a ArticleNames], members: &'a [Member]) -> Merger<'a> {
        let mut groups = Vec::new();
        let mut start = 0;
        while start < members.len() {
            let mut end = start + 1;
            while end < members.len() && members[end].key == members[start].key {
                end += 1;
            }
            groups.push(Group::of(articles, &members[start..end], groups.len()));
            start = end;
        }
        Merger { articles, groups }
    }

    /// The first name of a group.
    fn text_of(&self, group: usize) -> &'a str {
        let member = &self.groups[group].members[0];
        &self.articles[member.article].names[member.name].text
    }

    #[inline(never)]
    fn root(&self, mut group: usize) -> usize {
        while self.groups[group].root != group {
            group = self.groups[group].root;
        }
        group
    }

    /// Joins two groups; the one with fewer articles to the other.
    #[inline(never)]
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return;
        }
        let (in_a, in_b) = (self.groups[a].articles.len(), self.groups[b].articles.len());
        let (from, to) = if in_a < in_b || in_a == in_b && a > b { (a, b) } else { (b, a) };
        let articles = std::mem::take(&mut self.groups[from].articles);
        let kind = self.groups[from].kind;
        self.groups[from].root = to;
        let root = &mut self.groups[to];
        for article in articles {
            if let Err(place) = root.articles.binary_search(&article) {
                root.articles.insert(place, article);
            }
        }
        root.kind = root.kind.min(kind);
    }

    /// Whether no article names both, and their kinds can be one.
    fn may_join(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.groups[self.root(a)], &self.groups[self.root(b)]);
        are_compatible(a.kind, b.kind) && are_apart(&a.articles, &b.articles)
    }

    /// "Ryan HassFellow" is "Ryan Hass".
    fn join_glued(&mut self) {
        for group in 1..self.groups.len() {
            for clean in (group.saturating_sub(MAXIMUM_BEFORE)..group).rev() {
                if let Some(surplus) = self.surplus(clean, group) {
                    self.groups[group].surplus = surplus;
                    self.join(group, clean);
                    break;
                }
            }
        }
    }

    /// How many bytes longer the last word of `glued` is, where that is a word glued to `clean`.
    fn surplus(&self, clean: usize, glued: usize) -> Option<usize> {
        let (short, long) = (&self.groups[clean].words, &self.groups[glued].words);
        let (last, before) = short.split_last()?;
        let (long_last, long_before) = long.split_last()?;
        if before.is_empty() || last.len() < 4 || self.groups[clean].surplus > 0 || before != long_before {
            return None;
        }
        let rest = long_last.strip_prefix(last).filter(|rest| !rest.is_empty())?;
        let text = self.text_of(glued);
        let (name, rest) = text.split_at_checked(text.len().checked_sub(rest.len())?)?;
        is_glued_word(name, rest).then_some(rest.len())
    }

    /// Joins spellings of one name, the nearest first.
    fn join_spellings(&mut self) {
        let mut anchors: Vec<(u64, usize)> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            if group.surplus == 0 {
                anchors.push((group.last_sounds().anchor, place));
            }
        }
        let anchors = Index::of(anchors);
        let mut pairs: Vec<(u64, usize)> = Vec::new();
        for (place, &(anchor, group)) in anchors.entries().iter().enumerate() {
            for &(other_anchor, other) in anchors.entries()[place + 1..].iter().take(MAXIMUM_COMPARED) {
                if other_anchor != anchor {
                    break;
                }
                if let Some(distance) = self.distance(group, other) {
                    pairs.push(((u64::from(distance) << 32) + group as u64, other));
                }
            }
        }
        for &(distance_and_group, other) in Index::of(pairs).entries() {
            let group = distance_and_group as u32 as usize;
            if self.may_join(group, other) {
                self.join(group, other);
            }
        }
    }

    /// How far apart two groups are spelled, if they can be one name.
    fn distance(&self, a: usize, b: usize) -> Option<u32> {
        // Most names that are compared stand in one article, and are two.
        if !self.may_join(a, b) {
            return None;
        }
        let (a, b) = (&self.groups[a].sounds, &self.groups[b].sounds);
        if a.len() == 1 && b.len() == 1 {
            return distance_alone(&a[0], &b[0]);
        }
        let ((a_last, a), (b_last, b)) = (a.split_last()?, b.split_last()?);
        // Where one has middle names and the other none, the first and last words are enough.
        let compared = match (a.len(), b.len()) {
            (0, _) | (_, 0) => return None,
            (1, _) | (_, 1) => 1,
            (of_a, of_b) if of_a == of_b => of_a,
            _ => return None,
        };
        let mut sum = near_distance(a_last, b_last, Role::Other)?;
        let mut differing = usize::from(sum > 0);
        let mut length = a_last.len();
        for place in 0..compared {
            let distance = given_distance(&a[place], &b[place])?;
            differing += usize::from(distance > 0);
            sum += distance;
            length += a[place].len();
        }
        (differing < 2 || sum <= length).then_some(sum)
    }

    /// "SCO" in one article is the "Shanghai Cooperation Organization" of another.
    fn join_acronyms(&mut self) {
        let mut initials: Vec<(u64, usize)> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            if group.words.len() > 1 && group.kind != NameKind::Person {
                initials.push((initials_of(self.text_of(place)), place));
            }
        }
        let initials = Index::of(initials);
        for place in 0..self.groups.len() {
            let group = &self.groups[place];
            let is_acronym = group.words.len() == 1 && group.words[0].len() >= 2;
            if !is_acronym || group.kind != NameKind::Organisation || group.root != place {
                continue;
            }
            if let Some(whole) = self.only_root(initials.get(letters_of(group.words[0])), &|_| true) {
                self.join(place, whole);
            }
        }
    }

    /// Joins single words to the one full name they can stand for, and endings of names to the whole.
    fn join_parts(&mut self) {
        let mut wholes: Vec<(u64, usize)> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            if group.words.len() > 1 && group.surplus == 0 {
                wholes.push((group.last_sounds().anchor, place));
                if group.is_called_by_first_word {
                    wholes.push((group.sounds[0].anchor, place));
                }
            }
        }
        let wholes = Index::of(wholes);
        for part in 0..self.groups.len() {
            let wholes = wholes.get(self.groups[part].last_sounds().anchor);
            let wholes = &wholes[..wholes.len().min(4 * MAXIMUM_COMPARED)];
            if let Some(whole) = self.only_root(wholes, &|whole| self.is_part(part, whole))
                && are_apart(&self.groups[self.root(part)].articles, &self.groups[whole].articles)
            {
                self.join(part, whole);
            }
        }
    }

    /// The root of all groups that fit, if there is only one.
    fn only_root(&self, groups: &[(u64, usize)], fits: &dyn Fn(usize) -> bool) -> Option<usize> {
        let mut only = None;
        for &(_, group) in groups {
            if fits(group) {
                let root = self.root(group);
                if only.is_some_and(|only| only != root) {
                    return None;
                }
                only = Some(root);
            }
        }
        only
    }

    /// Whether the words of `part` alone can stand for `whole`.
    fn is_part(&self, part: usize, whole: usize) -> bool {
        let (part, whole) = (&self.groups[part], &self.groups[whole]);
        let (words, whole_words) = (&part.words, &whole.words);
        if words.len() >= whole_words.len() {
            return false;
        }
        if words.len() > 1 {
            return whole_words.ends_with(words) && are_compatible(part.kind, whole.kind);
        }
        let is_same = |place: usize| {
            words[0] == whole_words[place]
                || place > 0 && distance_alone(&part.sounds[0], &whole.sounds[place]).is_some()
        };
        whole.kind == NameKind::Person
            && matches!(part.kind, NameKind::Person | NameKind::Other)
            && !classes_of(words[0]).any(Classes::PLACE)
            && (is_same(whole_words.len() - 1) || whole.is_called_by_first_word && is_same(0))
    }
}

impl<'k> Group<'k> {
    fn of(articles: &[&ArticleNames], members: &'k [Member], place: usize) -> Group<'k> {
        let words: Vec<&str> = members[0].key.split(' ').collect();
        let mut sounds = Vec::with_capacity(words.len());
        for word in &words {
            sounds.push(Sounds::of(word));
        }
        let mut group = Group {
            words,
            sounds,
            members,
            kind: NameKind::Other,
            is_called_by_first_word: false,
            root: place,
            articles: Vec::with_capacity(members.len()),
            surplus: 0,
        };
        for member in members {
            let name: &ArticleName = &articles[member.article].names[member.name];
            group.kind = group.kind.min(name.kind);
            group.is_called_by_first_word |= name.is_called_by_first_word;
            if group.articles.last() != Some(&member.article) {
                group.articles.push(member.article);
            }
        }
        group
    }

    fn last_sounds(&self) -> &Sounds {
        &self.sounds[self.sounds.len() - 1]
    }
}

/// Whether two sorted lists share nothing.
fn are_apart(a: &[usize], b: &[usize]) -> bool {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    few.iter().all(|article| many.binary_search(article).is_err())
}

/// Whether names of these kinds can be one.
fn are_compatible(a: NameKind, b: NameKind) -> bool {
    a == b || a == NameKind::Other || b == NameKind::Other
}

/// How far two given names are apart; nothing where they are two. An initial is near every name it begins.
fn given_distance(a: &Sounds, b: &Sounds) -> Option<u32> {
    if a.len() == 1 || b.len() == 1 {
        return a.starts_like(b).then_some(1);
    }
    near_distance(a, b, Role::Given)
}

/// The folded words of a name, joined by spaces, without what can be left out: an article before it, full stops, "Inc".
fn key_of(text: &str) -> String {
    let mut key = fold(text);
    key.retain(|c| c != '.');
    for article in ["the ", "a "] {
        if key.starts_with(article) && key.len() > article.len() {
            key.drain(..article.len());
            break;
        }
    }
    while let Some((before, last)) = key.rsplit_once(' ') {
        let last_before = before.rsplit_once(' ').map_or(before, |(_, last)| last);
        let kept = Classes::PLACE.or(Classes::DEMONYM).or(Classes::ORGANISATION).or(Classes::BEFORE_TITLE);
        let is_news_agency = last == "agency" && last_before == "news" && last_before.len() < before.len();
        let is_of_company = classes_of(last).any(Classes::COMPANY) && !classes_of(last_before).any(kept);
        if before.is_empty() || !is_news_agency && !is_of_company {
            break;
        }
        let length = before.len();
        key.truncate(length);
    }
    key
}
