//! Comparing sets that are large, repetitive or told in two languages.

use tellings::similarity::{Confidence, PairScore};
use tellings::{
    Article, Collection, CompareOptions, Comparison, Length, Relation, SummaryOptions, compare, similarity, summarize,
};

fn compared(texts: &[String]) -> Comparison {
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let options = CompareOptions { statements: Some(true), ..CompareOptions::default() };
    compare(&articles, &options).unwrap()
}

const FIRE: &str = "A fire destroyed the old rope works in Lenn on Monday night. Nobody was hurt, the brigade said. \
                    Forty firefighters fought the flames until dawn.";

#[test]
fn many_copies_are_one_family_and_tell_each_thing_once() {
    let comparison = compared(&vec![FIRE.to_owned(); 250]);
    assert_eq!(comparison.families.iter().map(Vec::len).collect::<Vec<_>>(), [250]);
    assert_eq!(comparison.stories.iter().map(|story| story.articles.len()).collect::<Vec<_>>(), [250]);
    let statements = comparison.statements.unwrap();
    assert_eq!(statements.len(), 3);
    assert!(statements.iter().all(|statement| statement.articles.len() == 250 && statement.tellings == 1));
}

#[test]
fn of_many_articles_each_keeps_its_strongest_pairs() {
    let comparison = compared(&vec![FIRE.to_owned(); 250]);
    assert!(comparison.pairs.iter().all(|pair| pair.a < pair.b));
    for article in 0..250 {
        let kept = comparison.pairs.iter().filter(|pair| pair.a == article || pair.b == article).count();
        assert!(kept >= 50, "{article}: {kept}");
    }
}

#[test]
fn what_an_article_repeats_is_one_statement() {
    let repeated = "The siren sounded again over the harbour. ".repeat(60);
    let comparison = compared(&[repeated.clone(), repeated]);
    let statements = comparison.statements.unwrap();
    assert_eq!(statements.len(), 1);
    assert_eq!(statements[0].sentences.len(), 120);
}

#[test]
fn a_summary_says_nothing_twice_in_the_same_words() {
    let article = Article::read("The siren sounded again over the harbour. ".repeat(60));
    let options = SummaryOptions { length: Some(Length::Sentences(5)), ..SummaryOptions::default() };
    assert_eq!(summarize(&[article], &options).unwrap().sentences.len(), 1);
}

const ROPE_WORKS: &str = "The rope works had stood empty for ten years. Its last owner, Harald Vik, called the loss a \
                          shame. The town had planned to make a museum of it, with a grant of two million crowns. \
                          Police are looking for two young people who were seen running from the yard shortly before \
                          midnight.";

/// What the second text is to the first.
fn related(a: &str, b: &str) -> PairScore {
    similarity(&Article::read(a), &Article::read(b)).pair
}

#[test]
fn a_teaser_is_a_rewrite_of_the_story_it_is_taken_from() {
    let pair = related(FIRE, &format!("{FIRE} {ROPE_WORKS}"));
    assert_eq!((pair.relation, pair.shared_by_a), (Relation::Rewrite, 1.0), "{pair:?}");
    assert!(pair.shared_by_b < 0.5, "{pair:?}");
}

#[test]
fn a_text_is_a_copy_in_whatever_order_and_with_a_few_words_changed() {
    let story = format!("{FIRE} {ROPE_WORKS}");
    let changed = story.replace("old rope works", "former rope factory").replace("Police are", "The police are");
    for other in [format!("{ROPE_WORKS} {FIRE}"), changed] {
        let pair = related(&story, &other);
        assert_eq!(pair.relation, Relation::Copy, "{other}: {pair:?}");
        assert!(pair.shared_by_a > 0.9 && pair.shared_by_b > 0.9, "{pair:?}");
    }
}

#[test]
fn a_text_put_in_other_words_is_a_rewrite() {
    let put_otherwise = "The old rope works in Lenn was destroyed by a fire on Monday night. According to the brigade \
                         nobody was hurt; the flames were fought until dawn by forty firefighters. For ten years the \
                         rope works had stood empty. Harald Vik, its last owner, called the loss a great shame. A museum \
                         was to be made of it with a grant of two million crowns, the town had planned. Two young people \
                         who were seen running from the yard just before midnight are being looked for by police.";
    let pair = related(&format!("{FIRE} {ROPE_WORKS}"), put_otherwise);
    assert_eq!(pair.relation, Relation::Rewrite, "{pair:?}");
}

