//! Agencies and outlets by name, and the words that make a name one.
//!
//! Outlets whose names have the form of one ("Financial Times") are not listed.

/// Names as they should be written; "a>b" where what is written, a, has another name, b.
pub(super) const NAMES: &str = "\
    AFP|Agence France-Presse>AFP|France-Presse>AFP|AP|Associated Press>AP|Reuters|Рейтер>Reuters|رويترز>Reuters|\
    فرانس برس>AFP|dpa|Deutsche Presse-Agentur>dpa|Deutschen Presse-Agentur>dpa|dpa-AFX>dpa|Xinhua|New China>Xinhua|\
    Синьхуа>Xinhua|شينخوا>Xinhua|TASS|ТАСС>TASS|RIA Novosti|РИА Новости>RIA Novosti|RIA>RIA Novosti|Interfax|\
    Интерфакс>Interfax|Sputnik|Kyodo|Jiji|Yonhap|연합뉴스>Yonhap|KCNA|ANSA|Adnkronos|EFE|Europa Press|Lusa|Belga|ANP|\
    Ritzau|NTB|TT|APA|epd|KNA|SID|PAP|ČTK|MTI|Ukrinform|Укринформ>Ukrinform|Anadolu|IRNA|Tasnim|WAM|PTI|\
    Press Trust of India>PTI|ANI|IANS|AAP|UPI|Notimex|Prensa Latina|Bernama|CNN|CNBC|MSNBC|NBC|CBS|PBS|NPR|BBC|ITV|\
    CBC|New York Times>The New York Times|Washington Post>The Washington Post|\
    Wall Street Journal>The Wall Street Journal|USA Today|Politico|Axios|BuzzFeed|HuffPost|Newsweek|TMZ|Forbes|\
    Business Insider|Daily Mirror|Daily Express|RTÉ|Der Spiegel|Spiegel>Der Spiegel|Die Zeit|Bild am Sonntag|\
    Frankfurter Allgemeine|FAZ>Frankfurter Allgemeine|Süddeutsche Zeitung|Süddeutschen Zeitung>Süddeutsche Zeitung|\
    Handelsblatt|taz|ARD|ZDF|Deutschlandfunk|Deutsche Welle|n-tv|RTL|ORF|SRF|NZZ|Tagesspiegel|NDR|WDR|MDR|SWR|\
    Le Monde|Le Figaro|Le Parisien|BFMTV|franceinfo|France Inter|RFI|TF1|Mediapart|El País|El Mundo|La Vanguardia|\
    Cadena SER|RTVE|El Universal|Clarín|Infobae|Televisa|Corriere della Sera|Corriere>Corriere della Sera|\
    Repubblica>la Repubblica|Sole 24 Ore>Il Sole 24 Ore|Folha de S.Paulo|O Globo|TV Globo|Volkskrant>de Volkskrant|\
    NRC|SVT|NRK|Kommersant|Коммерсант>Kommersant|Meduza|CCTV|CGTN|China Daily|People's Daily|SCMP|NHK|Nikkei|\
    Al Jazeera|Haaretz|NDTV|Times of India|Indian Express";
/// Names that people, places or other firms have, too.
pub(super) const SHARED_NAMES: &str = "\
    Bloomberg|ABC|Bild|Stern|Focus|Libération|La Repubblica>la Repubblica|La Stampa|La Nación|Rai|RT|Welt|Time";
/// Common words but for the article before them.
pub(super) const NAMES_WITH_ARTICLE: &str = "\
    Guardian>The Guardian|Times>The Times|Telegraph>The Daily Telegraph|Independent>The Independent|Sun>The Sun|\
    Economist>The Economist|Observer>The Observer|Post>The Washington Post";
/// Common nouns that make an outlet's name of what follows.
pub(super) const NOUNS_BEFORE: &str = "\
    agency|newspaper|daily|broadcaster|tabloid|magazine|newswire|Zeitung|Tageszeitung|Nachrichtenagentur|\
    Presseagentur|Nachrichtenmagazin|Magazin|Sender|Agentur|agence|quotidien|hebdomadaire|agencia|diario|periódico|\
    semanario|cadena|agenzia|quotidiano|giornale|emittente|jornal|agência|persbureau|krant|omroep|nyhetsbyrån|\
    tidningen|avisen|agencja|dziennik|gazeta|agentura|deník|агентство|агентству|агентства|газета|газете|газеты|\
    телеканал|телеканалу|издание|изданию|ajansı|gazetesi";
/// The last words of many outlets' names.
pub(super) const LAST_WORDS: &str = "\
    Post|Times|Star|Herald|Tribune|Gazette|Courier|Chronicle|Journal|Telegraph|Examiner|Dispatch|Bulletin|Mail|News|\
    Zeitung|Nachrichten|Anzeiger|Rundschau|Tageblatt|Kurier|Morgenpost";

/// Names in scripts without spaces, and what they are called here.
pub(super) const UNSPACED: &str = "\
    新华社>Xinhua|新華社>Xinhua|路透社>Reuters|ロイター>Reuters|法新社>AFP|美联社>AP|美聯社>AP|塔斯社>TASS|彭博社>Bloomberg|\
    共同社>Kyodo|共同通信>Kyodo|時事通信>Jiji|韩联社>Yonhap|央视>CCTV|环球时报>Global Times|人民日报>People's Daily";

/// What stands near a name in such a script that is cited.
pub(super) const UNSPACED_CUES: &str = "据|對|对|向|告诉|告訴|援引|引述|报道|報道|报导|報導|电|電|によると|通信";
