//! What a figure is about: the content words around it, nearer ones counting more.

use super::telling::Telling;
use super::value::Figure;
use crate::article::{ContentWord, Term, readable};
use crate::span::Span;

/// A content word around a figure.
struct Near {
    term: Term,
    /// Its place among the content words of the sentence.
    place: usize,
    /// In (0, 1]; 1 next to the figure.
    weight: f32,
}

/// The content words around a figure.
pub(super) struct Role {
    near: Vec<Near>,
    weight: f32,
}

/// Farther words say nothing about a figure.
const FARTHEST: usize = 9;
/// So many content words name what a figure is about.
const LONGEST_ABOUT: usize = 4;
/// What remains of the weight of a name among them.
const OF_NAME: f32 = 0.3;
/// At this distance a word counts half.
const HALF: f32 = 3.0;

impl Role {
    /// What stands around a figure in its sentence.
    pub(super) fn of(telling: &Telling, figure: &Figure) -> Role {
        let span = figure.span();
        let mut role = Role { near: Vec::new(), weight: 0.0 };
        let first = telling.content.partition_point(|word| word.span.end <= span.start);
        let end = telling.content.partition_point(|word| word.span.start < span.end);
        let (mut distance, mut edge) = (0, span.start);
        for place in (0..first).rev() {
            let word = telling.content[place].span;
            distance += cost(&telling.text()[word.end..edge.max(word.end)]);
            if distance > FARTHEST {
                break;
            }
            role.take_word(telling, place, distance);
            (distance, edge) = (distance + 1, word.start);
        }
        (distance, edge) = (0, span.end);
        for place in end..telling.content.len() {
            let word = telling.content[place].span;
            distance += cost(&telling.text()[edge.min(word.start)..word.start]);
            if distance > FARTHEST {
                break;
            }
            role.take_word(telling, place, distance);
            (distance, edge) = (distance + 1, word.end);
        }
        if let Figure::Quantity(quantity) = figure
            && quantity.dimension == b'n'
            && end > first
        {
            // The noun. People are counted for many reasons, cabins for few.
            role.take(telling, end - 1, if quantity.unit == "person" { 6 } else { 2 });
        }
        role
    }

    /// Takes a word unless it belongs to another sum or measure.
    fn take_word(&mut self, telling: &Telling, place: usize, distance: usize) {
        let word = telling.content[place].span;
        let quantities = &telling.article.figures().quantities;
        let next = quantities.partition_point(|quantity| quantity.span.end <= word.start);
        if quantities.get(next).is_none_or(|quantity| quantity.span.start > word.start || quantity.dimension == b'n') {
            self.take(telling, place, distance);
        }
    }

    fn take(&mut self, telling: &Telling, place: usize, distance: usize) {
        let ContentWord { term, span } = telling.content[place];
        if !span.of(telling.text()).starts_with(|c: char| c.is_ascii_digit()) {
            let weight = HALF / (HALF + distance as f32);
            self.weight += weight;
            self.near.push(Near { term, place, weight });
        }
    }

    /// How much two roles share: at most what the poorer one holds. Also which part of that one it is.
    pub(super) fn likeness(&self, other: &Role) -> (f32, f32) {
        let mut shared = 0.0;
        for near in &self.near {
            shared += near.weight.min(other.weight_of(near.term));
        }
        let poorer = self.weight.min(other.weight);
        (shared, if poorer > 0.0 { shared / poorer } else { 0.0 })
    }

    fn weight_of(&self, term: Term) -> f32 {
        let mut weight: f32 = 0.0;
        for near in &self.near {
            if near.term == term {
                weight = weight.max(near.weight);
            }
        }
        weight
    }

    /// The words that name what two figures are about: the stretch of a sentence where the other says the same.
    pub(super) fn about(&self, telling: &Telling, other: &Role) -> Option<String> {
        let mut places: Vec<usize> = Vec::new();
        for near in &self.near {
            if other.weight_of(near.term) > 0.0 {
                places.push(near.place);
            }
        }
        crate::sorting::sort(&mut places);
        let mut best: (f32, Option<Span>) = (0.0, None);
        let mut at = 0;
        while at < places.len() {
            let mut end = at + 1;
            while end < places.len()
                && end < at + LONGEST_ABOUT
                && are_one_phrase(telling, places[end - 1], places[end])
            {
                end += 1;
            }
            let mut weight = 0.0;
            for &place in &places[at..end] {
                let word = telling.content[place];
                // Who it was says less than what it was.
                weight += self.weight_of(word.term) * if telling.is_name(word.span) { OF_NAME } else { 1.0 };
            }
            if weight > best.0 {
                let (first, last) = (telling.content[places[at]].span, telling.content[places[end - 1]].span);
                best = (weight, Some(Span::new(first.start, last.end)));
            }
            at += 1;
        }
        best.1.map(|span| readable(span.of(telling.text())))
    }
}

/// Whether two content words follow each other in one phrase: at most two short words between them. Those of scripts
/// without spaces overlap.
fn are_one_phrase(telling: &Telling, place: usize, next: usize) -> bool {
    next == place + 1 && {
        let (from, to) = (telling.content[place].span.end, telling.content[next].span.start);
        let between = telling.text().get(from..to).unwrap_or_default();
        between.len() <= 12 && between.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’' | '\n'))
    }
}

/// How far apart the marks between two content words put them.
pub(super) fn cost(between: &str) -> usize {
    let mut cost = 0;
    for c in between.chars() {
        cost += match c {
            ',' => 1,
            ';' | ':' | '(' | ')' | '–' | '—' | '"' | '“' | '”' => 3,
            _ => 0,
        };
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::statements::SentenceNode;
    use crate::statements::differences::value::figures_of;

    #[test]
    fn the_words_around_a_figure_are_taken_once_by_their_distance() {
        let article = Article::read("The rescuers found 94 people in old cabins, cold and hungry.");
        let telling = Telling::of(&[&article], SentenceNode { article: 0, index: 0 });
        let role = Role::of(&telling, &figures_of(&telling, true)[0]);
        let mut found = Vec::new();
        for Near { place, weight, .. } in &role.near {
            let distance = (HALF / weight - HALF).round();
            found.push((telling.content[*place].span.of(telling.text()), distance));
        }
        let expected = [
            ("found", 0.0),
            ("rescuers", 1.0),
            ("old", 0.0),
            ("cabins", 1.0),
            ("cold", 3.0),
            ("hungry", 4.0),
            ("people", 6.0),
        ];
        assert_eq!(found, expected);
    }
}