#[test]
fn a_telling_of_its_own_is_the_same_story() {
    let own = "Rope works in Lenn burns down\n\nBy the time the first engine turned into Quay Street the roof had gone. \
               Lenn lost its rope works on Monday, a brick hall older than the railway, to a fire that could be seen across \
               the bay. No one was inside. Harald Vik sold the building a decade ago and still walked past every day. \
               \u{201c}It is a shame,\u{201d} he said at the fence. The museum the council wanted there will not be built \
               now, its mayor fears. Police want to hear from anyone who saw two youths near the yard.";
    let pair = related(&format!("Fire destroys rope works in Lenn\n\n{FIRE} {ROPE_WORKS}"), own);
    assert_eq!(pair.relation, Relation::SameStory, "{pair:?}");
    assert!(pair.shared_by_a < 0.25 && pair.shared_by_b < 0.25, "{pair:?}");
}

#[test]
fn another_event_of_the_kind_is_not_the_same_story() {
    let other = "Warehouse fire in Osk leaves eleven jobs in doubt\n\nA fire damaged a furniture warehouse in Osk on Thursday \
                 morning. Two workers were taken to hospital with smoke in their lungs. The owner, a family firm, hopes to \
                 open again in spring; the insurer has yet to name the cause. Twenty firefighters came from three towns.";
    let pair = related(&format!("Fire destroys rope works in Lenn\n\n{FIRE} {ROPE_WORKS}"), other);
    assert!(pair.relation >= Relation::Related, "{pair:?}");
}

#[test]
fn the_member_of_a_family_that_says_most_comes_first() {
    let story = format!("{FIRE} {ROPE_WORKS}");
    // A teaser; the same words with a sentence more; and the same pasted twice, where each says all of the other.
    for (less, more) in [(FIRE.to_owned(), story.clone()), (story.clone(), format!("{story}\n\n{story}"))] {
        assert_eq!(compared(&[less.clone(), more.clone()]).families, [[1, 0]]);
        assert_eq!(compared(&[more, less]).families, [[0, 1]]);
    }
}

#[test]
fn what_holds_most_of_the_others_comes_before_what_is_longer() {
    let longer = "A week before, the ferry Corvina had lost her rudder in a storm and drifted for nine hours past the \
                  islands, until a tug from Osk took her in tow; the captain, a Dane of forty, thanked the crew of the tug \
                  with a barrel of herring. Her owners want to sell her in spring, since a new engine costs too much.";
    let whole = format!("{FIRE} {ROPE_WORKS}");
    let texts = [format!("{FIRE} {longer}"), FIRE.to_owned(), ROPE_WORKS.to_owned(), whole];
    let families = compared(&texts).families;
    assert_eq!((families[0].len(), families[0][0]), (4, 3), "{families:?}");
}

#[test]
fn a_badly_pasted_member_of_a_family_comes_last() {
    let clean = format!("{FIRE} The brigade was led by Tomas Rehak. It was Tomas Rehak who saw the flames first.");
    let glued = clean.replace("A fire", "A blaze").replace("Rehak who", "Rehakwho");
    assert_eq!(Article::read(glued.as_str()).suspects().len(), 1);
    assert_eq!(compared(&[glued.clone(), clean.clone()]).families, [[1, 0]]);
    assert_eq!(compared(&[clean, glued]).families, [[0, 1]]);
}

#[test]
fn a_text_without_content_shares_nothing() {
    let (nothing, more) =
        ("It was not what they had, and he is.", "A fire burnt. It was not what they had, and he is.");
    for (a, b) in [(nothing, more), (more, nothing), (nothing, nothing)] {
        let pair = related(a, b);
        assert_eq!((pair.relation, pair.shared_by_a, pair.shared_by_b), (Relation::Unrelated, 0.0, 0.0), "{a} | {b}");
    }
}

