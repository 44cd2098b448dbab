//! What a sentence needs to be understood beside itself.

use crate::text::Language;
use crate::text::case::{is_capital, lower_case};
use crate::text::first_words::{may_be_first, with_first_words};
use crate::text::stems::plain_beginning;

/// What a sentence leans on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaning {
    /// It stands by itself.
    None,
    /// It goes on from the sentence before it: "But", "For example", "This".
    Predecessor,
    /// It speaks of somebody named before: "He", "she said".
    Antecedent,
}

impl Leaning {
    /// What remains of its worth where what it leans on is missing.
    pub(crate) fn remains(self) -> f64 {
        if self == Leaning::None { 1.0 } else { 0.4 }
    }
}

/// The words of a language that refer back, in small letters, `|` between them.
struct BackReferences {
    code: &'static str,
    /// Beginnings that stand for somebody or something, but before a capital: "He Lifeng" is a name.
    pronouns: &'static str,
    /// Beginnings of what belongs to somebody, and other words for somebody that no name begins with: German "er".
    possessives: &'static str,
    /// Beginnings that point back or count on, but before a capital or a time: "This", not "This Friday", "This year".
    pointers: &'static str,
    /// Beginnings of times.
    times: &'static str,
    /// Beginnings that go on from the sentence before, or announce one that is elsewhere.
    connectives: &'static str,
    /// Ends that name nobody who speaks.
    tails: &'static str,
}

/// How many languages have a table.
const LANGUAGES: usize = 7;

