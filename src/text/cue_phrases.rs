//! The phrases the cues look for: folded (lower case, no diacritics), of the languages with full support.

use super::search;

/// A set of phrases, kept as one string: they stand between strokes.
pub(super) struct Phrases(&'static str);

impl Phrases {
    /// The phrases, in the order given.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.split('|')
    }

    /// Whether one of the phrases may begin as `text` does: a quick way out.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        let beginning = text.get(..3).filter(|beginning| beginning.is_ascii());
        beginning.is_none_or(|beginning| search::holds(self.0, beginning))
    }
}

/// Words for pictures, labels before a colon, dash or stroke.
pub(super) static PICTURE_LABELS: Phrases = Phrases(
    "photo|photos|photograph|image|images|picture|caption|foto|fotos|bild|bilder|symbolbild|imagen|imagem|immagine|\
     afbeelding|file|credit|illustration|grafik|infografik",
);

/// What captions begin with, whatever follows.
pub(super) static PICTURE_PHRASES: Phrases =
    Phrases("file photo|photo by|photos by|image by|archivbild|archivfoto|foto de archivo");

/// What gives a caption away anywhere in it.
pub(super) static INNER_PICTURE_LABELS: Phrases = Phrases(
    "photo:|photos:|foto:|fotos:|credit:|photograph:|(photo by|(bild:|(image:|(imagen:|(picture:|(archive)|(archiv)|\
     (archivbild|(file)",
);

/// Where in the picture somebody is.
pub(super) static PLACES_IN_PICTURE: Phrases = Phrases(
    "(left)|(right)|(l)|(r)|(c)|(centre)|(center)|from left)|from right)|(l-r)|(links)|(rechts)|(mitte)|(l.)|(r.)|\
     (li.)|(re.)|(izq)|(izq.)|(dcha)|(dcha.)|(gauche)|(droite)|(sinistra)|(destra)|(esquerda)|(direita)|von links)|\
     pictured|seen here",
);

/// How notes on who reported begin.
pub(super) static REPORTING: Phrases = Phrases(
    "reporting by|writing by|editing by|additional reporting|with information from|with files from|\
     with reporting by|with agencies|with inputs from|compiled by|translated by|this report contains material|this report includes material|\
     this article contains material|this article includes material|mit material von|\
     mit informationen von|mit agenturmaterial|avec afp|avec reuters|avec agences|avec les agences|\
     con informacion de|con agencias|con material de|com informacoes|com agencias|con informazioni|\
     met medewerking van",
);

/// Words for "source".
pub(super) static SOURCES: Phrases =
    Phrases("source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|bron|bronnen|kilde");

/// How claims of rights begin.
pub(super) static RIGHTS: Phrases =
    Phrases("©|copyright|(c) 20|all rights reserved|alle rechte vorbehalten|tous droits");

/// How pointers to other articles begin.
pub(super) static POINTERS: Phrases = Phrases(
    "related article|related articles|related news|related stories|read more|read also|read next|also read|\
     see also|further reading|lesen sie auch|lesen sie mehr|mehr zum thema|siehe auch|lire aussi|a lire aussi|\
     voir aussi|lire la suite|en savoir plus|lea tambien|leer tambien|leer mas|te puede interesar|ver tambien|\
     mas informacion|leggi anche|leggi di piu|leia tambem|leia mais|veja tambem|saiba mais|lees ook|lees meer|\
     zie ook|laes ogsa|original url",
);

/// The same, before a colon.
pub(super) static POINTER_LABELS: Phrases =
    Phrases("related|more|link|links|weiterlesen|zum thema|a lire|permalink|url");

/// How short lines of a page that are not of the article begin.
pub(super) static FURNITURE: Phrases = Phrases(
    "share this|skip to|log in|sign in|sign up|subscribe to|leave a comment|most read|most popular|follow us|\
     back to top|nach oben|next article|previous article|click here|see in video|to see in video|watch the video|\
     watch video|voir la video|ver video|guarda il video|in this article|top stories|advertisement|\
     hinterlasse einen kommentar|laisser un commentaire|deja un comentario",
);

/// Whole lines of that sort.
pub(super) static FURNITURE_LINES: Phrases = Phrases(
    "advert|anzeige|werbung|publicite|publicidad|publicidade|pubblicita|advertentie|annonce|share|teilen|partager|\
     compartir|condividi|compartilhar|delen|tweet|print|drucken|imprimer|imprimir|stampa|save|menu|search|suche|\
     recherche|buscar|cerca|home|login|anmelden|subscribe|abonnieren|register|comments|comment|kommentare|\
     kommentar|commentaires|comentarios|commenti|reacties|trending|newsletter|contact|kontakt|impressum|\
     datenschutz|about us|tags|categories|kategorien|watch|video|en video|im video|listen|next|previous|weiter|\
     zuruck|loading|startseite|accueil|inicio|rss|sitemap|faq|impressum & datenschutz|terms of use|privacy policy|\
     cookie policy|copy link|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|email|\
     e-mail",
);

/// What notices of a page about itself hold.
pub(super) static NOTICES: Phrases = Phrases(
    "we use cookies|site uses cookies|website uses cookies|use of cookies|verwendet cookies|nutzt cookies|\
     utilise des cookies|utiliza cookies|usa cookies|utilizza cookie|gebruikt cookies|our newsletter|\
     unseren newsletter|notre newsletter|nuestro boletin|nuestra newsletter|nostra newsletter|nossa newsletter|\
     onze nieuwsbrief|our privacy policy|all rights reserved|enable javascript|subscribe to our|subscribe now|\
     already a subscriber|download our app|follow us on|share on facebook|share on twitter|alle rechte vorbehalten|\
     tous droits reserves|proudly powered by|e-mail-adresse wird nicht|email address will not be published",
);

/// Networks to share on.
pub(super) static NETWORKS: Phrases = Phrases(
    "facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|youtube|email|e-mail|xing|copy link",
);

/// How long reading takes.
pub(super) static READING_TIMES: Phrases =
    Phrases("min read|mins read|minute read|minutes read|reading time|lesezeit|min de lecture|min de lectura");
