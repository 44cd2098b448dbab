//! What the statements of a set tell beyond what they say: who is cited and named, which facts, where they differ.

use crate::article::Article;
use crate::mentions::within;
use crate::similarity::group_of;
use crate::sorting::sort_by;
use crate::statements::{Difference, Entities, Fact, StatementGroup, across, differences, facts};

/// Names, facts, credits and differences, by rank of article.
pub(crate) struct Findings {
    pub(crate) entities: Entities,
    pub(crate) facts: Vec<Fact>,
    /// For each statement.
    pub(crate) statements: Vec<StatementFindings>,
    /// The differences between statements of the story at hand, each with the position of the statement it goes to.
    across: Vec<(usize, Difference)>,
    /// For each article which story it is of.
    story_of: Vec<usize>,
}

/// What is found in one statement.
pub(crate) struct StatementFindings {
    /// The agencies and outlets its sentences cite, by name.
    pub(crate) credits: Vec<String>,
    pub(crate) differences: Vec<Difference>,
}

/// How many statements are looked through in one step.
const STATEMENTS_A_STEP: usize = 64;

impl Findings {
    /// Who is who in the articles of some stories; nothing of their statements yet.
    pub(crate) fn new(articles: &[&Article], stories: &[Vec<usize>]) -> Findings {
        Findings {
            entities: Entities::of(articles),
            facts: Vec::new(),
            statements: Vec::new(),
            across: Vec::new(),
            story_of: group_of(articles.len(), stories),
        }
    }

    /// Looks through some statements of one story; those of a story follow each other. Returns whether there were any
    /// left.
    pub(crate) fn step(&mut self, articles: &[&Article], statements: &[StatementGroup]) -> bool {
        let story = |statement: &StatementGroup| self.story_of[statement.sentences[0].article];
        let Some(next) = statements.get(self.statements.len()) else { return false };
        let first = statements.partition_point(|statement| story(statement) < story(next));
        let end = statements.partition_point(|statement| story(statement) <= story(next));
        let from = self.statements.len();
        if from == first {
            self.facts.append(&mut facts(articles, &self.entities, &statements[first..end]));
            self.across = across(articles, &self.entities, &statements[first..end]);
        }
        for statement in &statements[from..end.min(from + STATEMENTS_A_STEP)] {
            let mut differences = differences(articles, &self.entities, statement);
            let position = self.statements.len() - first;
            for (_, difference) in self.across.iter().filter(|(home, _)| *home == position) {
                differences.insert(0, difference.clone());
            }
            self.statements.push(StatementFindings { credits: credits(articles, statement), differences });
        }
        true
    }
}

fn credits(articles: &[&Article], statement: &StatementGroup) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for node in &statement.sentences {
        let article = articles[node.article];
        let credits = &article.mentions().credits;
        for credit in within(credits, article.sentences()[node.index].span, |credit| credit.span) {
            names.push(credit.name.clone());
        }
    }
    sort_by(&mut names, Ord::cmp);
    names.dedup();
    names
}
