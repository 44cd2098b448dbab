//! The language of a text: by its script and, where several languages share one, by the function words it uses.

use super::characters::first_bytes;
use super::stems::fold;
use super::stop_words;
use super::word_list::WordList;
use super::words::words;
use crate::Span;
use crate::sorting::sort_by_key;
use std::sync::OnceLock;

/// How much of a text detection looks at, in bytes: enough to be sure, little enough to be quick.
const SAMPLE_BYTES: usize = 20_000;

/// How many words of it are looked up.
const SAMPLE_WORDS: usize = 400;

/// A language, as far as this crate tells languages apart. The default is unknown.
///
/// ```
/// use tellings::text::Language;
/// assert_eq!(Language::detect("The ferry has left the harbour.").code(), "en");
/// assert_eq!(Language::from_tag("pt-BR").code(), "pt");
/// assert_eq!(Language::from_tag("tlh").code(), "und");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Language(Option<u8>);

/// How well a language is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Support {
    /// Own function words and abbreviations.
    Full,
    /// Words between spaces, with nothing known of them.
    Words,
    /// Pairs of characters, for languages written without spaces.
    Characters,
}

impl Support {
    /// The name in lower case: "full", "words" or "characters".
    pub fn name(self) -> &'static str {
        match self {
            Support::Full => "full",
            Support::Words => "words",
            Support::Characters => "characters",
        }
    }
}

impl Language {
    /// No known language.
    pub const UNKNOWN: Language = Language(None);

    /// The language of `text`, judged by about its first 20,000 bytes: the script most letters belong to, and among the
    /// languages of that script the one whose function words are the most frequent. Unknown where nothing tells.
    pub fn detect(text: &str) -> Language {
        let sample = first_bytes(text, SAMPLE_BYTES);
        let Some(script) = Script::of_most_letters(sample) else { return Language::UNKNOWN };
        let mut candidates = (0..PROFILES.len()).filter(|&index| PROFILES[index].script == script);
        match (candidates.next(), candidates.next()) {
            (None, _) => Language::UNKNOWN,
            (Some(only), None) => Language::at(only),
            _ => most_function_words(sample, script).map_or(Language::UNKNOWN, Language::at),
        }
    }

    /// The language of a BCP 47 tag, by its first part, in any case: "en-GB" is English. Unknown where this crate knows
    /// nothing of the language.
    pub fn from_tag(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let known = PROFILES.iter().position(|profile| profile.code.eq_ignore_ascii_case(primary));
        known.map_or(Language::UNKNOWN, Language::at)
    }

    /// The ISO 639 code; "und" where unknown.
    pub fn code(self) -> &'static str {
        self.profile().map_or("und", |profile| profile.code)
    }

    /// How well it is served. An unknown language has its words.
    pub fn support(self) -> Support {
        match self.profile() {
            Some(profile) if profile.script.is_unspaced() => Support::Characters,
            Some(profile) if stop_words::list(profile.code).is_some() => Support::Full,
            _ => Support::Words,
        }
    }

    /// The codes of the languages with full support, sorted.
    pub fn supported() -> Vec<&'static str> {
        let mut codes: Vec<&str> = (0..PROFILES.len())
            .map(Language::at)
            .filter(|language| language.support() == Support::Full)
            .map(Language::code)
            .collect();
        sort_by_key(&mut codes, |&code| code);
        codes
    }

    /// Whether it puts no spaces between words.
    pub fn writes_without_spaces(self) -> bool {
        self.support() == Support::Characters
    }

    /// The language of `PROFILES[index]`.
    fn at(index: usize) -> Language {
        Language(u8::try_from(index).ok())
    }

    fn profile(self) -> Option<&'static Profile> {
        self.0.and_then(|index| PROFILES.get(usize::from(index)))
    }
}

/// The language of the script whose function words weigh most in `sample`; between equals the earlier one. A word counts
/// the less, the more languages of the script share it.
fn most_function_words(sample: &str, script: Script) -> Option<usize> {
    let mut scores = vec![0.0_f32; PROFILES.len()];
    for word in words(sample, Span::new(0, sample.len())).into_iter().take(SAMPLE_WORDS) {
        let folded = fold(word.span.of(sample));
        let of_script = |entry: &&FunctionWord| PROFILES[entry.profile].script == script;
        let holders = || entries_of(&folded).iter().filter(of_script);
        let share = 1.0 / holders().count() as f32;
        for holder in holders() {
            scores[holder.profile] += share;
        }
    }
    let best = scores.iter().copied().fold(0.0, f32::max);
    (best > 0.0).then(|| scores.iter().position(|&score| score == best))?
}

/// A function word and a language that has it.
struct FunctionWord {
    word: &'static str,
    profile: usize,
}