static BACK_REFERENCES: [BackReferences; LANGUAGES] = [
    BackReferences {
        code: "en",
        pronouns: "he|she|they|it|him|them|both|neither|the others|the latter|the pair|the last of them|one of them|\
                   some of them|most of them|none of them",
        possessives: "his|her|their|its",
        pointers: "this|that|these|those|such|the other|the rest|the remaining",
        times: "week|weekend|month|quarter|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|\
                season|\
                time|decade|century",
        connectives: "but|however|meanwhile|so|then|yet|and|or|nor|also|still|instead|otherwise|therefore|thus|hence|\
                      moreover|furthermore|besides|nevertheless|nonetheless|consequently|accordingly|similarly|\
                      likewise|\
                      in addition|in contrast|by contrast|for example|for instance|as a result|at the same time|\
                      on the other hand|in turn|in response|after that|yes|no,|because of this|at the time|here's|\
                      read more|scroll down",
        tails: "he said|she said|they said|he added|she added|he says|she says|it said|it added|they added|he told|\
                she told|he wrote|she wrote|he continued|she continued|he explained|she explained",
    },
    BackReferences {
        code: "de",
        pronouns: "",
        possessives: "er|sie|ihm|ihn|ihnen|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|beide",
        pointers: "die anderen|die übrigen|der rest|dies|diese|diesen|diesem|dieser|dieses|solche|das ist|das war|\
                   das sei|das hat|das sind|das sagte",
        times: "woche|wochenende|monat|jahr|morgen|nachmittag|abend|nacht|frühling|frühjahr|sommer|herbst|winter|mal|\
                montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|jahrzehnt|jahrhundert",
        connectives: "aber|doch|jedoch|allerdings|und|oder|denn|auch|dann|dabei|damit|dazu|dafür|dagegen|daher|danach|\
                      daran|darauf|daraufhin|darüber|darunter|davon|davor|dadurch|deshalb|deswegen|dennoch|trotzdem|\
                      außerdem|zudem|hingegen|stattdessen|unterdessen|inzwischen|indes|sonst|so|dort|hier|zum beispiel|\
                      gleichzeitig|ja,|nein,|ebenso|zugleich|somit",
        tails: "sagte er|sagte sie|so er|so sie|erklärte er|erklärte sie|betonte er|betonte sie|schrieb er|schrieb sie|\
                hieß es|fügte er hinzu|fügte sie hinzu",
    },
    BackReferences {
        code: "fr",
        pronouns: "elle|elles|ils|il a|il est|il avait|il était|il s'est|celui-ci|celle-ci|ceux-ci|ce dernier|\
                   cette dernière",
        possessives: "son|sa|ses|leur|leurs",
        pointers: "les autres|le reste|ce|cet|cette|ces|cela|ceci|c'est|c'était|ça",
        times: "semaine|week-end|mois|année|matin|soir|nuit|printemps|été|automne|hiver|saison|fois|décennie|siècle|\
                lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        connectives: "mais|cependant|toutefois|pourtant|et|ou|or|donc|ainsi|alors|puis|ensuite|aussi|de plus|en outre|\
                      par ailleurs|par exemple|en revanche|en effet|de même|néanmoins|du coup|au contraire|dès lors|\
                      pour autant|entre-temps|de son côté|oui|non,|parallèlement",
        tails: "a-t-il dit|a-t-elle dit|dit-il|dit-elle|a-t-il ajouté|a-t-elle ajouté|a-t-il déclaré|a-t-elle déclaré|\
                explique-t-il|explique-t-elle|a-t-il expliqué|a-t-elle expliqué|a-t-il affirmé|a-t-elle affirmé",
    },
    BackReferences {
        code: "es",
        pronouns: "él|ella|ellos|ellas|ambos|ambas|este último|esta última",
        possessives: "su|sus",
        pointers: "los demás|las demás|los otros|las otras|el resto|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|\
                   aquel|aquella|ello",
        times: "semana|fin de semana|mes|año|mañana|tarde|noche|primavera|verano|otoño|invierno|temporada|vez|década|\
                siglo|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        connectives: "pero|sin embargo|no obstante|y|o|también|tampoco|además|asimismo|así|entonces|luego|después|\
                      mientras tanto|por ejemplo|por su parte|por eso|por ello|por lo tanto|en cambio|en tanto|\
                      de hecho|\
                      a su vez|al mismo tiempo|de esta forma|de este modo|sí,|no,",
        tails: "dijo|añadió|agregó|señaló|afirmó|aseguró|explicó|indicó|destacó|apuntó|ha dicho|ha añadido",
    },
    BackReferences {
        code: "it",
        pronouns: "egli|lui|lei|loro|essi|esse|entrambi|entrambe|quest'ultimo|quest'ultima",
        possessives: "suo|sua|suoi|sue|il suo|la sua|i suoi|le sue|il loro|la loro",
        pointers: "gli altri|le altre|il resto|questo|questa|questi|queste|quello|quella|quelli|ciò|tale|tali",
        times: "settimana|fine settimana|mese|anno|mattina|pomeriggio|sera|notte|primavera|estate|autunno|inverno|\
                stagione|volta|secolo|decennio|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        connectives: "ma|però|tuttavia|e|o|anche|inoltre|così|quindi|dunque|poi|intanto|invece|infatti|perciò|pertanto|\
                      ad esempio|per esempio|al contrario|nel frattempo|allo stesso tempo|eppure|sì,|no,",
        tails: "ha detto|ha aggiunto|ha spiegato|ha dichiarato|ha affermato|disse|ha concluso",
    },
    BackReferences {
        code: "pt",
        pronouns: "ele|ela|eles|elas|ambos|ambas",
        possessives: "seu|sua|seus|suas",
        pointers: "os outros|as outras|os demais|o resto|este|esta|estes|estas|isto|esse|essa|esses|essas|isso|\
                   aquele|aquela|aquilo",
        times: "semana|fim de semana|mês|ano|manhã|tarde|noite|primavera|verão|outono|inverno|temporada|vez|década|\
                século|segunda|terça|quarta|quinta|sexta|sábado|domingo",
        connectives: "mas|porém|contudo|todavia|entretanto|no entanto|e|ou|também|além disso|assim|então|depois|\
                      por isso|\
                      por exemplo|por sua vez|enquanto isso|portanto|já|ao mesmo tempo|sim,|não,",
        tails: "disse|disse ele|disse ela|afirmou|acrescentou|explicou|declarou|completou|concluiu",
    },
    BackReferences {
        code: "nl",
        pronouns: "hij|zij|ze|hem|hen|beiden",
        possessives: "zijn|haar|hun",
        pointers: "de anderen|de overige|de rest|dit|dat|deze|die|zulke",
        times: "week|weekend|maand|jaar|ochtend|middag|avond|nacht|lente|zomer|herfst|winter|seizoen|keer|eeuw|maandag|\
                dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        connectives: "maar|echter|en|of|ook|want|dus|dan|toch|daarom|daarbij|daarnaast|daarna|daarmee|daardoor|\
                      hierdoor|\
                      hierbij|bovendien|intussen|ondertussen|desondanks|bijvoorbeeld|zo|daar|wel|ja,|nee,|\
                      tegelijkertijd",
        tails: "zei hij|zei ze|zei zij|zegt hij|zegt ze|aldus hij|vertelt hij|vertelt ze|schrijft hij",
    },
];

impl BackReferences {
    /// What a sentence may begin with.
    const fn beginnings(&self) -> [&'static str; 4] {
        [self.pronouns, self.possessives, self.pointers, self.connectives]
    }
}

