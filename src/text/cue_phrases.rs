//! The phrases that tell captions, credits, links and page furniture: one table for all languages, folded (lower case, no
//! diacritics), and the search that looks every word of a passage up once.

use std::sync::OnceLock;

use super::BlockKind::{self, Caption, Credit, Junk, Link};
use super::characters::is_plain;
use super::fingerprint::{START, fingerprint, next};
use super::fingerprint_table::FingerprintTable;
use super::first_words::{may_be_first, with_first_words};
use super::packed_words::{cut_fingerprint, lists_of, meanings_of, pack, packed_length, unpack};
use super::stems::plain_beginning;
use super::words::length_of_word;

/// What a phrase says about the web page around an article, besides the kind of its own passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing: it occurs in articles that are pasted alone, too.
    None,
    /// Readers' comments, and forms to write one.
    Comments,
    /// Pointers to other articles.
    Related,
    /// What is said about the author behind an article.
    Author,
    /// Buttons to share or rate.
    Sharing,
    /// Tags, navigation, notices, everything else that belongs to a page.
    Page,
}

/// Where in a passage a phrase counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// At the beginning, whatever follows; figures may stand before it.
    Begins,
    /// At the beginning of a line that does not end as a sentence does.
    BeginsLine,
    /// At the beginning, before a colon, dash or stroke.
    Labels,
    /// Alone, perhaps with figures.
    IsAll,
    /// Anywhere, though not in the middle of a word.
    Holds,
}

/// What phrases say about a passage they stand in.
#[derive(Clone, Copy)]
pub(super) struct PhraseCue {
    /// What it says about the page.
    pub(super) sign: Sign,
    /// What kind it speaks for.
    pub(super) kind: BlockKind,
    /// How strongly it does.
    pub(super) weight: u8,
    /// Where it must stand.
    pub(super) place: Place,
    /// It says something in passages of no more words.
    pub(super) words: u8,
}

const fn cue(
    sign: Sign,
    kind: BlockKind,
    weight: u8,
    place: Place,
    words: u8,
    phrases: &'static str,
) -> (PhraseCue, &'static str) {
    (PhraseCue { sign, kind, weight, place, words }, phrases)
}

/// The longest passage any phrase says something about, in words.
pub(super) const LONGEST_PASSAGE: usize = 90;

/// Words for "source".
const SOURCES: &str = "source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|bron|bronnen|kilde|zrodlo|zdroj|\
     kalla|lahde|kaynak|sursa|forras|источник|джерело|източник|πηγη";

