//! One entity for the names of many articles, however each spells it.

use super::glued::is_glued_word;
use super::lexicon::{Classes, classes_of};
use super::resolve::initials_of;
use super::spelling::{Role, Sounds, is_near, is_same_alone};
use super::{ArticleName, ArticleNames, NameKind, NameMention};
use crate::Span;
use crate::sorting::{sort, sort_by, sort_by_key};
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
    let mut merger = Merger::of(articles);
    merger.join_glued();
    merger.join_spellings();
    merger.join_acronyms();
    merger.join_parts();
    merger.entities()
}

/// The names of all articles that are written alike.
struct Group {
    /// The folded words, without articles and words that companies leave out.
    words: Vec<String>,
    sounds: Vec<Sounds>,
    /// Articles and positions of names in them; sorted.
    members: Vec<(usize, usize)>,
    kind: NameKind,
    is_called_by_first_word: bool,
    /// The group it was joined to; itself where it stands for itself.
    root: usize,
    /// The articles of all groups joined to it; sorted.
    articles: Vec<usize>,
    /// How many bytes at the end of its forms belong to the next word.
    surplus: usize,
}

struct Merger<'a> {
    articles: &'a [&'a ArticleNames],
    /// Sorted by their words.
    groups: Vec<Group>,
}

/// Names whose last words share their consonants are compared with so many others at most.
const MAXIMUM_COMPARED: usize = 64;