/// For each language bits for the first words of each list of beginnings: most sentences are turned down here.
static IS_FIRST: [[[u8; 32]; 4]; LANGUAGES] = {
    let mut is_first = [[[0; 32]; 4]; LANGUAGES];
    let mut language = 0;
    while language < LANGUAGES {
        let lists = BACK_REFERENCES[language].beginnings();
        let mut list = 0;
        while list < lists.len() {
            is_first[language][list] = with_first_words(is_first[language][list], lists[list]);
            list += 1;
        }
        language += 1;
    }
    is_first
};

/// A pronoun behind a longer phrase, in bytes, may stand for somebody in it: "On Monday, he" cannot.
const LONGEST_OPENING: usize = 30;

/// No tail is longer, in bytes.
const LONGEST_TAIL: usize = 24;

/// What the readable sentence leans on, by its first and last words; nothing where the language has no table, but for a
/// quotation alone, whose speaker is named before it.
pub(crate) fn leaning(text: &str, language: Language) -> Leaning {
    if is_quoted_whole(text) {
        return Leaning::Predecessor;
    }
    let Some(place) = BACK_REFERENCES.iter().position(|words| words.code == language.code()) else {
        return Leaning::None;
    };
    let words = &BACK_REFERENCES[place];
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let first_word = first_word(text.as_bytes());
    let beginnings = words.beginnings();
    let [pronoun, possessive, pointer, connective] = std::array::from_fn(|list| match first_word {
        Some(word) if !may_be_first(&IS_FIRST[place][list], word) => None,
        _ => after_one_of(text, beginnings[list]),
    });
    let points_back = |rest: &str| !begins_with_capital(rest) && after_one_of(rest, words.times).is_none();
    if pronoun.is_some_and(|rest| !begins_with_capital(rest))
        || possessive.is_some()
        || behind_opening(text).is_some_and(|rest| after_one_of(rest, words.pronouns).is_some())
        || ends_with_one_of(text, words.tails)
    {
        Leaning::Antecedent
    } else if pointer.is_some_and(points_back) || connective.is_some() {
        Leaning::Predecessor
    } else {
        Leaning::None
    }
}

/// The fingerprint of the first word in small letters; none where it may not be of ASCII's letters alone.
fn first_word(text: &[u8]) -> Option<u64> {
    let (length, fingerprint, _) = plain_beginning(text);
    text.get(length).is_none_or(u8::is_ascii).then_some(fingerprint)
}

/// What follows the first comma, where the phrase before it is short.
fn behind_opening(text: &str) -> Option<&str> {
    for place in 0..LONGEST_OPENING {
        if text.as_bytes().get(place..place + 2)? == b", " {
            return Some(&text[place + 2..]);
        }
    }
    None
}

fn is_quoted_whole(text: &str) -> bool {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』');
    let inner = text.trim_start_matches(is_mark).trim_end_matches(|c: char| is_mark(c) || matches!(c, '.' | ',' | ' '));
    text.starts_with(is_mark) && text.trim_end_matches(['.', ',']).ends_with(is_mark) && !inner.contains(is_mark)
}

/// What follows the phrase of a list that the text begins with, in whatever case; it must not go on as a word.
fn after_one_of<'t>(text: &'t str, phrases: &str) -> Option<&'t str> {
    let first = *lower_case(text.chars().next()?).encode_utf8(&mut [0; 4]).as_bytes().first()?;
    let bytes = phrases.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let mut end = start;
        while end < bytes.len() && bytes[end] != b'|' {
            end += 1;
        }
        if bytes[start] == first
            && let Some(behind) = after(text, &phrases[start..end])
        {
            return Some(behind);
        }
        start = end + 1;
    }
    None
}

fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for expected in phrase.chars() {
        let c = rest.next()?;
        if lower_case(c) != expected && !(expected == '\'' && c == '’') {
            return None;
        }
    }
    let rest = rest.as_str();
    let is_whole = !phrase.is_empty() && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-');
    is_whole.then(|| rest.trim_start())
}

fn begins_with_capital(text: &str) -> bool {
    text.starts_with(is_capital)
}

