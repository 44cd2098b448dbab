//! What tells each language from the others of its script.

use super::Language;
use super::script::Script;

/// What is known of a language.
pub(super) struct Profile {
    /// Its ISO 639 code.
    pub(super) code: &'static str,
    /// The script it is written in.
    pub(super) script: Script,
    /// The small letters it uses among those of its script that tell languages, see [`Script::tells_languages`].
    pub(super) letters: &'static str,
    /// The most frequent function words where the language has no list of stop words and its script is not its
    /// alone.
    markers: &'static str,
}

/// The markers of all languages, each with its language.
pub(super) fn markers() -> impl Iterator<Item = (&'static str, Language)> {
    PROFILES.iter().flat_map(|profile| {
        let language = Language::from_tag(profile.code);
        profile.markers.split_ascii_whitespace().map(move |marker| (marker, language))
    })
}

/// A language with a list of stop words, or whose script is its own.
const fn profile(code: &'static str, script: Script, letters: &'static str) -> Profile {
    marked(code, script, letters, "")
}

/// A language without a list of stop words.
const fn marked(code: &'static str, script: Script, letters: &'static str, markers: &'static str) -> Profile {
    Profile { code, script, letters, markers }
}

/// Every known language, at most 64; of those that share a script, the more widely written first.
pub(super) static PROFILES: &[Profile] = &[
    profile("en", Script::Latin, ""),
    profile("es", Script::Latin, "áéíñóúü"),
    profile("de", Script::Latin, "äöüß"),
    profile("fr", Script::Latin, "àâçèéêëîïôùûüœæÿ"),
    profile("pt", Script::Latin, "áâãàçéêíóôõúü"),
    profile("it", Script::Latin, "àèéìíòóùú"),
    profile("nl", Script::Latin, "ëïéöüèêáóí"),
    profile("pl", Script::Latin, "ąćęłńóśźż"),
    profile("tr", Script::Latin, "çğıöşüâîû"),
    marked(
        "id",
        Script::Latin,
        "é",
        "yang dan di itu dengan untuk dari ini dalam tidak akan pada juga ke oleh ada bisa adalah kepada atas \
         setiap orang telah sudah mereka bahwa karena lebih seorang dapat tersebut sebagai para secara saat \
         belum",
    ),
    marked(
        "vi",
        Script::Latin,
        "àáâãèéêìíòóôõùúýăđĩũơư",
        "và của là có các cho được không trong người những một với đã này để khi tại mọi đều đến cũng hay \
         hoặc phải theo như hơn sau trước vào lên bị các vì ra",
    ),
    profile("sv", Script::Latin, "åäöé"),
    profile("da", Script::Latin, "æøåé"),
    profile("no", Script::Latin, "æøåéòôó"),
    profile("fi", Script::Latin, "äöå"),
    profile("cs", Script::Latin, "áčďéěíňóřšťúůýž"),
    profile("sk", Script::Latin, "áäčďéíĺľňóôŕšťúýž"),
    profile("ro", Script::Latin, "ăâîșțşţ"),
    profile("hu", Script::Latin, "áéíóöőúüű"),
    profile("hr", Script::Latin, "čćđšž"),
    marked("et", Script::Latin, "äõöüšž", "ja on ei et see oli ka mis ning kui ta aga oma selle kes pole"),
    marked(
        "ca",
        Script::Latin,
        "àçèéíïòóúü",
        "el la de que i a els les en un una per amb no és del al va són més aquest tota tot tots dret seva \
         seu seves als pels pel aquesta serà ni ha han hi què com sense també però entre sobre fins després \
         quan dels cap fer altres va van",
    ),
    profile("ru", Script::Cyrillic, "йьюящъыэё"),
    profile("uk", Script::Cyrillic, "йьюящєіїґ"),
    profile("bg", Script::Cyrillic, "йьюящъ"),
    profile("sr", Script::Cyrillic, "јљњђћџ"),
    marked(
        "mk",
        Script::Cyrillic,
        "јљњџѓќѕ",
        "и во не на што се за да од со е како до но ќе при по ги го има нема секој сите која кој кои ја биде \
         била беше тој тие нивната неговата овој оваа ова тоа може без според само уште",
    ),
    marked(
        "be",
        Script::Cyrillic,
        "йьюяёіўыэ",
        "і ў не на што з па гэта як яго да але у за ад аб для ён быў таксама яна яны было былі быць гэты \
         гэтага тым таму яшчэ толькі якія які паводле пасля кожны мае без або",
    ),
    marked(
        "kk",
        Script::Cyrillic,
        "йьюящъыэёіәғқңөұүһ",
        "және бұл мен үшін деп бір да де осы болып бар еді емес туралы кейін не бойынша",
    ),
    profile("ar", Script::Arabic, "ةىأإآؤئيك"),
    profile("fa", Script::Arabic, "پچژگکیآ"),
    marked(
        "ur",
        Script::Arabic,
        "پچژگکیآٹڈڑےہھںؤئ",
        "کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں کیا نہیں ہو تھا تھے گیا کر رہے اس ان جو بھی لیے ساتھ تک گی \
         گا",
    ),
    profile("el", Script::Greek, ""),
    profile("hy", Script::Armenian, ""),
    profile("he", Script::Hebrew, ""),
    profile("hi", Script::Devanagari, ""),
    profile("bn", Script::Bengali, ""),
    profile("pa", Script::Gurmukhi, ""),
    profile("gu", Script::Gujarati, ""),
    profile("ta", Script::Tamil, ""),
    profile("te", Script::Telugu, ""),
    profile("kn", Script::Kannada, ""),
    profile("ml", Script::Malayalam, ""),
    profile("si", Script::Sinhala, ""),
    profile("th", Script::Thai, ""),
    profile("lo", Script::Lao, ""),
    profile("my", Script::Burmese, ""),
    profile("ka", Script::Georgian, ""),
    profile("ko", Script::Hangul, ""),
    profile("am", Script::Ethiopic, ""),
    profile("km", Script::Khmer, ""),
    profile("ja", Script::Kana, ""),
    profile("zh", Script::Han, ""),
];