impl<'a> Merger<'a> {
    fn of(articles: &'a [&'a ArticleNames]) -> Merger<'a> {
        let mut keyed: Vec<(String, usize, usize)> = Vec::new();
        for (article, names) in articles.iter().enumerate() {
            for (place, name) in names.names.iter().enumerate() {
                keyed.push((key_of(&name.text), article, place));
            }
        }
        sort_by(&mut keyed, |a, b| a.cmp(b));
        let mut groups: Vec<Group> = Vec::new();
        let mut last_key = None;
        for (key, article, place) in &keyed {
            let name = &articles[*article].names[*place];
            if last_key != Some(key) {
                groups.push(Group::new(key, groups.len()));
                last_key = Some(key);
            }
            if let Some(group) = groups.last_mut() {
                group.add(*article, *place, name);
            }
        }
        Merger { articles, groups }
    }

    fn root(&self, mut group: usize) -> usize {
        while self.groups[group].root != group {
            group = self.groups[group].root;
        }
        group
    }

    /// Joins two groups; the one with fewer articles to the other.
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return;
        }
        let rank = |group: usize| (self.groups[group].articles.len(), usize::MAX - group);
        let (from, to) = if rank(a) < rank(b) { (a, b) } else { (b, a) };
        let articles = std::mem::take(&mut self.groups[from].articles);
        let kind = self.groups[from].kind;
        self.groups[from].root = to;
        let root = &mut self.groups[to];
        root.articles.extend(articles);
        sort(&mut root.articles);
        root.articles.dedup();
        root.kind = root.kind.min(kind);
    }

    /// Whether no article names both.
    fn are_apart(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.groups[self.root(a)].articles, &self.groups[self.root(b)].articles);
        let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
        few.iter().all(|article| many.binary_search(article).is_err())
    }

    /// "Ryan HassFellow" is "Ryan Hass".
    fn join_glued(&mut self) {
        for group in 1..self.groups.len() {
            let clean = (group.saturating_sub(8)..group).rev().find(|&clean| self.surplus(clean, group).is_some());
            if let Some(clean) = clean {
                self.groups[group].surplus = self.surplus(clean, group).unwrap_or(0);
                self.join(group, clean);
            }
        }
    }

    /// How many bytes longer the last word of `glued` is, where that is a word glued to `clean`.
    fn surplus(&self, clean: usize, glued: usize) -> Option<usize> {
        let (short, long) = (&self.groups[clean].words, &self.groups[glued].words);
        let (last, before) = short.split_last()?;
        let (long_last, long_before) = long.split_last()?;
        if before != long_before || before.is_empty() || last.len() < 4 || self.groups[clean].surplus > 0 {
            return None;
        }
        let rest = long_last.strip_prefix(last.as_str()).filter(|rest| !rest.is_empty())?;
        let &(article, place) = self.groups[glued].members.first()?;
        let text = &self.articles[article].names[place].text;
        let (name, rest) = text.split_at_checked(text.len().checked_sub(rest.len())?)?;
        is_glued_word(name, rest).then_some(rest.len())
    }

    /// Joins spellings of one name, the nearest first.
    fn join_spellings(&mut self) {
        let mut blocks: Vec<(Vec<u8>, usize)> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            if let Some(last) = group.sounds.last().filter(|_| group.surplus == 0) {
                blocks.push((last.anchor(), place));
            }
        }
        sort_by(&mut blocks, |a, b| a.cmp(b));
        let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
        for (place, (anchor, group)) in blocks.iter().enumerate() {
            for (_, other) in blocks[place + 1..].iter().take_while(|(other, _)| other == anchor).take(MAXIMUM_COMPARED)
            {
                if let Some(distance) = self.distance(*group, *other) {
                    pairs.push((distance, *group, *other));
                }
            }
        }
        sort(&mut pairs);
        for (_, a, b) in pairs {
            if self.are_apart(a, b) && are_compatible(self.groups[self.root(a)].kind, self.groups[self.root(b)].kind) {
                self.join(a, b);
            }
        }
    }

    /// How far apart two groups are spelled, if they can be one name.
    fn distance(&self, a: usize, b: usize) -> Option<u32> {
        // Most names that are compared stand in one article, and are two.
        if !self.are_apart(a, b) {
            return None;
        }
        let (a, b) = (&self.groups[a], &self.groups[b]);
        if !are_compatible(a.kind, b.kind) {
            return None;
        }
        let (a, b) = (&a.sounds, &b.sounds);
        if a.len() == 1 && b.len() == 1 {
            return is_same_alone(&a[0], &b[0]).then(|| a[0].distance(&b[0], Role::Other)).flatten();
        }
        if a.len() < 2 || b.len() < 2 {
            return None;
        }
        let (a_last, b_last) = (&a[a.len() - 1], &b[b.len() - 1]);
        let mut sum = a_last.distance(b_last, Role::Other)?;
        let mut differing = u32::from(sum > 0);
        let is_last_near = is_near(a_last, b_last, Role::Other);
        // Where one has middle names and the other none, the first and last words are enough.
        let (a, b) = (&a[..a.len() - 1], &b[..b.len() - 1]);
        let shared = if a.len() == b.len() {
            a.len()
        } else if a.len() == 1 || b.len() == 1 {
            1
        } else {
            return None;
        };
        for (a, b) in a[..shared].iter().zip(&b[..shared]) {
            let distance = given_distance(a, b)?;
            differing += u32::from(distance > 0);
            sum += distance;
        }
        let length: u32 = a_last.len() + a[..shared].iter().map(Sounds::len).sum::<u32>();
        (is_last_near && (differing < 2 || sum <= length)).then_some(sum)
    }

    /// "SCO" in one article is the "Shanghai Cooperation Organization" of another.
    fn join_acronyms(&mut self) {
        let mut initials: Vec<(String, usize)> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            if group.words.len() > 1 && group.kind != NameKind::Person {
                let (article, name) = group.members[0];
                let initials_of_name = initials_of(self.articles[article].names[name].text.split(' '));
                initials.push((initials_of_name.to_lowercase(), place));
            }
        }
        sort_by(&mut initials, |a, b| a.cmp(b));
        for group in 0..self.groups.len() {
            let [acronym] = &self.groups[group].words[..] else { continue };
            let is_acronym = acronym.len() >= 2 && self.groups[group].kind == NameKind::Organisation;
            if !is_acronym || self.groups[group].root != group {
                continue;
            }
            let start = initials.partition_point(|(other, _)| other < acronym);
            let mut wholes: Vec<usize> = initials[start..]
                .iter()
                .take_while(|(other, _)| other == acronym)
                .map(|&(_, whole)| self.root(whole))
                .collect();
            wholes.dedup();
            if let [whole] = wholes[..] {
                self.join(group, whole);
            }
        }
    }

    /// Joins single words to the one full name they can stand for, and endings of names to the whole.
    fn join_parts(&mut self) {
        let mut wholes: Vec<(Vec<u8>, usize)> = Vec::new();
        for (place, group) in self.groups.iter().enumerate() {
            if group.words.len() > 1 && group.surplus == 0 {
                wholes.push((group.sounds[group.sounds.len() - 1].anchor(), place));
                if group.is_called_by_first_word {
                    wholes.push((group.sounds[0].anchor(), place));
                }
            }
        }
        sort_by(&mut wholes, |a, b| a.cmp(b));
        for part in 0..self.groups.len() {
            let Some(last) = self.groups[part].sounds.last() else { continue };
            let anchor = last.anchor();
            let start = wholes.partition_point(|(other, _)| *other < anchor);
            let same = wholes[start..].iter().take_while(|(other, _)| *other == anchor).take(4 * MAXIMUM_COMPARED);
            let mut found: Vec<usize> =
                same.filter(|&&(_, whole)| self.is_part(part, whole)).map(|&(_, whole)| self.root(whole)).collect();
            sort(&mut found);
            found.dedup();
            if let [whole] = found[..]
                && whole != self.root(part)
                && self.are_apart(part, whole)
            {
                self.join(part, whole);
            }
        }
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
        let is_person = matches!(whole.kind, NameKind::Person)
            && matches!(part.kind, NameKind::Person | NameKind::Other)
            && !classes_of(&words[0]).any(Classes::PLACE);
        let is_same = |place: usize| {
            words[0] == whole_words[place] || place > 0 && is_same_alone(&part.sounds[0], &whole.sounds[place])
        };
        is_person && (is_same(whole_words.len() - 1) || whole.is_called_by_first_word && is_same(0))
    }

    fn entities(self) -> Vec<Entity> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.groups.len()];
        for group in 0..self.groups.len() {
            members[self.root(group)].push(group);
        }
        let mut entities: Vec<Entity> = Vec::new();
        for groups in members.into_iter().filter(|groups| !groups.is_empty()) {
            entities.push(self.entity(&groups));
        }
        let mentions = |entity: &Entity| entity.variants.iter().map(|variant| variant.mentions.len()).sum::<usize>();
        let articles = |entity: &Entity| {
            let mut articles: Vec<usize> = entity.members.iter().map(|&(article, _)| article).collect();
            articles.dedup();
            articles.len()
        };
        sort_by(&mut entities, |a, b| (articles(b), mentions(b), &a.name).cmp(&(articles(a), mentions(a), &b.name)));
        entities
    }

    /// The kind most articles see, unless they know none.
    fn commonest_kind(&self, members: &[(usize, usize)]) -> NameKind {
        let mut counts = [0; 3];
        for &(article, place) in members {
            if let Some(count) = counts.get_mut(self.articles[article].names[place].kind as usize) {
                *count += 1;
            }
        }
        let kinds = [NameKind::Person, NameKind::Organisation, NameKind::Place];
        let best = kinds.into_iter().rev().max_by_key(|&kind| counts[kind as usize]);
        best.filter(|&kind| counts[kind as usize] > 0).unwrap_or(NameKind::Other)
    }

    fn entity(&self, groups: &[usize]) -> Entity {
        let mut variants: Vec<Variant> = Vec::new();
        let mut members: Vec<(usize, usize)> = Vec::new();
        let mut texts: Vec<(usize, &str)> = Vec::new();
        for &group in groups {
            let group = &self.groups[group];
            for &(article, place) in &group.members {
                members.push((article, place));
                let name = &self.articles[article].names[place];
                if group.surplus == 0 {
                    texts.push((article, &name.text));
                }
                for mention in self.articles[article].mentions.iter().filter(|mention| mention.name == place) {
                    add_mention(&mut variants, name, mention, article, group.surplus);
                }
            }
        }
        for variant in &mut variants {
            sort(&mut variant.mentions);
        }
        sort_by(&mut variants, |a, b| (b.mentions.len(), &a.text).cmp(&(a.mentions.len(), &b.text)));
        sort(&mut members);
        let kind = self.commonest_kind(&members);
        Entity { name: canonical(&texts, &variants), kind, variants, members }
    }
}

