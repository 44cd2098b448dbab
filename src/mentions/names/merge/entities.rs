//! What was joined, as entities: their forms, mentions, kind and name.

use super::{Entity, Merger, Variant};
use crate::Span;
use crate::mentions::names::NameKind;
use crate::mentions::names::index::Index;
use crate::sorting::sort_by;

/// Among so many variants of a name a form is looked for.
const MAXIMUM_VARIANTS: usize = 64;

impl Merger<'_> {
    /// Entities in the order of their weight: those that most articles name first.
    pub(super) fn entities(self) -> Vec<Entity> {
        let mut groups: Vec<Vec<usize>> = vec![Vec::new(); self.groups.len()];
        for group in 0..self.groups.len() {
            groups[self.root(group)].push(group);
        }
        let mentions = self.mentions();
        let mut entities: Vec<(usize, usize, Entity)> = Vec::new();
        for (root, groups) in groups.iter().enumerate() {
            if !groups.is_empty() {
                let entity = self.entity(groups, &mentions);
                let count = entity.variants.iter().map(|variant| variant.mentions.len()).sum();
                entities.push((self.groups[root].articles.len(), count, entity));
            }
        }
        sort_by(&mut entities, |a, b| (b.0, b.1, &a.2.name).cmp(&(a.0, a.1, &b.2.name)));
        entities.into_iter().map(|(.., entity)| entity).collect()
    }

    /// For each article and name the mentions, as positions of the article's mentions.
    fn mentions(&self) -> Vec<Vec<Vec<usize>>> {
        let mut mentions = Vec::with_capacity(self.articles.len());
        for article in self.articles {
            let mut of_names = vec![Vec::new(); article.names.len()];
            for (place, mention) in article.mentions.iter().enumerate() {
                of_names[mention.name].push(place);
            }
            mentions.push(of_names);
        }
        mentions
    }

    fn entity(&self, groups: &[usize], mentions: &[Vec<Vec<usize>>]) -> Entity {
        let mut entity =
            Entity { name: String::new(), kind: NameKind::Other, variants: Vec::new(), members: Vec::new() };
        let mut texts: Vec<(&str, usize)> = Vec::new();
        let mut found: Vec<(usize, (usize, Span))> = Vec::new();
        let mut order: Vec<(u64, usize)> = Vec::new();
        let mut members: Vec<(u64, usize)> = Vec::new();
        let mut kinds = [0; 3];
        for &group in groups {
            let group = &self.groups[group];
            for member in group.members {
                members.push((member.article as u64, member.name));
                let article = self.articles[member.article];
                let name = &article.names[member.name];
                if let Some(count) = kinds.get_mut(name.kind as usize) {
                    *count += 1;
                }
                if group.surplus == 0 {
                    count_text(&mut texts, &name.text);
                }
                for &place in &mentions[member.article][member.name] {
                    let mention = &article.mentions[place];
                    let form = &name.forms[mention.form];
                    // Without the word that is glued to it.
                    let text = form.get(..form.len().saturating_sub(group.surplus)).unwrap_or(form);
                    let end = mention.span.end - (form.len() - text.len());
                    let span = Span::new(mention.span.start, end);
                    order.push((((member.article as u64) << 32) + span.start as u64, found.len()));
                    found.push((place_of_variant(&mut entity.variants, text), (member.article, span)));
                }
            }
        }
        for &(_, place) in Index::of(order).entries() {
            let (variant, mention) = found[place];
            entity.variants[variant].mentions.push(mention);
        }
        for &(article, name) in Index::of(members).entries() {
            entity.members.push((article as usize, name));
        }
        sort_by(&mut entity.variants, |a, b| (b.mentions.len(), &a.text).cmp(&(a.mentions.len(), &b.text)));
        entity.kind = commonest_kind(kinds);
        entity.name = canonical(&texts, &entity.variants).to_owned();
        entity
    }
}

fn count_text<'t>(texts: &mut Vec<(&'t str, usize)>, text: &'t str) {
    match texts.iter_mut().take(MAXIMUM_VARIANTS).find(|(other, _)| *other == text) {
        Some((_, count)) => *count += 1,
        None => texts.push((text, 1)),
    }
}

/// The place of a variant by its text; added where it is new.
fn place_of_variant(variants: &mut Vec<Variant>, text: &str) -> usize {
    let known = &variants[..variants.len().min(MAXIMUM_VARIANTS)];
    known.iter().position(|variant| variant.text == text).unwrap_or_else(|| {
        variants.push(Variant { text: text.to_owned(), mentions: Vec::new() });
        variants.len() - 1
    })
}

/// The kind that most names have, unless none is known.
fn commonest_kind(counts: [usize; 3]) -> NameKind {
    let mut best = (0, NameKind::Other);
    for kind in [NameKind::Person, NameKind::Organisation, NameKind::Place] {
        if counts[kind as usize] > best.0 {
            best = (counts[kind as usize], kind);
        }
    }
    best.1
}

/// The name that most articles give in full; between equals the one with more mentions, then the first by its text. Names of
/// several words go before single ones.
fn canonical<'n>(texts: &[(&'n str, usize)], variants: &'n [Variant]) -> &'n str {
    let mut best: Option<(bool, usize, usize, &str)> = None;
    for &(text, articles) in texts {
        let mentions = variants.iter().find(|variant| variant.text == text).map_or(0, |variant| variant.mentions.len());
        let rank = (!text.contains(' '), usize::MAX - articles, usize::MAX - mentions, text);
        if best.is_none_or(|best| rank < best) {
            best = Some(rank);
        }
    }
    let fallback = || variants.first().map_or("", |variant| variant.text.as_str());
    best.map_or_else(fallback, |(.., text)| text)
}