/// What phrases say, and the phrases, with strokes between them.
const CUES_AND_PHRASES: &[(PhraseCue, &str)] = &[
    // A word for pictures, before a mark that makes it a label.
    cue(
        Sign::None,
        Caption,
        10,
        Place::Labels,
        90,
        "photo|photos|photograph|image|images|picture|caption|foto|fotos|bild|bilder|symbolbild|imagen|imagem|immagine|\
         afbeelding|file|credit|illustration|grafik|infografik|zdjecie|fot|kuva|fotograf|фото|φωτο",
    ),
    // What captions begin with, whatever follows.
    cue(
        Sign::None,
        Caption,
        10,
        Place::Begins,
        90,
        "file photo|photo by|photos by|photograph by|image by|photo credit|photo credits|image credit|credits photos|\
         credit photo|archivbild|archivfoto|bildquelle|bildnachweis|foto de archivo",
    ),
    // What gives a caption away anywhere in it.
    cue(
        Sign::None,
        Caption,
        10,
        Place::Holds,
        90,
        "photo:|photos:|foto:|fotos:|credit:|photograph:|bild:|bildquelle:|(photo by|(image:|(imagen:|(picture:|\
         (archive)|(archiv)|(archivbild|(symbolbild|(file)|alt=",
    ),
    // Where in the picture somebody is.
    cue(
        Sign::None,
        Caption,
        6,
        Place::Holds,
        60,
        "(left)|(right)|(l)|(r)|(c)|(centre)|(center)|from left)|from right)|(l-r)|(links)|(rechts)|(mitte)|(l.)|\
         (r.)|(li.)|(re.)|(izq)|(izq.)|(dcha)|(dcha.)|(gauche)|(droite)|(sinistra)|(destra)|(esquerda)|(direita)|\
         von links)|pictured|seen here",
    ),
    // Who reported.
    cue(
        Sign::None,
        Credit,
        10,
        Place::Begins,
        30,
        "reporting by|writing by|editing by|additional reporting|with information from|with files from|\
         with reporting by|with agencies|with inputs from|compiled by|translated by|this report contains material|\
         this report includes material|this article contains material|this article includes material|\
         mit material von|mit informationen von|mit agenturmaterial|avec afp|avec reuters|avec agences|\
         avec les agences|con informacion de|con agencias|con material de|com informacoes|com agencias|\
         con informazioni|met medewerking van",
    ),
    // A word for "source" as a label, or before a name.
    cue(Sign::None, Credit, 10, Place::Labels, 12, SOURCES),
    cue(Sign::None, Credit, 10, Place::Begins, 3, SOURCES),
    // Claims of rights.
    cue(
        Sign::None,
        Credit,
        10,
        Place::Begins,
        40,
        "copyright|(c) 20|all rights reserved|alle rechte vorbehalten|tous droits",
    ),
    // Pointers to other articles, whatever follows.
    cue(
        Sign::Related,
        Link,
        10,
        Place::Begins,
        40,
        "related article|related articles|related news|related stories|related posts|read more|read also|read next|\
         also read|see also|further reading|lesen sie auch|lesen sie mehr|lies auch|mehr zum thema|siehe auch|\
         lire aussi|a lire aussi|a lire egalement|voir aussi|lire la suite|en savoir plus|lea tambien|leer tambien|\
         leer mas|te puede interesar|ver tambien|mira tambien|mas informacion|leggi anche|leggi di piu|leia tambem|\
         leia mais|veja tambem|saiba mais|lees ook|lees meer|zie ook|laes ogsa|las ocksa|les ogsa|czytaj tez|\
         czytaj wiecej|czytaj takze|zobacz tez|zobacz takze|ctete take|prectete si|citeste si|lue myos|ayrica okuyun|\
         читайте также|читайте ще|читайте також|прочетете още|διαβαστε επισησ|original url",
    ),
    // The same, before a mark that makes a label of it.
    cue(
        Sign::Related,
        Link,
        10,
        Place::Labels,
        40,
        "related|more|link|links|weiterlesen|zum thema|a lire|permalink|url",
    ),
    // Headings of lists of other articles.
    cue(
        Sign::Related,
        Link,
        10,
        Place::BeginsLine,
        9,
        "ahnliche beitrage|ahnliche artikel|ahnliche themen|verwandte artikel|verwandte beitrage|verwandte themen|\
         weitere artikel|weitere beitrage|das konnte sie auch|das konnte dich auch|dies konnte sie auch|\
         auch interessant|you might also|you may also|recommended for you|suggested articles|recent posts|\
         popular posts|neueste beitrage|letzte beitrage|aktuelle beitrage|beliebte beitrage|meistgelesen|\
         sur le meme sujet|articles similaires|articles lies|articles connexes|dans la meme rubrique|\
         vous aimerez aussi|articulos relacionados|noticias relacionadas|entradas relacionadas|te puede gustar|\
         articoli correlati|potrebbe interessarti|ti potrebbe interessare|artigos relacionados|noticias relacionadas|\
         gerelateerde artikelen|gerelateerd|relaterede artikler|relaterade artiklar|relaterte saker|podobne artykuly|\
         powiazane artykuly|polecane|souvisejici clanky|articole similare|kapcsolodo cikkek|aiheeseen liittyvat|\
         ilgili haberler|похожие статьи|по теме|материалы по теме|схожі статті|σχετικα αρθρα|相关新闻|相关阅读|\
         関連記事|관련기사",
    ),
    // What may head such a list, or a part of the story.
    cue(
        Sign::Related,
        Junk,
        0,
        Place::BeginsLine,
        9,
        "related|weitere themen|weitere nachrichten|weitere informationen|weitere meldungen|weiterfuhrende links|\
         mehr aus|mehr von|mehr artikel|interessante artikel|lesenswert|lesen sie jetzt|mehr lesen|meist gesucht|meistgesucht|mas leidas|lo ultimo|informate mas|dowiedz sie wiecej|najczesciej czytane|\
         zum thema|more from|\
         more on|more in|more stories|recommended|read next|don't miss|latest|neueste kommentare|most read|trending|\
         a lire|a ecouter aussi|a voir aussi|auch auf|empfehlungen|unsere empfehlungen|top stories|editor's picks|\
         featured|lo mas leido|mas noticias|plus d'articles|i piu letti|meest gelezen|siste nytt|mest last",
    ),
    // Comments and forms to write one.
    cue(
        Sign::Comments,
        Junk,
        10,
        Place::BeginsLine,
        14,
        "leave a reply|leave a comment|post a comment|write a comment|add a comment|add your comment|\
         join the conversation|no comments|comments are closed|schreiben sie einen kommentar|schreibe einen kommentar|\
         einen kommentar schreiben|kommentar verfassen|kommentar schreiben|kommentar hinterlassen|\
         hinterlasse einen kommentar|kommentar hinzufugen|kommentar abgeben|kommentare geschlossen|kommentare lesen|\
         keine kommentare|bisher keine kommentare|laisser un commentaire|laissez un commentaire|\
         deja un comentario|deja una respuesta|lascia un commento|deixe um comentario|plaats een reactie|\
         geef een reactie|dodaj komentarz|napsat komentar|lasa un comentariu|skriv en kommentar|skriv kommentar|\
         laheta kommentti|yorum yap|hozzaszolas irasa|оставить комментарий|добавить комментарий|залишити коментар|\
         αφηστε σχολιο|发表评论|コメントを書く|댓글 쓰기|show comments|trackbacks|pingback von|pingbacks",
    ),
    cue(
        Sign::Comments,
        Junk,
        12,
        Place::Holds,
        30,
        "e-mail-adresse wird nicht|email address will not|adresse de messagerie ne sera|correo electronico no sera|\
         indirizzo email non sara|endereco de e-mail nao sera|antworten abbrechen|antwort abbrechen|cancel reply|\
         annuler la reponse|cancelar la respuesta",
    ),
    // Who wrote it, behind the story.
    cue(
        Sign::Author,
        Junk,
        0,
        Place::BeginsLine,
        5,
        "uber den autor|uber die autorin|uber den author|about the author|about the authors|zum autor|zur person|autor|\
         autorin|author|autoren|a propos de l'auteur|sobre el autor|sull'autore|sobre o autor|over de auteur|o autorze|\
         uber uns|about us|uber mich|about me|der autor|die autorin|l'auteur|el autor|l'autore",
    ),
    // Buttons.
    cue(
        Sign::Sharing,
        Junk,
        10,
        Place::IsAll,
        4,
        "share|teilen|teilen mit|partager|compartir|condividi|compartilhar|compartilhe|delen|del|dela|jaa|udostepnij|\
         sdilet|distribuie|megosztas|paylas|поделиться|поділитися|сподели|κοινοποιηση|分享|シェア|공유|tweet|twittern|\
         print|drucken|imprimer|imprimir|stampa|save|merken|copy link|facebook|twitter|whatsapp|telegram|linkedin|\
         pinterest|reddit|instagram|youtube|email|e-mail|gefallt mir|like this",
    ),
    cue(
        Sign::Sharing,
        Junk,
        10,
        Place::BeginsLine,
        9,
        "share this|share on|teilen sie dies|teilen sie diesen|follow us|folgen sie uns|folge uns|suivez-nous|siguenos|\
         seguici|siga-nos|artikel teilen|beitrag teilen|inhalt teilen|diese seite drucken|artikel drucken",
    ),
    // Two networks to share on.
    cue(
        Sign::Sharing,
        Junk,
        5,
        Place::Holds,
        12,
        "facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|email|e-mail|xing|copy link",
    ),
    // Short lines of a page that are not of the article.
    cue(
        Sign::Page,
        Junk,
        10,
        Place::BeginsLine,
        9,
        "skip to|log in|sign in|sign up|subscribe to|back to top|nach oben|next article|previous article|\
         nachster artikel|vorheriger artikel|nachster beitrag|vorheriger beitrag|article suivant|article precedent|\
         next post|previous post|newer post|older post|newer posts|older posts|post navigation|beitrags-navigation|\
         beitragsnavigation|artikel-navigation|artikelnavigation|click here|see in video|to see in video|\
         watch the video|watch video|voir la video|ver video|guarda il video|in this article|top stories|most popular|\
         advertisement|zum inhalt springen|aller au contenu|saltar al contenido|vai al contenuto",
    ),
    cue(
        Sign::Page,
        Junk,
        10,
        Place::IsAll,
        9,
        "advert|anzeige|werbung|publicite|publicidad|publicidade|pubblicita|advertentie|annonce|reklama|реклама|διαφημιση|\
         广告|menu|search|suche|recherche|buscar|cerca|home|login|anmelden|subscribe|abonnieren|register|registrieren|\
         comments|comment|kommentare|kommentar|commentaires|comentarios|commenti|reacties|trending|newsletter|contact|\
         kontakt|impressum|datenschutz|about us|tags|categories|kategorien|watch|video|en video|im video|listen|next|\
         previous|weiter|zuruck|loading|startseite|accueil|inicio|rss|sitemap|faq|impressum & datenschutz|terms of use|\
         privacy policy|cookie policy",
    ),
    // Tags, and where and when a page was filed.
    cue(
        Sign::Page,
        Junk,
        10,
        Place::Begins,
        30,
        "filed under|filed in|abgelegt unter|getaggt mit|verschlagwortet mit|this entry was posted|dieser beitrag wurde|\
         dieser eintrag wurde|publie dans|classe dans|publicado en|pubblicato in|publicado em|posted in",
    ),
    cue(
        Sign::Page,
        Junk,
        10,
        Place::Labels,
        30,
        "tags|schlagworte|schlagworter|stichworte|kategorie|kategorien|category|categories|mots-cles|etiquetas|\
         categorias|etichette|тэги|теги|метки|keywords|labels|tagi|stitky",
    ),
    // The way to other pages.
    cue(
        Sign::Page,
        Junk,
        0,
        Place::Begins,
        9,
        "vorheriger|vorherige|nachster|nachste|voriger|previous|next|altere beitrage|neuere beitrage|zuruck|weiter|\
         zum seitenanfang|seiten|pages|navigation|menu|suche|search|archiv|archive|archives|blogroll|meta|links|\
         powered by|newsletter|creative commons|impressum|datenschutz|agb|copyright|privacy policy|terms of|kontakt|\
         contact|subscribe|abonnieren|abonniere|anmelden|registrieren|login|e-mail-adresse|anzeige|werbung",
    ),
    // What a page says about itself.
    cue(
        Sign::Page,
        Junk,
        12,
        Place::Holds,
        80,
        "we use cookies|site uses cookies|website uses cookies|use of cookies|verwendet cookies|nutzt cookies|\
         verwendung von cookies|utilise des cookies|utiliza cookies|usa cookies|utilizza cookie|gebruikt cookies|\
         our newsletter|unseren newsletter|unserem newsletter|notre newsletter|nuestro boletin|nuestra newsletter|\
         nostra newsletter|nossa newsletter|onze nieuwsbrief|our privacy policy|all rights reserved|\
         enable javascript|subscribe to our|subscribe now|already a subscriber|download our app|follow us on|\
         share on facebook|share on twitter|alle rechte vorbehalten|tous droits reserves|proudly powered by|\
         blog comments powered by|comments powered by|akismet|wszelkie prawa zastrzezone|todos los derechos reservados|\
         tutti i diritti riservati|todos os direitos reservados",
    ),
    cue(
        Sign::Page,
        Junk,
        0,
        Place::Holds,
        40,
        "powered by|newsletter|cookies|creative commons|erforderliche felder|namensnennung|e-mail-adresse ein|per e-mail|\
         terms and conditions|terms of service|nutzungsbedingungen|datenschutzerklarung|politique de confidentialite|\
         politica de privacidad|informativa sulla privacy|privacyverklaring|integritetspolicy|\
         politika privatnosti|polityka prywatnosci|werden sie mitglied|kostenlos registrieren|jetzt registrieren|\
         registrieren sie sich|loggen sie sich|eingeloggt sein|become a member|create an account|sign up for|\
         support our journalism|rely on your support|affiliate links|letters to the editor|unterstutzen sie uns|\
         jetzt spenden|je fais un don|faire un don|abonnez-vous|inscrivez-vous|suscribete|suscribase|iscriviti|\
         inscreva-se|prenumerera|zapisz sie|подпишитесь|подписывайтесь|inbox|postfach|liken lade|wird geladen|\
         video verfugbar|externer inhalt|zu allen beitragen|add yours",
    ),
    // How long reading takes.
    cue(
        Sign::Page,
        Junk,
        12,
        Place::Holds,
        8,
        "min read|mins read|minute read|minutes read|reading time|lesezeit|lesedauer|min de lecture|min de lectura|\
         minuti di lettura|minut czytania",
    ),
];

