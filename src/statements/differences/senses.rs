//! Words that turn or shade what a sentence says, or say what a figure is of.

use crate::article::terms::fingerprint;
use crate::sorting::sort_by_key;
use crate::text::stems::fold;
use std::sync::OnceLock;

/// Senses that exclude each other, divided by `|`; `;` ends a group, `!` begins one of opposites. A word has the sense of
/// what it begins with, from four letters on.
const SENSES: &str = "!accept aceptar aceptó accepte|reject refus rechaz rejet;!approv|reject block veto;\
    !rose rise rises rising risen increas grew grow|fell fall falls falling fallen decreas declin dropped drops shrank;\
    !support endors|oppos;!win won wins winning|lose lost loses losing;!surviv alive|died dead killed;\
    !open opened opens reopen|close closed closes shut;!true|false;!allow permit authori|ban bans banned prohibit forbid;\
    !succe|fail;!confirm|denied deny denies;!likely|unlikely;!peaceful|violent;!guilty|innocent;!first|last;\
    !north|south;!east|west;!eastern|western;!northern|southern;!acquit|convict;!hired|fired;!gained|lost;\
    !legal legitima lawful|illegal illegitima unlawful;!public|private secret;!voluntary voluntarily|forced;\
    !legal legale legales|ilegal illegale ilegales illegali;!aument aumen|baj dismin redu;\
    !steigt stieg gestiegen|sinkt sank gesunken fiel gefallen;!gewann gewonnen|verlor verloren;!erlaub|verbot verbiet;\
    illegal unlawful ilegal|illegitima ilegítima;killed died dead|injur wounded hurt|missing;\
    arrest detain|charged indict|convict sentenc;invasion aggression|operation;murder|manslaughter|suicide;\
    denied denies|admit admits confess|warn|welcom prais hail|condemn denounc critici|threaten|promis pledg vow|demand;\
    protest demonstr|riot;terror|rebel|milita|gunm;regime|government;suspect|accused|convict;accident|attack;\
    temporar|permanent;partial|full total complet;getotet tote|verletz|vermiss;warnt|begrusst|verurteil|forder;\
    muert|herid|desaparec;mort|bless|disparu;morti|feriti|dispersi";

/// Words that shade the word behind them; they may go on from six letters on.
const SHADES: &str = "mild slight minor serious severe critical grave limited alleged \
    suspected possible potential probable presumed partial complete total temporar permanent indefinite attempted \
    unconfirmed apparent violent peaceful illegal unlawful leve leves presunt supuest posible grave léger \
    légère présumé possible leicht schwer mutmasslich angeblich lieve presunto possibile ligeir alegad";

/// Words that deny what follows.
const NEGATIONS: &str = "not never cannot no nor neither nicht kein keine keinen niemals nie pas jamais aucun aucune nunca \
    jamas ningun ninguna non mai nessun nessuna nao nenhum nenhuma";

/// Words that come and go with the others.
const AUXILIARIES: &str = "do does did is are was were be been has have had would to yet any ne n en hat haben ist sind war \
    waren werden zu est sont etait a ont ha han es son era esta sono e hanno foi sao";

/// Verbs that say how sure something is, surest first.
const MODALS: &str = "will wird werden sera sara|must muss mussen doit debe deve|\
    may might could konnte konnten pourrait podria potrebbe poderia";

/// Words beside a figure that make it another one: a part; of what was named before; what each has, or each time; what was
/// before; the whole; with somebody who may be left out; what is added to a sum; what is to come. A figure beside a word of
/// one sense is compared only with one beside a word of that sense too.
const MARKERS: &str = "other others remaining rest another additional further extra autres otros otras altri andere weitere outros restantes|\
    them whom which these those|\
    each per every apiece daily weekly monthly annually average averaged averaging chacun cada jeweils pro|\
    previous previously earlier initially initial originally original former compared against prior anterior|\
    total altogether combined overall insgesamt|\
    including counting incluido incluida incluyendo einschliesslich compris compreso|\
    new nuevo nuevos nueva nuevas neue neuen neuer nouveaux nouvelles nuovi nuove novos novas|\
    target goal forecast expected projected expects predicted forecasts";

/// What a change begins with, ends with, and how large it is: right before a figure.
const LINKS: &str = "from|to|by";

/// What makes a date one end of a time, right before it or its article.
const BOUNDS: &str = "until till bis hasta fino jusqu'au jusqu'en|since seit depuis desde|before vor avant antes|\
    after nach apres tras despues dopo";

/// A word of the tables, or what words begin with.
struct Entry {
    /// The first four bytes.
    key: u32,
    word: &'static str,
    /// Whether longer words that begin so are meant too.
    may_go_on: bool,
    group: u8,
    /// Which of the senses of its group it has.
    sense: u8,
}