/// The languages that have a folded word among their function words.
fn entries_of(folded: &str) -> &'static [FunctionWord] {
    /// All function words of all languages, sorted; put together once.
    static FUNCTION_WORDS: OnceLock<Vec<FunctionWord>> = OnceLock::new();
    let all = FUNCTION_WORDS.get_or_init(|| {
        let words_of =
            |(profile, of): (usize, &'static Profile)| of.words().map(move |word| FunctionWord { word, profile });
        let mut all: Vec<FunctionWord> = PROFILES.iter().enumerate().flat_map(words_of).collect();
        sort_by_key(&mut all, |entry| (entry.word, entry.profile));
        all
    });
    let rest = &all[all.partition_point(|entry| entry.word < folded)..];
    &rest[..rest.partition_point(|entry| entry.word == folded)]
}

/// A writing system, as far as it tells languages apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Burmese,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,
    Kana,
    Han,
}

/// The Unicode blocks of each script's letters.
const SCRIPT_RANGES: &[(u32, u32, Script)] = &[
    (0x41, 0x24F, Script::Latin),
    (0x370, 0x3FF, Script::Greek),
    (0x400, 0x52F, Script::Cyrillic),
    (0x531, 0x58F, Script::Armenian),
    (0x590, 0x5FF, Script::Hebrew),
    (0x600, 0x6FF, Script::Arabic),
    (0x900, 0x97F, Script::Devanagari),
    (0x980, 0x9FF, Script::Bengali),
    (0xA00, 0xA7F, Script::Gurmukhi),
    (0xA80, 0xAFF, Script::Gujarati),
    (0xB80, 0xBFF, Script::Tamil),
    (0xC00, 0xC7F, Script::Telugu),
    (0xC80, 0xCFF, Script::Kannada),
    (0xD00, 0xD7F, Script::Malayalam),
    (0xD80, 0xDFF, Script::Sinhala),
    (0xE00, 0xE7F, Script::Thai),
    (0xE80, 0xEFF, Script::Lao),
    (0x1000, 0x109F, Script::Burmese),
    (0x10A0, 0x10FF, Script::Georgian),
    (0x1100, 0x11FF, Script::Hangul),
    (0x1200, 0x139F, Script::Ethiopic),
    (0x1780, 0x17FF, Script::Khmer),
    (0x1E00, 0x1EFF, Script::Latin),
    (0x1F00, 0x1FFF, Script::Greek),
    (0x3041, 0x30FF, Script::Kana),
    (0x3400, 0x9FFF, Script::Han),
    (0xAC00, 0xD7AF, Script::Hangul),
    (0xF900, 0xFAFF, Script::Han),
    (0xFF66, 0xFF9F, Script::Kana),
    (0x20000, 0x3FFFF, Script::Han),
];

impl Script {
    fn of(c: char) -> Option<Script> {
        let code = u32::from(c);
        let after = SCRIPT_RANGES.partition_point(|&(first, _, _)| first <= code);
        let &(_, last, script) = SCRIPT_RANGES.get(after.checked_sub(1)?)?;
        (code <= last && c.is_alphabetic()).then_some(script)
    }

    /// The script most letters of `text` belong to. Kana decides against Han where a tenth of both is kana: Japanese is
    /// written with both, Chinese without kana.
    fn of_most_letters(text: &str) -> Option<Script> {
        const SCRIPTS: usize = Script::Han as usize + 1;
        let mut counts = [0_usize; SCRIPTS];
        let mut scripts = [None; SCRIPTS];
        for script in text.chars().filter_map(Script::of) {
            counts[script as usize] += 1;
            scripts[script as usize] = Some(script);
        }
        let (kana, han) = (counts[Script::Kana as usize], counts[Script::Han as usize]);
        if kana * 10 >= kana + han && kana > 0 {
            counts[Script::Kana as usize] += han;
            counts[Script::Han as usize] = 0;
        }
        let most = counts.iter().copied().max().filter(|&most| most > 0)?;
        scripts[counts.iter().position(|&count| count == most)?]
    }

    /// Whether it is written without spaces between words.
    fn is_unspaced(self) -> bool {
        matches!(self, Script::Thai | Script::Lao | Script::Burmese | Script::Khmer | Script::Kana | Script::Han)
    }
}

/// What is known of a language.
struct Profile {
    code: &'static str,
    script: Script,
    /// The most frequent function words, folded, where the language has no table of stop words and its script is not its
    /// alone.
    markers: &'static str,
}

impl Profile {
    const fn new(code: &'static str, script: Script, markers: &'static str) -> Profile {
        Profile { code, script, markers }
    }

    /// The function words that tell this language, folded.
    fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        let listed = stop_words::list(self.code).into_iter().flat_map(WordList::iter);
        listed.chain(self.markers.split_ascii_whitespace())
    }
}

