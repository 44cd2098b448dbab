//! What articles mention, through `Article`, `Collection` and `compare`.

use tellings::{Article, Collection, CompareOptions, Comparison, Details, compare};

const AGENCY: &str = "Harbour bridge closed\n\nThe harbour bridge in Averin was closed on Monday after divers found \
    cracks in 12 pillars, the Ostral news agency reported. “We will not take risks,” said the mayor, \
    Helene Brandvik. Repairs will cost 3.5 million euros.";
const REWRITE: &str = "The harbour bridge of Averin has been closed since Monday, after divers found cracks in 12 \
    pillars, according to Ostral. “We will not take risks,” the mayor, Helena Brandvick, said. The repairs will cost \
    3,500,000 euros.";

fn compared(texts: &[&str]) -> Comparison {
    let articles: Vec<Article> = texts.iter().map(|&text| Article::read(text)).collect();
    compare(&articles, &CompareOptions::default()).unwrap()
}

#[test]
fn an_article_knows_what_it_mentions() {
    let article = Article::read_with(
        AGENCY,
        Details { published: Some("2026-10-20T08:00:00+02:00".to_owned()), ..Details::default() },
    )
    .unwrap();
    let mentions = article.mentions();
    let text = article.text();
    let names: Vec<&str> = mentions.names.names.iter().map(|name| name.text.as_str()).collect();
    assert!(names.contains(&"Helene Brandvik") && names.contains(&"Averin"), "{names:?}");
    let units: Vec<(f64, &str)> =
        article.figures().quantities.iter().map(|found| (found.value, found.unit.as_str())).collect();
    assert_eq!(units, [(12.0, "pillar"), (3.5e6, "EUR")]);
    assert_eq!(article.figures().dates[0].iso.as_deref(), Some("2026-10-19"));
    let quote = mentions.quotes[0];
    assert_eq!(quote.span.of(text), "“We will not take risks,”");
    assert_eq!(mentions.names.names[quote.speaker.unwrap()].text, "Helene Brandvik");
    assert_eq!(mentions.credits[0].name, "Ostral");
}

#[test]
fn statements_tell_whom_their_sentences_cite() {
    let comparison = compared(&[AGENCY, REWRITE]);
    let statements = comparison.statements.unwrap();
    let cited: Vec<&[String]> =
        statements.iter().filter(|statement| !statement.credits.is_empty()).map(|found| &found.credits[..]).collect();
    assert_eq!(cited, [["Ostral"]]);
}

#[test]
fn a_comparison_names_everybody_once() {
    for texts in [[AGENCY, REWRITE], [REWRITE, AGENCY]] {
        let names = compared(&texts).names.unwrap();
        let mayor = names.iter().find(|name| name.name.starts_with("Helen")).unwrap();
        let mut spellings: Vec<&str> = mayor.variants.iter().map(|variant| variant.value.as_str()).collect();
        spellings.sort_unstable();
        assert_eq!(spellings, ["Helena Brandvick", "Helene Brandvik"]);
        for told in mayor.variants.iter().flat_map(|variant| &variant.mentions) {
            assert!(told.span.of(texts[told.article]).starts_with("Helen"));
        }
    }
}

#[test]
fn a_collection_calls_a_name_the_same_in_all_its_articles() {
    let mut collection = Collection::new();
    let [first, second] = [AGENCY, REWRITE].map(|text| collection.add(Article::read(text)).unwrap());
    let mayor = |collection: &Collection, number| {
        let names = collection.names(number).unwrap();
        names.into_iter().find(|name| name.starts_with("Helen")).unwrap()
    };
    assert_eq!(mayor(&collection, first), mayor(&collection, second));
    collection.compare(&CompareOptions::default()).unwrap();
    assert_eq!(mayor(&collection, first), mayor(&collection, second));
    collection.remove(first).unwrap();
    assert_eq!(mayor(&collection, second), "Helena Brandvick");
    assert!(collection.names(first).is_err());
}

#[test]
fn names_and_facts_come_with_statements() {
    let articles = [AGENCY, REWRITE].map(Article::read);
    let options = CompareOptions { statements: Some(false), ..CompareOptions::default() };
    let comparison = compare(&articles, &options).unwrap();
    assert!(comparison.statements.is_none() && comparison.names.is_none() && comparison.facts.is_none());
}