/// The phrases of [`PHRASE_CUES`].
static PHRASES: [u8; packed_length(&LISTS, b'|')] = pack(&LISTS, b'|');

/// The lists of [`CUES_AND_PHRASES`].
const LISTS: [&str; CUES_AND_PHRASES.len()] = lists_of(CUES_AND_PHRASES);

/// What the phrases say, in the order of their lists.
pub(super) static PHRASE_CUES: [PhraseCue; CUES_AND_PHRASES.len()] = meanings_of(CUES_AND_PHRASES);

/// A bit for the first word of every phrase, by the end of its fingerprint: most words are turned down here.
static IS_FIRST: [u8; 512] = first_words(false);

/// The same of the phrases that count anywhere, which nearly every word of prose is turned down by.
static IS_FIRST_ANYWHERE: [u8; 1024] = first_words(true);

/// So many bits for the first words of all phrases, or only of those that count anywhere.
const fn first_words<const BYTES: usize>(anywhere: bool) -> [u8; BYTES] {
    let mut is_first = [0; BYTES];
    let mut list = 0;
    while list < LISTS.len() {
        if !anywhere || matches!(CUES_AND_PHRASES[list].0.place, Place::Holds) {
            is_first = with_first_words(is_first, LISTS[list]);
        }
        list += 1;
    }
    is_first
}

