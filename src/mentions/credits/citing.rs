//! Whether a name stands where something is cited: "according to", "told", "berichtet".

use super::table::{Entry, Role, entries_of, has_role, words};
use crate::Span;
use crate::text::Language;
use crate::text::case::is_capital;
use crate::text::stems::fold;
use crate::text::word_list::is_one_of;

/// What stands before the cited, perhaps with other words between; folded, the words in reverse order.
pub(super) const BEFORE: &str = "\
    to according|told|telling|tells|citing|cites|by cited|quoting|by quoted|by reported|by published|in published|\
    by obtained|by seen|by reviewed|by interviewed|by carried|by contacted|with interview|to interview|on interview|\
    for interview|with interviews|by report|in report|from report|by reports|from reports|by reporting|in article|\
    in wrote|in writing|to statement|to spoke|with spoke|to speaking|with speaking|in reports|by poll|by survey|\
    from information|from material|to confirmed|copyright|on appeared originally|in appeared originally|\
    in appeared first|laut|gegenuber|angaben nach|angaben|auf berufung|bericht|sagten|sagt|erklarte|mit interview|\
    information|informationen|selon|dapres|apres d|declare|dit|confie|explique|raconte|assure|precise|par rapporte|\
    par cite|citant|avec entretien|par interroge|annonce|de aupres|segun|dijo|declaro|explico|afirmo|aseguro|indico|\
    conto|cita|citando|por citado|con entrevista|entrevista|declaraciones|con acuerdo|a acuerdo|informaron|dijeron|\
    confirmo|por recogido|secondo|detto|dichiarato|riferito|da riportato|intervista|spiegato|raccontato|segundo|\
    disse|afirmou|declarou|contou|pela citado|com acordo|volgens|melden|zegt|zei|van bericht|enligt|ifolge|sager|\
    siger|wedlug|poinformowala|podle|rekl|menurut|kepada|данным по|информации по|словам по|заявил|заявила|рассказал|\
    рассказала|сказал|сказала|на ссылкой|на ссылаясь|интервью|даними за|повідомляє|повідомив|وكالة|بحسب|وبحسب|وفق|عن";

/// What stands on either side of the cited.
pub(super) const BOTH: &str = "\
    cited|interview|zufolge|berichtet|berichtete|berichteten|meldet|meldete|meldeten|schreibt|sagte|indique|affirme|\
    rapporte|rapportait|informo|informa|reporto|publico|publica|senalo|revelo|riferisce|riporta|scrive|informou|\
    noticiou|divulgou|meldt|meldde|rapporterar|rapporterer|skriver|melder|podaje|podala|uvedla|сообщает|сообщил|\
    сообщила|сообщило|сообщили|передает|пишет";

/// What follows the cited, perhaps behind other words; folded.
pub(super) const BEHIND: &str = "\
    reported|reports|report|said|says|wrote|writes|quoted|noted|revealed|published|has learned|has seen|understands|\
    could not|was unable|has not|poll|survey|berichten|melden|schrieb|erfuhr|a rapporte|ecrit|a indique|a annonce|\
    recoge|asegura|publicou|meldden|schrijft|gore|bildirdi|duyurdu|написала";

/// Words that do not part a name from what cites it.
pub(super) const BETWEEN: &str = "\
    a|an|the|its|news|state|official|run|owned|media|local|national|public|private|outlet|site|website|agency|press|\
    of|in|at|with|by|from|for|to|on|and|television|tv|radio|channel|network|paper|reporters|reporter|correspondent|\
    journalists|also|has|have|had|later|earlier|first|der|die|das|dem|den|des|am|im|von|mit|und|l|d|le|la|les|au|aux|\
    du|de|et|un|une|el|los|las|al|del|en|con|por|y|il|lo|gli|i|all|alla|dell|della|di|da|do|o|os|ao|pela|pelo|e|het|\
    een|van|aan|tegen|noticias|stampa|presse|prensa|agentur|til|till|han|hun|hon|hij|zij";

/// Words that begin another clause.
pub(super) const BARRIERS: &str = "\
    that|who|which|whether|because|if|but|when|while|dass|ob|weil|que|qui|che|dat|where|after|before|like|as";