#[test]
fn few_words_are_thin_evidence() {
    let cases = [
        ("", "", 0.0, Relation::Unrelated),
        ("", FIRE, 0.0, Relation::Unrelated),
        ("Lenn burns.", "Lenn burns.", 1.0, Relation::Copy),
        ("Fire", "Fire", 1.0, Relation::Copy),
        ("Fire in Lenn", "Harbour dredged", 0.0, Relation::Unrelated),
    ];
    for (a, b, share, relation) in cases {
        let pair = related(a, b);
        assert_eq!((pair.shared_by_a, pair.relation, pair.confidence), (share, relation, Confidence::Thin), "{a}|{b}");
    }
    let story = format!("{FIRE} {ROPE_WORKS} ");
    assert_eq!(related(&story.repeat(2), &story.repeat(3)).confidence, Confidence::Ok);
}

#[test]
fn evidence_names_the_shared_terms_and_passages() {
    let (a, b) = (Article::read(format!("{FIRE} {ROPE_WORKS}")), Article::read(FIRE));
    let found = similarity(&a, &b);
    assert!(found.terms.iter().any(|term| term.term == "Lenn"), "{:?}", found.terms);
    assert!(found.terms.is_sorted_by(|x, y| x.weight >= y.weight));
    let longest = found.runs[0];
    assert_eq!(longest.a.of(a.text()), longest.b.of(b.text()));
}

#[test]
fn a_shared_term_is_told_in_its_shorter_spelling() {
    let [long, short] =
        ["Harbours close again. A harbour closes.", "A harbour closes. Harbours close again."].map(Article::read);
    for found in [similarity(&long, &short), similarity(&short, &long)] {
        let mut terms: Vec<&str> = found.terms.iter().map(|term| term.term.as_str()).collect();
        terms.sort_unstable();
        assert_eq!(terms, ["close", "harbour"]);
    }
    // Of two that are as long, the first by their letters.
    let [capital, small] = ["Storm came.", "A storm came."].map(Article::read);
    assert_eq!(similarity(&capital, &small).terms[0].term, "Storm");
    assert_eq!(similarity(&small, &capital).terms[0].term, "Storm");
}

#[test]
fn what_stands_in_the_headline_weighs_more() {
    let story = |headline: &str, more: &str| format!("{headline}\n\n{FIRE} {more}");
    let with = |headline: &str| related(&story(headline, ROPE_WORKS), &story("Vik mourns museum plan", "")).score;
    assert!(with("Vik mourns museum plan") > with("Rope works in Lenn lost"));
}

#[test]
fn no_two_languages_are_one_text() {
    let english = Article::read(
        "The minister Ana Ruiz opened the Lenn bridge in Port Amber on 12 May and thanked the 300 workers.",
    );
    let spanish = Article::read(
        "La ministra Ana Ruiz inauguró el puente Lenn de Port Amber el 12 de mayo y dio las gracias a los 300 obreros.",
    );
    let relation = similarity(&english, &spanish).pair.relation;
    assert!(matches!(relation, Relation::SameStory | Relation::Related), "{relation:?}");
}

#[test]
fn a_comparison_prepared_in_steps_is_the_same() {
    let texts = ["A ferry hit a pier.", "A ferry hit the pier. Two were hurt.", "The museum opened. It is free."];
    let mut collections = [Collection::new(), Collection::new()];
    for collection in &mut collections {
        for text in texts {
            collection.add(Article::read(text)).unwrap();
        }
    }
    let [stepped, plain] = &mut collections;
    let options = CompareOptions::default();
    let mut done = 0;
    loop {
        let progress = stepped.prepare_compare(&options, 1).unwrap();
        assert!(progress.total == texts.len() && (progress.done == done || progress.done == done + 1));
        done = progress.done;
        if done == progress.total {
            break;
        }
    }
    assert_eq!(stepped.compare(&options).unwrap(), plain.compare(&options).unwrap());

    stepped.update(0, Article::read("The ferry never hit a pier.")).unwrap();
    stepped.prepare_compare(&options, 2).unwrap();
    stepped.update(0, Article::read(texts[0])).unwrap();
    while stepped.prepare_summarize(1).done < texts.len() {}
    assert_eq!(stepped.compare(&options).unwrap(), plain.compare(&options).unwrap());
}

/// The articles of a story with titles, the second told briefly and the third at length.
fn titled() -> Vec<String> {
    vec![
        "Ferries wait in Lenn\n\nThe harbour of Lenn was closed on Monday after the storm. Ferries wait outside.".to_owned(),
        "Storm closes harbour\n\nThe harbour of Lenn was closed on Monday after the storm.".to_owned(),
        "Harbour of Lenn closed\n\nThe harbour of Lenn was closed on Monday after the storm. Ferries wait outside. The \
         mayor praised the rescuers. Roofs were damaged in Quay Street."
            .to_owned(),
    ]
}

