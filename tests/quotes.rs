//! Quotations and their speakers.

use proptest::prelude::*;
use tellings::article::Details;
use tellings::mentions::{QuoteKind, names, quotes};
use tellings::{Article, Span};

/// The quotations of a text in a language, each with its speaker.
fn quoted(language: &str, text: &str) -> Vec<(String, Option<String>)> {
    let details = Details { language: Some(language.to_owned()), ..Details::default() };
    let article = Article::read_with(text, details).unwrap();
    let names = names(article.text(), article.sentences(), article.suspects(), article.language());
    quotes(article.text(), article.sentences(), article.language(), &names)
        .into_iter()
        .map(|quote| {
            let speaker = quote.speaker.map(|name| names.names[name].text.clone());
            (quote.span.of(text).to_owned(), speaker)
        })
        .collect()
}

fn assert_quoted(language: &str, text: &str, expected: &[(&str, Option<&str>)]) {
    let found = quoted(language, text);
    let found: Vec<(&str, Option<&str>)> = found.iter().map(|(text, name)| (text.as_str(), name.as_deref())).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn marks_of_every_style() {
    for (language, text, quotation) in [
        ("en", "They called it “a gift” at last.", "“a gift”"),
        ("en", "They called it \"a gift\" at last.", "\"a gift\""),
        ("en", "They called it ‘a gift’ at last.", "‘a gift’"),
        ("en", "They called it 'a gift' at last.", "'a gift'"),
        ("en", "They called it ‘the world’s best gift’ at last.", "‘the world’s best gift’"),
        ("en", "They called it 'the world's best gift' at last.", "'the world's best gift'"),
        ("en", "They called it “a ‘true’ gift” at last.", "“a ‘true’ gift”"),
        ("en", "They called it ‘a “true” gift’ at last.", "‘a “true” gift’"),
        ("en", "They asked\"for a gift\" at last.", "\"for a gift\""),
        ("en", "They called it (“a gift”) at last.", "“a gift”"),
        ("de", "Man nannte das „ein Geschenk“ für alle.", "„ein Geschenk“"),
        ("de", "Man nannte das „ein Geschenk” für alle.", "„ein Geschenk”"),
        ("de", "Man nannte das »ein Geschenk« für alle.", "»ein Geschenk«"),
        ("de", "Man nannte das ‚ein Geschenk‘ für alle.", "‚ein Geschenk‘"),
        ("fr", "On a parlé d’« un cadeau » pour tous.", "« un cadeau »"),
        ("fr", "On a parlé de «\u{A0}un cadeau\u{A0}» pour tous.", "«\u{A0}un cadeau\u{A0}»"),
        ("es", "Lo llamaron «un regalo» para todos.", "«un regalo»"),
        ("es", "Lo llamaron “un regalo” para todos.", "“un regalo”"),
        ("it", "Lo chiamano «un regalo» per tutti.", "«un regalo»"),
        ("pt", "Chamaram isso de “um presente” para todos.", "“um presente”"),
        ("sv", "De kallade det ”en gåva” till alla.", "”en gåva”"),
        ("ja", "彼は「新しい計画」を発表した。", "「新しい計画」"),
    ] {
        let found: Vec<String> = quoted(language, text).into_iter().map(|(quotation, _)| quotation).collect();
        assert_eq!(found, [quotation], "{text}");
    }
}

#[test]
fn apostrophes_and_inches_are_no_marks() {
    for text in [
        "The workers’ rights and the bosses’ money don’t mix.",
        "The workers' rights and the bosses' money don't mix.",
        "They played rock 'n' roll in the '90s with 'em.",
        "The screen is 6\" wide and 4\" high.",
        "It’s the ’90s that they miss.",
    ] {
        assert_eq!(quoted("en", text), [], "{text}");
    }
}

#[test]
fn a_quotation_may_hold_several_sentences() {
    assert_quoted(
        "en",
        "“It was cold. We sang all night. Nobody slept,” said Ruth Mallory.",
        &[("“It was cold. We sang all night. Nobody slept,”", Some("Ruth Mallory"))],
    );
}

#[test]
fn marks_that_lost_their_partner() {
    assert_quoted(
        "en",
        "The mayor, Helene Brandvik, came. We are ready for them.” Brandvik said on Monday.",
        &[("We are ready for them.”", Some("Helene Brandvik"))],
    );
    assert_quoted(
        "en",
        "“It was cold, thought the driver, and they met “old friends” there.",
        &[("“old friends”", None)],
    );
    let paragraphs = "“It was cold, said the driver, and the wind rose.\n\nThe line stayed “closed” until noon.";
    let found: Vec<String> = quoted("en", paragraphs).into_iter().map(|(quotation, _)| quotation).collect();
    assert_eq!(found.last().map(String::as_str), Some("“closed”"));
}

#[test]
fn speakers_beside_verbs_of_saying() {
    let intro = "The rescuers met Joren Aldous and Ruth Mallory on Monday. ";
    for (sentence, quotation) in [
        ("“We had luck,” said Joren Aldous.", "“We had luck,”"),
        ("“We had luck,” Joren Aldous said.", "“We had luck,”"),
        ("“We had luck,” Joren Aldous, who led the operation, told reporters.", "“We had luck,”"),
        ("“We had luck,” said the head of the service, Joren Aldous.", "“We had luck,”"),
        ("Joren Aldous said: “We had luck.”", "“We had luck.”"),
        ("Joren Aldous said that they “had luck” that night.", "“had luck”"),
        ("Joren Aldous, on Monday, praised the “good ropes” they used.", "“good ropes”"),
        ("According to Joren Aldous, they “had luck” that night.", "“had luck”"),
        ("They “had luck” that night, according to Joren Aldous.", "“had luck”"),
        ("Joren Aldous told Ruth Mallory: “We had luck.”", "“We had luck.”"),
        ("“We had luck,” Joren Aldous told Ruth Mallory.", "“We had luck,”"),
        ("Joren Aldous met them on the pier, saying “we had luck” again.", "“we had luck”"),
        ("Joren Aldous thanked them and called the night “a lesson” for all.", "“a lesson”"),
    ] {
        let text = format!("{intro}{sentence}");
        assert_quoted("en", &text, &[(quotation, Some("Joren Aldous"))]);
    }
}

#[test]
fn pronouns_and_lonely_quotations_mean_who_was_spoken_of() {
    assert_quoted(
        "en",
        "Daniel Osei, 34, shared a cabin with four tourists. “I showed them Saturn,” he said. “It was all I had.”",
        &[("“I showed them Saturn,”", Some("Daniel Osei")), ("“It was all I had.”", Some("Daniel Osei"))],
    );
    assert_quoted(
        "en",
        "“We had luck,” said Joren Aldous.\n\n“The ropes were good.”",
        &[("“We had luck,”", Some("Joren Aldous")), ("“The ropes were good.”", Some("Joren Aldous"))],
    );
    assert_quoted("en", "“We had luck,” said one rescuer.", &[("“We had luck,”", None)]);
    // A sentence behind the quotation tells who said it where it stands close.
    assert_quoted("en", "“We had luck.” Ruth Mallory said so.", &[("“We had luck.”", Some("Ruth Mallory"))]);
    assert_quoted("en", "“We had luck.”\n\nRuth Mallory said so.", &[("“We had luck.”", None)]);
    assert_quoted(
        "en",
        "Joren Aldous, 34, led the search. When the Upland Party asked, he said: “We had luck.”",
        &[("“We had luck.”", Some("Joren Aldous"))],
    );
}

#[test]
fn speakers_in_other_languages() {
    for (language, text, speaker) in [
        ("fr", "« Nous avons eu de la chance », a déclaré Joren Aldous lundi.", "Joren Aldous"),
        ("fr", "« Nous avons eu de la chance », explique le maire, Jean Vasseur.", "Jean Vasseur"),
        ("fr", "Le maire Jean Vasseur est venu. « Nous avons eu de la chance », a-t-il ajouté.", "Jean Vasseur"),
        ("fr", "Selon Jean Vasseur, la ville a eu « de la chance » cette nuit.", "Jean Vasseur"),
        ("es", "«Tuvimos suerte», dijo Joren Aldous el lunes.", "Joren Aldous"),
        ("es", "«Tuvimos suerte», resumió el jefe del operativo, Joren Aldous.", "Joren Aldous"),
        ("es", "Según Joren Aldous, tuvieron «mucha suerte» esa noche.", "Joren Aldous"),
        ("es", "La alcaldesa, Helene Brandvik, vino ayer. «Tuvimos suerte», dijo.", "Helene Brandvik"),
        ("es", "Joren Aldous afirmó que tuvieron “mucha suerte” esa noche.", "Joren Aldous"),
        ("de", "„Wir hatten Glück“, sagte der Sprecher Jonas Behrend am Montag.", "Jonas Behrend"),
        ("de", "Der Sprecher Jonas Behrend sagte: „Wir hatten Glück.“", "Jonas Behrend"),
        ("de", "Der Sprecher Jonas Behrend kam. „Wir hatten Glück“, sagte er.", "Jonas Behrend"),
        ("de", "„Wir hatten Glück“, so der Sprecher Jonas Behrend.", "Jonas Behrend"),
        ("it", "«Abbiamo avuto fortuna», ha detto Joren Aldous lunedì.", "Joren Aldous"),
        ("it", "Secondo Joren Aldous è stata «una fortuna» per tutti.", "Joren Aldous"),
        ("pt", "“Tivemos sorte”, disse Joren Aldous na segunda-feira.", "Joren Aldous"),
        ("pt", "Segundo Joren Aldous, foi “muita sorte” para todos.", "Joren Aldous"),
    ] {
        let found = quoted(language, text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(found[0].1.as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn kinds_tell_terms_from_sentences() {
    let kind = |text: &str| {
        let article = Article::read(text);
        let names = names(article.text(), article.sentences(), article.suspects(), article.language());
        quotes(article.text(), article.sentences(), article.language(), &names)[0].kind
    };
    assert_eq!(kind("They spoke of “core interests” again."), QuoteKind::Term);
    assert_eq!(kind("They want to “bring the ropes down to the valley” again."), QuoteKind::Partial);
    assert_eq!(kind("“We bring the ropes down to the valley,” she said."), QuoteKind::Full);
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in "\\PC{0,60}|([“”„«»\"'‘’:. ]{1,2}[A-Za-zéж,]{0,5}( said | |\n)){0,40}", tag in "en|de|es|fr|ja") {
        for (quotation, _) in quoted(&tag, &text) {
            prop_assert!(text.contains(&quotation));
        }
    }

    #[test]
    fn quotations_are_disjoint_ranges(text in "(said |Li Qiang |he |\\. |, |“|”|„|«|»|\"|'|‘|’|「|」|word |\n|\n\n|é){0,60}") {
        let article = Article::read(text);
        let names = names(article.text(), article.sentences(), article.suspects(), article.language());
        let mut last = Span::default();
        for quote in quotes(article.text(), article.sentences(), article.language(), &names) {
            prop_assert!(quote.span.start >= last.end && !quote.span.is_empty());
            prop_assert!(quote.span.of(article.text()).len() == quote.span.len());
            prop_assert!(quote.speaker.is_none_or(|name| name < names.names.len()));
            last = quote.span;
        }
    }
}