/// No phrase is longer, in bytes.
const LONGEST_PHRASE: usize = 40;

/// How many slots the table has: a power of two.
const SLOTS: usize = 2048;

/// For every phrase the rows of [`PHRASE_CUES`] it stands for, one bit each. Put together at first use.
fn rows_by_phrase() -> &'static FingerprintTable<u32> {
    static ROWS: OnceLock<FingerprintTable<u32>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows = FingerprintTable::new(SLOTS, 0);
        unpack(&PHRASES, &mut |key, row| *rows.entry(key) |= 1 << row);
        rows
    })
}

/// Where the first word from `position` on begins.
fn start_of_word(text: &str, mut position: usize) -> usize {
    while let Some(&byte) = text.as_bytes().get(position) {
        if is_plain(byte) {
            break;
        }
        if !byte.is_ascii() {
            let rest = &text[position..];
            return rest.find(char::is_alphanumeric).map_or(text.len(), |length| position + length);
        }
        position += 1;
    }
    position
}

/// The fingerprint of the word of folded letters and digits that begins at `position`, and where it ends.
fn word_at(text: &str, position: usize) -> (u64, usize) {
    let (length, of_word, _) = plain_beginning(&text.as_bytes()[position..]);
    let end = position + length;
    if text.as_bytes().get(end).is_none_or(u8::is_ascii) {
        return (of_word, end);
    }
    let end = position + length_of_word(&text[position..]);
    (fingerprint(&text.as_bytes()[position..end]), end)
}

