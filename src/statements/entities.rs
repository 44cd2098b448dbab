//! Whom and what a set of articles names, each once.

use crate::article::Article;
use crate::mentions::{ArticleNames, Entity, merge};

/// The names of some articles, merged.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entities {
    /// Those named by most articles first; their articles are positions in the list they were made from.
    pub(crate) all: Vec<Entity>,
    /// For each article, for each of its names, which entity it is.
    of_names: Vec<Vec<usize>>,
}

impl Entities {
    /// Merges the names of articles; takes what [`merge`] takes, and finding the mentions of those not asked before.
    pub(crate) fn of(articles: &[&Article]) -> Entities {
        let mut names: Vec<&ArticleNames> = Vec::with_capacity(articles.len());
        let mut of_names: Vec<Vec<usize>> = Vec::with_capacity(articles.len());
        for article in articles {
            let of_article = &article.mentions().names;
            names.push(of_article);
            of_names.push(vec![0; of_article.names.len()]);
        }
        let all = merge(&names);
        for (entity, Entity { members, .. }) in all.iter().enumerate() {
            for &(article, name) in members {
                of_names[article][name] = entity;
            }
        }
        Entities { all, of_names }
    }

    /// Which entity a name of an article is, as a position in `all`.
    pub(crate) fn of_name(&self, article: usize, name: usize) -> usize {
        self.of_names[article][name]
    }

    /// What most articles call each of the names of an article.
    pub(crate) fn names_of(&self, article: usize) -> Vec<String> {
        let mut names = Vec::new();
        for &entity in &self.of_names[article] {
            names.push(self.all[entity].name.clone());
        }
        names
    }
}