const NEGATION: u8 = 0;
const MODAL: u8 = 1;
const AUXILIARY: u8 = 2;
const SHADE: u8 = 3;
/// The group of [`MARKERS`].
pub(super) const MARKER: u8 = 4;
/// The group of [`LINKS`].
pub(super) const LINK: u8 = 5;
/// The group of [`BOUNDS`].
pub(super) const BOUND: u8 = 6;
/// The groups of [`SENSES`] are numbered from here; those of opposites have this bit too.
const FIRST_SENSES: u8 = 7;
const OPPOSITES: u8 = 0x80;

/// The words of all tables, by their first bytes. Made at first use.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut entries = Vec::new();
        let mut add = |table: &'static str, group: u8, letters: usize| {
            for (sense, words) in table.split('|').enumerate() {
                for word in words.split(' ') {
                    let may_go_on = word.len() >= letters;
                    entries.push(Entry { key: key_of(word), word, may_go_on, group, sense: sense as u8 });
                }
            }
        };
        add(NEGATIONS, NEGATION, usize::MAX);
        add(MODALS, MODAL, usize::MAX);
        add(AUXILIARIES, AUXILIARY, usize::MAX);
        add(SHADES, SHADE, 6);
        add(MARKERS, MARKER, usize::MAX);
        add(LINKS, LINK, usize::MAX);
        add(BOUNDS, BOUND, usize::MAX);
        for (number, group) in SENSES.split(';').enumerate() {
            let number = FIRST_SENSES + number as u8;
            match group.strip_prefix('!') {
                Some(group) => add(group, number | OPPOSITES, 4),
                None => add(group, number, 4),
            }
        }
        sort_by_key(&mut entries, |entry| entry.key);
        entries
    })
}

fn key_of(word: &str) -> u32 {
    let mut key = [0; 4];
    for (to, from) in key.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    u32::from_be_bytes(key)
}

/// The groups a folded word belongs to, and its sense in each.
pub(super) fn meanings(word: &str) -> Vec<(u8, u8)> {
    let key = key_of(word);
    let entries = entries();
    let mut meanings = Vec::new();
    for entry in &entries[entries.partition_point(|entry| entry.key < key)..] {
        if entry.key != key {
            break;
        }
        if entry.word == word || entry.may_go_on && word.starts_with(entry.word) {
            meanings.push((entry.group, entry.sense));
        }
    }
    meanings
}

/// How the senses of two folded words stand to each other: whether they are opposites; none where they are no rivals.
pub(super) fn rivalry(a: &str, b: &str) -> Option<bool> {
    if is_denied(a, b) || is_denied(b, a) {
        return Some(true);
    }
    let (of_a, of_b) = (meanings(a), meanings(b));
    for (group, sense) in of_a {
        let is_rival = |&(other, other_sense): &(u8, u8)| other == group && other_sense != sense;
        if group >= FIRST_SENSES && of_b.iter().any(is_rival) {
            return Some(has_opposite(group));
        }
    }
    None
}

/// Whether the senses of a group exclude each other.
pub(super) fn has_opposite(group: u8) -> bool {
    group & OPPOSITES != 0
}

/// Whether the first of two folded words is the second with a prefix that denies it: "illegal", "legal".
fn is_denied(denied: &str, word: &str) -> bool {
    let Some(prefix) = denied.strip_suffix(word) else { return false };
    matches!(prefix, "un" | "il" | "im" | "ir" | "in" | "non" | "dis")
        && word.len() >= 5
        && ["al", "able", "ible", "ful", "ive", "ent", "ate", "ic", "ed", "ly", "ar", "ct", "er", "st"]
            .iter()
            .any(|ending| word.ends_with(ending))
}

/// Whether a folded word shades the one behind it.
pub(super) fn is_shade(word: &str) -> bool {
    meanings(word).iter().any(|&(group, _)| group == SHADE)
}

/// What the words between two others do to what is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mood {
    pub(super) is_denied: bool,
    /// Which of [`MODALS`] stands there, counted from 1; 0 for none.
    pub(super) modal: u8,
    /// A fingerprint of the other words but auxiliaries.
    pub(super) others: u64,
}

/// The mood of a passage.
pub(super) fn mood(passage: &str) -> Mood {
    let mut mood = Mood::default();
    for word in passage.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
        if word.is_empty() {
            continue;
        }
        let folded = fold(word);
        let mut is_other = true;
        for (group, sense) in meanings(&folded) {
            match group {
                NEGATION => mood.is_denied = true,
                MODAL => mood.modal = sense + 1,
                AUXILIARY => {}
                _ => continue,
            }
            is_other = false;
        }
        if folded.ends_with("n't") {
            (mood.is_denied, is_other) = (true, false);
        }
        if is_other {
            mood.others = mood.others.rotate_left(5) ^ fingerprint(folded.as_bytes());
        }
    }
    mood
}