/// Calls `found` with every row of [`PHRASE_CUES`] that a phrase in a folded text stands for, and with the fingerprint of
/// the phrase's first word. `is_title` tells whether the text does not end as a sentence does. Takes time in proportion
/// to the text.
pub(super) fn phrases_in(folded: &str, is_title: bool, found: &mut dyn FnMut(usize, u64)) {
    let mut position = start_of_word(folded, 0);
    let mut is_beginning = true;
    while position < folded.len() {
        let (word, end) = word_at(folded, position);
        if may_be_first(if is_beginning { &IS_FIRST } else { &IS_FIRST_ANYWHERE }, word) {
            let mut rows = rows_at(folded, position, is_beginning, is_title);
            if folded[..position].ends_with('(') {
                rows |= rows_at(folded, position - 1, is_beginning, is_title);
            }
            while rows != 0 {
                found(rows.trailing_zeros() as usize, word);
                rows &= rows - 1;
            }
        }
        is_beginning = is_beginning && folded.as_bytes()[position..end].iter().all(u8::is_ascii_digit);
        position = start_of_word(folded, end);
    }
}

/// The rows of the phrases that begin at `start` and count there, one bit each.
fn rows_at(folded: &str, start: usize, is_beginning: bool, is_title: bool) -> u32 {
    let bytes = folded.as_bytes();
    let rows_by_phrase = rows_by_phrase();
    let mut counting = 0;
    let mut fingerprint = START;
    for end in start..folded.len().min(start + LONGEST_PHRASE) {
        let byte = bytes[end];
        fingerprint = next(fingerprint, byte);
        // No phrase ends inside a word: most places are passed over without being looked up.
        let is_inside = is_plain(byte) && bytes.get(end + 1).is_some_and(|&byte| is_plain(byte));
        if is_inside {
            continue;
        }
        let mut rows = rows_by_phrase.get(cut_fingerprint(fingerprint));
        if rows == 0 || !folded.is_char_boundary(end + 1) {
            continue;
        }
        let (phrase, rest) = folded.split_at(end + 1);
        if phrase.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric) {
            continue;
        }
        while rows != 0 {
            let row = rows.trailing_zeros();
            rows &= rows - 1;
            let counts = match PHRASE_CUES[row as usize].place {
                Place::Holds => true,
                Place::Begins => is_beginning,
                Place::BeginsLine => is_beginning && is_title,
                Place::Labels => is_beginning && rest.trim_start().starts_with([':', '|', '©', '/', '-', '–', '—']),
                Place::IsAll => is_beginning && !rest.contains(char::is_alphabetic),
            };
            counting |= u32::from(counts) << row;
        }
    }
    counting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found() {
        assert!(2 * rows_by_phrase().words() < SLOTS);
        for (row, (cue, phrases)) in CUES_AND_PHRASES.iter().enumerate() {
            for phrase in phrases.split('|') {
                assert!(phrase.len() <= LONGEST_PHRASE, "{phrase}");
                let behind = if cue.place == Place::Labels { ":" } else { "" };
                let mut rows = Vec::new();
                phrases_in(&format!("{phrase}{behind}"), true, &mut |row, _| rows.push(row));
                assert!(rows.contains(&row), "{phrase}");
                let mut rows = Vec::new();
                phrases_in(&format!("ferry {phrase}{behind} ferry"), true, &mut |row, _| rows.push(row));
                assert_eq!(rows.contains(&row), cue.place == Place::Holds, "{phrase}");
            }
        }
    }

    #[test]
    fn phrases_end_with_a_word() {
        let rows = |text| {
            let mut rows = Vec::new();
            phrases_in(text, true, &mut |row, _| rows.push(row));
            rows
        };
        assert!(!rows("read more").is_empty());
        assert!(rows("read moreover").is_empty());
        assert!(rows("harbour ferries").is_empty());
    }
}
