//! What one text is to another.

/// What two texts are to each other, from the same text to nothing in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// One text, at most a few words or sentences changed.
    Copy,
    /// One text put in other words, shortened or translated anew.
    Rewrite,
    /// Two texts on one event, written separately.
    SameStory,
    /// They share a subject.
    Related,
    /// They share no more than any two texts do.
    Unrelated,
}

impl Relation {
    /// Its name in the public interface.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Copy => "copy",
            Relation::Rewrite => "rewrite",
            Relation::SameStory => "same-story",
            Relation::Related => "related",
            Relation::Unrelated => "unrelated",
        }
    }

    /// Whether the two are one text.
    pub fn is_one_text(self) -> bool {
        self <= Relation::Rewrite
    }
}

/// How much a score can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Both texts are long enough and in one language.
    Ok,
    /// There is little to go by: a text of few words, or two languages.
    Thin,
}

impl Confidence {
    /// Its name in the public interface.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Ok => "ok",
            Confidence::Thin => "thin",
        }
    }
}

/// The larger share from which a text is a copy.
const COPY: f64 = 0.75;
/// The larger share from which a text is a rewrite.
const REWRITE: f64 = 0.35;

/// The scores from which two texts are related, and on one event.
#[derive(Clone, Copy, Debug)]
struct Thresholds {
    related: f64,
    same_story: f64,
}

/// In one language. Of news pairs that people rated, they call 0.6 the same story at a score of 0.5 to 0.55, 0.7 at 0.55
/// to 0.6, and 0.1 below 0.4.
const ONE_LANGUAGE: Thresholds = Thresholds { related: 0.35, same_story: 0.54 };
/// In two languages, which share little more than names and numbers.
const TWO_LANGUAGES: Thresholds = Thresholds { related: 0.25, same_story: 0.36 };

impl Thresholds {
    fn of(two_languages: bool) -> Thresholds {
        if two_languages { TWO_LANGUAGES } else { ONE_LANGUAGE }
    }
}

/// Reads the relation from the score and the larger share. Texts in two languages cannot be one text.
pub(crate) fn relation(score: f64, larger_share: f64, two_languages: bool) -> Relation {
    let thresholds = Thresholds::of(two_languages);
    if score < thresholds.related {
        Relation::Unrelated
    } else if score < thresholds.same_story {
        Relation::Related
    } else if larger_share < REWRITE || two_languages {
        Relation::SameStory
    } else if larger_share < COPY {
        Relation::Rewrite
    } else {
        Relation::Copy
    }
}

/// A score as a multiple of what makes one story, so that pairs in one and in two languages can be averaged.
pub(crate) fn story_strength(score: f64, two_languages: bool) -> f64 {
    score / Thresholds::of(two_languages).same_story
}