impl Group {
    fn new(key: &str, place: usize) -> Group {
        let words: Vec<String> = key.split(' ').map(str::to_owned).collect();
        let sounds = words.iter().map(|word| Sounds::of(word)).collect();
        Group {
            words,
            sounds,
            members: Vec::new(),
            kind: NameKind::Other,
            is_called_by_first_word: false,
            root: place,
            articles: Vec::new(),
            surplus: 0,
        }
    }

    fn add(&mut self, article: usize, place: usize, name: &ArticleName) {
        self.members.push((article, place));
        self.kind = self.kind.min(name.kind);
        self.is_called_by_first_word |= name.is_called_by_first_word;
        if self.articles.last() != Some(&article) {
            self.articles.push(article);
        }
    }
}

/// Adds a mention to the variant it belongs to, without the word that is glued to it.
fn add_mention(variants: &mut Vec<Variant>, name: &ArticleName, mention: &NameMention, article: usize, surplus: usize) {
    let form = &name.forms[mention.form];
    let text = form.get(..form.len() - surplus.min(form.len())).unwrap_or(form);
    let surplus = form.len() - text.len();
    let place = variants.iter().position(|variant| variant.text == text).unwrap_or_else(|| {
        variants.push(Variant { text: text.to_owned(), mentions: Vec::new() });
        variants.len() - 1
    });
    variants[place].mentions.push((article, Span::new(mention.span.start, mention.span.end - surplus)));
}