#[test]
fn a_family_begins_with_its_most_complete_text() {
    let whole = format!("{FIRE} {ROPE_WORKS}");
    let compared = compared(&[FIRE.to_owned(), titled().remove(1), whole, FIRE.to_owned()]);
    assert_eq!(compared.families, [vec![2, 0, 3], vec![1]]);
    assert_eq!(compared.stories.iter().map(|story| &story.articles[..]).collect::<Vec<_>>(), [&[0, 2, 3][..], &[1]]);
}

#[test]
fn a_matrix_is_made_where_it_is_asked_for() {
    let articles = [FIRE, "The council met on Tuesday. It put the vote off again."].map(Article::read);
    for wanted in [true, false] {
        let options = CompareOptions { matrix: Some(wanted), ..CompareOptions::default() };
        assert_eq!(compare(&articles, &options).unwrap().matrix.is_some(), wanted);
    }
}

#[test]
fn pairs_and_matrix_are_by_the_numbers_of_the_caller() {
    let mut texts = vec![format!("{FIRE} {ROPE_WORKS}"), FIRE.to_owned(), titled().remove(0), ROPE_WORKS.to_owned()];
    for _ in 0..texts.len() {
        let compared = compared(&texts);
        let matrix = compared.matrix.unwrap();
        assert_eq!(compared.pairs.len(), 6);
        for pair in compared.pairs {
            assert!(pair.a < pair.b);
            assert_eq!(pair.score, related(&texts[pair.a], &texts[pair.b]));
            assert_eq!([matrix[4 * pair.a + pair.b], matrix[4 * pair.b + pair.a]], [pair.score.score; 2]);
        }
        assert_eq!([0, 5, 10, 15].map(|place| matrix[place]), [1.0; 4]);
        texts.rotate_left(1);
    }
}

#[test]
fn a_story_is_labelled_by_the_title_of_the_article_closest_to_the_others() {
    let label = |texts: &[String]| compared(texts).stories[0].label.clone();
    assert_eq!(label(&titled()), "Harbour of Lenn closed");
    let mut turned = titled();
    turned.reverse();
    assert_eq!(label(&turned), "Harbour of Lenn closed");
    let far_off = titled().iter().map(|text| text.replace("Harbour of Lenn closed", "Ships")).collect::<Vec<_>>();
    assert_eq!(label(&far_off), "Ferries wait in Lenn");
    let untitled: Vec<String> = titled().iter().map(|text| text.split_once("\n\n").unwrap().1.to_owned()).collect();
    assert_eq!(label(&untitled), "The harbour of Lenn was closed on Monday after the storm.");
    let one_titled = [untitled[0].clone(), untitled[1].clone(), titled().remove(2)];
    assert_eq!(label(&one_titled), "Harbour of Lenn closed");
    assert_eq!(label(&["".to_owned()]), "");
}

#[test]
fn statements_come_by_how_many_tell_them_how_often_and_how_early() {
    let compared = compared(&titled());
    let statements = compared.statements.unwrap();
    let told: Vec<_> = statements.iter().map(|statement| (statement.articles.len(), statement.tellings)).collect();
    assert!(told.is_sorted_by(|a, b| a >= b), "{told:?}");
    assert_eq!(told[0].0, 3);
    let alone: Vec<_> = statements.iter().filter(|statement| statement.articles == [2]).collect();
    assert!(alone.len() >= 2 && alone.is_sorted_by_key(|statement| statement.representative.index), "{alone:?}");
}

#[test]
fn pairs_below_the_least_score_are_left_out() {
    let texts = [FIRE.to_owned(), format!("{FIRE} {ROPE_WORKS}"), titled().remove(0)];
    let articles: Vec<Article> = texts.iter().map(|text| Article::read(text.as_str())).collect();
    let score = similarity(&articles[0], &articles[1]).pair.score;
    let pairs = |min_score: f64| {
        let options = CompareOptions { min_score, ..CompareOptions::default() };
        compare(&articles, &options).unwrap().pairs.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>()
    };
    assert_eq!(pairs(0.0).len(), 3);
    assert_eq!(pairs(score), [(0, 1)]);
    assert_eq!(pairs(score + 1e-9), []);
}