/// Beginnings of verbs of saying in the Romance languages, whose endings are many; a word stands between them and the
/// name.
const SAYING: &str = "\
    afirm anunc annonc apunt asegur assegur assur coment confi const consult declar dichiar dij divulg expli indic indiq \
    inform manifest notici precis public racont rapport refir relat report revel rifer riport senal spieg";

/// Which side of a name is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
}

/// How many words are looked at before a name, and half as many behind it.
const REACH: usize = 8;
/// How many of them may be any words.
const STRANGERS: usize = 1;

/// Whether the words before or behind `name` cite it; `name` lies in `sentence`. Only those before count for a name that
/// others share.
pub(super) fn is_cited(text: &str, sentence: Span, name: Span, language: Language, is_shared: bool) -> bool {
    let is_romance = is_one_of(language.code(), "ca es fr it pt ro");
    is_cited_on(Side::Before, text, sentence, name, is_romance)
        || !is_shared && is_cited_on(Side::Behind, text, sentence, name, false)
}

fn is_cited_on(side: Side, text: &str, sentence: Span, name: Span, is_romance: bool) -> bool {
    let (role, reach) = match side {
        Side::Before => (Role::CitesNext, REACH),
        Side::Behind => (Role::CitesPrevious, REACH / 2),
    };
    let mut strangers = 0;
    let mut last = name;
    for distance in 0..reach {
        let Some(word) = neighbour(side, text, sentence, last) else { return false };
        let gap = &text[word.end.min(last.end)..word.start.max(last.start)];
        let content = word.of(text);
        let is_initial = side == Side::Before && word.len() == 1 && gap.starts_with('.');
        if !is_initial && !is_narrow(gap) {
            return false;
        }
        let goes_on = |entry: &Entry| {
            let mut last = word;
            words(entry.written).skip(1).all(|expected| {
                let next = neighbour(side, text, sentence, last);
                last = next.unwrap_or(last);
                next.is_some_and(|next| fold(next.of(text)) == expected)
            })
        };
        let is_cue = entries_of(content).iter().any(|entry| entry.role == role && goes_on(entry));
        if is_cue || is_romance && distance > 0 && is_saying(&fold(content)) {
            return true;
        }
        if has_role(content, Role::Barrier) {
            return false;
        }
        let is_name_or_noun = content.starts_with(is_capital) || has_role(content, Role::NounBefore);
        if !is_name_or_noun && !has_role(content, Role::Between) && content != "s" {
            strangers += 1;
            if strangers > STRANGERS {
                return false;
            }
        }
        last = word;
    }
    false
}

fn neighbour(side: Side, text: &str, sentence: Span, word: Span) -> Option<Span> {
    match side {
        Side::Before => word_before(text, sentence.start, word.start),
        Side::Behind => word_behind(text, sentence.end, word.end),
    }
}

/// Whether nothing between two words parts them: spaces, hyphens, quotation marks and such, no stop or comma.
fn is_narrow(gap: &str) -> bool {
    !gap.contains(['.', ',', ';', ':', '!', '?', ')', '(', '–', '—', '\n'])
}

fn is_saying(folded: &str) -> bool {
    let is_noun = folded.ends_with("ion") || folded.ends_with("ione") || folded.ends_with("cao");
    !is_noun && SAYING.split(' ').any(|beginning| folded.starts_with(beginning))
}

/// The word that ends at or before `position`.
pub(super) fn word_before(text: &str, start: usize, position: usize) -> Option<Span> {
    let before = &text[start..position];
    let end = before.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let word = before[..end].trim_end_matches(char::is_alphanumeric).len();
    (word < end).then(|| Span::new(start + word, start + end))
}

/// The word that begins at or behind `position`.
pub(super) fn word_behind(text: &str, end: usize, position: usize) -> Option<Span> {
    let behind = &text[position..end];
    let word = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = word.trim_start_matches(char::is_alphanumeric);
    (rest.len() < word.len()).then(|| Span::new(end - word.len(), end - rest.len()))
}