/// Whether a phrase of the list is all that stands behind the last mark of the text, which has none at its end.
fn ends_with_one_of(text: &str, phrases: &str) -> bool {
    for (place, c) in text.char_indices().rev() {
        if matches!(c, ',' | '"' | '”' | '»' | '“' | '’' | '?' | '!') {
            let tail = text[place..].trim_start_matches(|c: char| !c.is_alphanumeric());
            return !tail.is_empty() && tail.len() <= LONGEST_TAIL && phrases.split('|').any(|phrase| phrase == tail);
        }
        if text.len() - place > LONGEST_TAIL && c.is_alphanumeric() {
            break;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_phrase_is_turned_down_by_its_first_word() {
        for (words, is_first) in BACK_REFERENCES.iter().zip(&IS_FIRST) {
            for (list, is_first) in words.beginnings().into_iter().zip(is_first) {
                for phrase in list.split('|').filter(|phrase| !phrase.is_empty()) {
                    let written = phrase.replacen('\'', "’", 1);
                    for text in [phrase, &phrase.to_ascii_uppercase(), &written, &format!("{phrase}: so")] {
                        let may_be_first = first_word(text.as_bytes()).is_none_or(|word| may_be_first(is_first, word));
                        assert!(may_be_first, "{} {text}", words.code);
                    }
                }
            }
        }
    }

    #[test]
    fn first_and_last_words_tell_what_a_sentence_leans_on() {
        use Leaning::{Antecedent, Predecessor};
        for (language, text, expected) in [
            ("en", "He bought the boat.", Antecedent),
            ("en", "“HE bought the boat,” the museum said.", Antecedent),
            ("en", "The others came by boat.", Antecedent),
            ("en", "His boat was old.", Antecedent),
            ("en", "His Majesty bought the boat.", Antecedent),
            ("en", "He Lifeng bought the boat.", Leaning::None),
            ("en", "Heat spoiled the boat.", Leaning::None),
            ("en", "On Monday, he bought the boat.", Antecedent),
            ("en", "On the Monday after the old harbour fair, he bought the boat.", Leaning::None),
            ("en", "“The boat is old,” she said.", Antecedent),
            ("en", "The boat is old, he added", Antecedent),
            ("en", "The boat is old, the museum said.", Leaning::None),
            ("en", "What she said was old.", Leaning::None),
            ("en", "This boat is old.", Predecessor),
            ("en", "This Friday the boat was bought.", Leaning::None),
            ("en", "This year the boat was bought.", Leaning::None),
            ("en", "But the boat was old.", Predecessor),
            ("en", "But Lenn has a boat.", Predecessor),
            ("en", "Butter was in the boat.", Leaning::None),
            ("en", "So-called boats were bought.", Leaning::None),
            ("en", "In addition, a boat was bought.", Predecessor),
            ("en", "In additional rooms a boat was shown.", Leaning::None),
            ("en", "In Lenn a boat was bought.", Leaning::None),
            ("en", "No, the boat is not old.", Predecessor),
            ("en", "No boat is old.", Leaning::None),
            ("en", "Here’s what boats cost.", Predecessor),
            ("en", "“The boat is old.”", Predecessor),
            ("en", "“The boat” is “old.”", Leaning::None),
            ("en", "The boat is “old.”", Leaning::None),
            ("en", "", Leaning::None),
            ("de", "Er kaufte das Boot.", Antecedent),
            ("de", "Übrigens ist das Boot alt.", Leaning::None),
            ("de", "Dieses alte Boot ist gekauft.", Predecessor),
            ("de", "Diesen Montag wurde das Boot gekauft.", Leaning::None),
            ("es", "ÉL compró el barco.", Antecedent),
            ("fr", "Il est vieux.", Antecedent),
            ("fr", "Il fait froid.", Leaning::None),
            ("fr", "« Le bateau est vieux », a-t-elle dit.", Antecedent),
            ("it", "Egli ha comprato la barca.", Antecedent),
            ("pt", "Mas o barco é velho.", Predecessor),
            ("nl", "Maar de boot is oud.", Predecessor),
            ("ja", "彼は船を買った。", Leaning::None),
            ("ja", "「船は古い」", Predecessor),
        ] {
            assert_eq!(leaning(text, Language::from_tag(language)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn an_opening_ends_at_the_first_comma(text in "[a,é ]{0,40}") {
            let expected = text.split_once(", ").filter(|(opening, _)| opening.len() < LONGEST_OPENING);
            prop_assert_eq!(behind_opening(&text), expected.map(|(_, rest)| rest));
        }

        #[test]
        fn a_tail_stands_behind_the_last_mark(text in "[a ,.”-]{0,40}(he said)?", phrases in "(he said|a|aa)") {
            let tail = text.rfind([',', '”']).map_or("", |mark| text[mark..].trim_start_matches(|c: char| !c.is_alphanumeric()));
            let expected = !tail.is_empty() && tail.len() <= LONGEST_TAIL && tail == phrases;
            prop_assert_eq!(ends_with_one_of(&text, &phrases), expected);
        }
    }
}