/// Every known language; of those that share a script, the more widely written first.
const PROFILES: &[Profile] = &[
    Profile::new("en", Script::Latin, ""),
    Profile::new("es", Script::Latin, ""),
    Profile::new("de", Script::Latin, ""),
    Profile::new("fr", Script::Latin, ""),
    Profile::new("pt", Script::Latin, ""),
    Profile::new("it", Script::Latin, ""),
    Profile::new("nl", Script::Latin, ""),
    Profile::new(
        "pl",
        Script::Latin,
        "w i na sie nie do ze to jest z o jak po co ale od przez dla tak sa tym oraz ktory",
    ),
    Profile::new("tr", Script::Latin, "ve bir bu da de icin ile cok olarak daha gibi en ne var ama kadar olan sonra"),
    Profile::new(
        "id",
        Script::Latin,
        "yang dan di itu dengan untuk dari ini dalam tidak akan pada juga ke oleh ada bisa",
    ),
    Profile::new("vi", Script::Latin, "va cua la co cac cho duoc khong trong nguoi nhung mot voi da nay de khi tai"),
    Profile::new(
        "sv",
        Script::Latin,
        "och att det som en pa ar av for med den till inte har de om ett han men var jag fran",
    ),
    Profile::new("da", Script::Latin, ""),
    Profile::new(
        "no",
        Script::Latin,
        "og i det er pa som en for av med til den har at ikke de om et fra ble seg sier etter",
    ),
    Profile::new(
        "fi",
        Script::Latin,
        "ja on ei se etta han oli ovat mutta kuin myos joka tai niin kun mita hanen ollut",
    ),
    Profile::new("cs", Script::Latin, "a se v na je ze s z do to i o k pro za by jsem jako po jeho ale podle ktery"),
    Profile::new("sk", Script::Latin, "a sa v na je ze s z do to aj o k pre za by som ako po jeho ale podla ktory"),
    Profile::new("ro", Script::Latin, "si de in la a cu pe nu din o este care un pentru ca mai sa au fost dupa despre"),
    Profile::new(
        "hu",
        Script::Latin,
        "a az es hogy nem is egy ez meg volt van de csak el mar ha azt szerint mint utan",
    ),
    Profile::new("hr", Script::Latin, "je i u se da na za su od s ne kako koji sto iz o ali biti nakon prema"),
    Profile::new("et", Script::Latin, "ja on ei et see oli ka mis ning kui ta aga oma selle kes pole"),
    Profile::new("ca", Script::Latin, "el la de que i a els les en un una per amb no es del al va son mes aquest"),
    Profile::new("ru", Script::Cyrillic, "и в не на что с по это как его к но из у за от о для он был также"),
    Profile::new("uk", Script::Cyrillic, "і в не на що з та це як його до але у за від про для він був також й"),
    Profile::new("bg", Script::Cyrillic, "и в не на че се за да от са по това с е като до но ще към при"),
    Profile::new("sr", Script::Cyrillic, "је и у се да на за су од с не како који што из о али био након према"),
    Profile::new("mk", Script::Cyrillic, "и во не на што се за да од со е како до но ќе при по ги го"),
    Profile::new("be", Script::Cyrillic, "і ў не на што з па гэта як яго да але у за ад аб для ён быў таксама"),
    Profile::new(
        "kk",
        Script::Cyrillic,
        "және бұл мен үшін деп бір да де осы болып бар еді емес туралы кейін не бойынша",
    ),
    Profile::new("ar", Script::Arabic, "في من على إلى أن عن التي الذي ما مع هذا هذه كان لا بعد قد و"),
    Profile::new("fa", Script::Arabic, "و در به از که این را با است برای آن یک تا من شد می ها"),
    Profile::new("ur", Script::Arabic, "کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں کیا نہیں ہو"),
    Profile::new("el", Script::Greek, ""),
    Profile::new("hy", Script::Armenian, ""),
    Profile::new("he", Script::Hebrew, ""),
    Profile::new("hi", Script::Devanagari, ""),
    Profile::new("bn", Script::Bengali, ""),
    Profile::new("pa", Script::Gurmukhi, ""),
    Profile::new("gu", Script::Gujarati, ""),
    Profile::new("ta", Script::Tamil, ""),
    Profile::new("te", Script::Telugu, ""),
    Profile::new("kn", Script::Kannada, ""),
    Profile::new("ml", Script::Malayalam, ""),
    Profile::new("si", Script::Sinhala, ""),
    Profile::new("th", Script::Thai, ""),
    Profile::new("lo", Script::Lao, ""),
    Profile::new("my", Script::Burmese, ""),
    Profile::new("ka", Script::Georgian, ""),
    Profile::new("ko", Script::Hangul, ""),
    Profile::new("am", Script::Ethiopic, ""),
    Profile::new("km", Script::Khmer, ""),
    Profile::new("ja", Script::Kana, ""),
    Profile::new("zh", Script::Han, ""),
];