/// The name that most articles give in full; between equals the one with more mentions, then the first by its text. Names of
/// several words go before single ones.
fn canonical(texts: &[(usize, &str)], variants: &[Variant]) -> String {
    let mut ranked: Vec<(bool, usize, usize, &str)> = Vec::new();
    for &(_, text) in texts {
        let articles = texts.iter().filter(|&&(_, other)| other == text).count();
        let mentions = variants.iter().find(|variant| variant.text == text).map_or(0, |variant| variant.mentions.len());
        ranked.push((!text.contains(' '), usize::MAX - articles, usize::MAX - mentions, text));
    }
    sort_by_key(&mut ranked, |&rank| rank);
    let fallback = || variants.first().map_or("", |variant| &variant.text);
    ranked.first().map_or_else(fallback, |&(.., text)| text).to_owned()
}

/// Whether names of these kinds can be one.
fn are_compatible(a: NameKind, b: NameKind) -> bool {
    a == b || a == NameKind::Other || b == NameKind::Other
}

/// How far two given names are apart; nothing where they are two. An initial is near every name it begins.
fn given_distance(a: &Sounds, b: &Sounds) -> Option<u32> {
    let is_initial = a.len() == 1 || b.len() == 1;
    if is_initial {
        return a.starts_like(b).then_some(1);
    }
    is_near(a, b, Role::Given).then(|| a.distance(b, Role::Given)).flatten()
}

/// The folded words of a name, joined by spaces, without what can be left out: an article before it, full stops, "Inc".
fn key_of(text: &str) -> String {
    let folded = fold(text);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() > 1 && matches!(words[0], "the" | "a") {
        words.remove(0);
    }
    while words.len() > 1
        && classes_of(words[words.len() - 1].trim_end_matches('.')).any(Classes::COMPANY)
        && !classes_of(words[words.len() - 2])
            .any(Classes::PLACE.or(Classes::DEMONYM).or(Classes::ORGANISATION).or(Classes::BEFORE_TITLE))
        || words.len() > 2 && words.ends_with(&["news", "agency"])
    {
        words.pop();
    }
    let mut key = String::with_capacity(folded.len());
    for word in words {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().filter(|&c| c != '.'));
    }
    key
}
