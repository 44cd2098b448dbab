//! Which language a text is in, and what is known of each.

use tellings::text::stems::fold;
use tellings::text::stop_words::is_stop_word;
use tellings::text::{Language, Support};

/// A short paragraph of news in every language, written for this test.
const PARAGRAPHS: &[(&str, &str)] = &[
    (
        "en",
        "The ferry ran aground near the harbour on Monday morning, but nobody was hurt, the coast guard said. The captain \
         had reported a problem with the engine shortly before, and two tugs were sent out to bring the passengers home.",
    ),
    (
        "es",
        "El transbordador encalló el lunes por la mañana cerca del puerto, pero nadie resultó herido, según informó la \
         guardia costera. El capitán había avisado poco antes de un fallo en el motor y dos remolcadores salieron a buscar \
         a los pasajeros.",
    ),
    (
        "de",
        "Die Fähre ist am Montagmorgen kurz vor dem Hafen auf Grund gelaufen, verletzt wurde nach Angaben der Küstenwache \
         niemand. Der Kapitän hatte wenige Minuten vorher ein Problem mit der Maschine gemeldet, zwei Schlepper brachten \
         die Fahrgäste an Land.",
    ),
    (
        "fr",
        "Le bac s’est échoué lundi matin à l’entrée du port, mais personne n’a été blessé, ont indiqué les garde-côtes. Le \
         capitaine avait signalé une panne de moteur quelques minutes plus tôt et deux remorqueurs ont ramené les \
         passagers à terre.",
    ),
    (
        "pt",
        "O barco encalhou na manhã de segunda-feira à entrada do porto, mas ninguém ficou ferido, informou a guarda \
         costeira. O capitão tinha comunicado pouco antes uma avaria no motor, e dois rebocadores levaram os passageiros \
         de volta para a cidade.",
    ),
    (
        "it",
        "Il traghetto si è arenato lunedì mattina all’ingresso del porto, ma nessuno è rimasto ferito, ha fatto sapere la \
         guardia costiera. Il comandante aveva segnalato poco prima un guasto al motore e due rimorchiatori hanno \
         riportato a terra i passeggeri.",
    ),
    (
        "nl",
        "De veerboot is maandagochtend vlak voor de haven vastgelopen, maar volgens de kustwacht raakte niemand gewond. De \
         kapitein had enkele minuten eerder een probleem met de motor gemeld, waarna twee sleepboten de reizigers aan wal \
         brachten.",
    ),
    (
        "sv",
        "Färjan gick på grund strax utanför hamnen på måndagsmorgonen, men ingen blev skadad, säger kustbevakningen. \
         Kaptenen hade några minuter tidigare rapporterat ett fel på motorn, och två bogserbåtar förde passagerarna i land.",
    ),
    (
        "da",
        "Færgen gik på grund lige uden for havnen mandag morgen, men ingen kom til skade, oplyser kystvagten. Kaptajnen \
         havde nogle minutter forinden meldt om en fejl på motoren, og to slæbebåde bragte passagererne i land, efter at \
         vinden havde lagt sig.",
    ),
    (
        "no",
        "Fergen gikk på grunn like utenfor havnen mandag morgen, men ingen ble skadet, opplyser kystvakten. Kapteinen hadde \
         noen minutter før meldt om en feil på motoren, og to slepebåter brakte passasjerene i land etter at vinden hadde \
         lagt seg.",
    ),
    (
        "fi",
        "Lautta ajoi karille aivan sataman edustalla maanantaiaamuna, mutta kukaan ei loukkaantunut, kertoo merivartiosto. \
         Kapteeni oli ilmoittanut hetkeä aiemmin moottoriviasta, ja kaksi hinaajaa toi matkustajat maihin, kun tuuli oli \
         tyyntynyt.",
    ),
    (
        "pl",
        "Prom osiadł w poniedziałek rano na mieliźnie tuż przed wejściem do portu, ale nikt nie został ranny, jak podała \
         straż przybrzeżna. Kapitan kilka minut wcześniej zgłosił awarię silnika, a dwa holowniki odwiozły pasażerów na \
         brzeg.",
    ),
    (
        "cs",
        "Trajekt v pondělí ráno najel na mělčinu těsně před přístavem, ale nikdo nebyl zraněn, uvedla pobřežní stráž. \
         Kapitán několik minut předtím ohlásil poruchu motoru a dva remorkéry dopravily cestující zpět na pevninu, když se \
         vítr utišil.",
    ),
    (
        "sk",
        "Trajekt v pondelok ráno narazil na plytčinu tesne pred prístavom, ale nikto nebol zranený, uviedla pobrežná stráž. \
         Kapitán niekoľko minút predtým ohlásil poruchu motora a dva remorkéry dopravili cestujúcich späť na pevninu, keď \
         sa vietor utíšil.",
    ),
    (
        "ro",
        "Feribotul a eșuat luni dimineață chiar în fața portului, dar nimeni nu a fost rănit, a anunțat paza de coastă. \
         Căpitanul semnalase cu câteva minute înainte o defecțiune la motor, iar două remorchere i-au adus pe pasageri la \
         mal.",
    ),
    (
        "hu",
        "A komp hétfő reggel közvetlenül a kikötő előtt megfeneklett, de senki sem sérült meg, közölte a parti őrség. A \
         kapitány néhány perccel korábban jelezte, hogy baj van a motorral, ezért két vontatóhajó vitte partra az utasokat.",
    ),
    (
        "hr",
        "Trajekt se u ponedjeljak ujutro nasukao tik pred lukom, ali nitko nije ozlijeđen, priopćila je obalna straža. \
         Kapetan je nekoliko minuta prije toga javio da je došlo do kvara na motoru, a dva su tegljača putnike prevezla na \
         obalu.",
    ),
    (
        "tr",
        "Feribot pazartesi sabahı limanın hemen önünde karaya oturdu, ancak sahil güvenlik kimsenin yaralanmadığını \
         bildirdi. Kaptan birkaç dakika önce motorda bir arıza olduğunu söylemişti; iki römorkör yolcuları daha sonra \
         kıyıya getirdi.",
    ),
    (
        "el",
        "Το πλοίο προσάραξε τη Δευτέρα το πρωί έξω από το λιμάνι, αλλά κανείς δεν τραυματίστηκε, όπως ανακοίνωσε το \
         λιμενικό. Ο καπετάνιος είχε αναφέρει λίγο πριν βλάβη στη μηχανή.",
    ),
    (
        "ru",
        "Паром сел на мель в понедельник утром у входа в порт, но никто не пострадал, сообщила береговая охрана. Капитан за \
         несколько минут до этого сообщил о неисправности двигателя, и два буксира доставили пассажиров на берег.",
    ),
    (
        "uk",
        "Пором сів на мілину в понеділок уранці біля входу до порту, але ніхто не постраждав, повідомила берегова охорона. \
         Капітан за кілька хвилин до цього повідомив про несправність двигуна, і два буксири доставили пасажирів на берег.",
    ),
    (
        "bg",
        "Фериботът заседна в понеделник сутринта точно пред пристанището, но никой не е пострадал, съобщи бреговата охрана. \
         Капитанът беше съобщил няколко минути по-рано за повреда в двигателя и два влекача откараха пътниците на брега.",
    ),
    (
        "sr",
        "Трајект се у понедељак ујутру насукао тик пред луком, али нико није повређен, саопштила је обалска стража. Капетан \
         је неколико минута пре тога јавио да је дошло до квара на мотору, а два тегљача су превезла путнике на обалу.",
    ),
    (
        "mk",
        "Траектот се насука во понеделникот наутро пред самото пристаниште, но никој не е повреден, соопшти крајбрежната \
         стража. Капетанот неколку минути пред тоа јави дека има дефект на моторот, па два влекача ги однесоа патниците на \
         брегот.",
    ),
    (
        "be",
        "Паром сеў на мель у панядзелак раніцай каля ўваходу ў порт, але ніхто не пацярпеў, паведаміла берагавая ахова. \
         Капітан за некалькі хвілін да гэтага паведаміў пра няспраўнасць рухавіка, і два буксіры даставілі пасажыраў на \
         бераг.",
    ),
    (
        "ar",
        "جنحت العبّارة صباح يوم الاثنين قرب مدخل الميناء، لكن أحداً لم يصب بأذى، بحسب ما أعلن خفر السواحل. وكان القبطان قد \
         أبلغ قبل ذلك بدقائق عن عطل في المحرك، ثم نقلت سفينتان الركاب إلى الشاطئ بعد أن هدأت الرياح.",
    ),
    (
        "fa",
        "کشتی صبح روز دوشنبه در نزدیکی بندر به گل نشست، اما به گفته گارد ساحلی هیچ کس آسیب ندید. ناخدا چند دقیقه پیش از آن \
         از خرابی موتور خبر داده بود و دو قایق مسافران را پس از آرام شدن باد به ساحل رساندند.",
    ),
    (
        "ur",
        "کشتی پیر کی صبح بندرگاہ کے قریب ریت میں پھنس گئی لیکن ساحلی محافظوں کے مطابق کوئی زخمی نہیں ہوا۔ کپتان نے چند منٹ \
         پہلے انجن کی خرابی کی اطلاع دی تھی اور دو کشتیوں نے مسافروں کو ساحل تک پہنچایا۔",
    ),
    ("he", "המעבורת עלתה על שרטון ביום שני בבוקר סמוך לכניסה לנמל, אך איש לא נפגע, כך מסר משמר החופים."),
    ("hi", "नौका सोमवार सुबह बंदरगाह के पास रेत में फँस गई, लेकिन तटरक्षक बल के अनुसार किसी को चोट नहीं आई।"),
    ("zh", "渡轮周一早上在港口附近搁浅，海岸警卫队表示无人受伤。船长几分钟前曾报告发动机故障。"),
    ("ja", "月曜日の朝、フェリーが港の近くで座礁したが、海上保安庁によるとけが人はいなかった。"),
    ("ko", "월요일 아침 여객선이 항구 근처에서 좌초했지만 다친 사람은 없다고 해안경비대가 밝혔다."),
    ("th", "เรือข้ามฟากเกยตื้นใกล้ท่าเรือเมื่อเช้าวันจันทร์ แต่ไม่มีผู้ได้รับบาดเจ็บ"),
    (
        "id",
        "Kapal feri itu kandas pada Senin pagi di dekat pintu masuk pelabuhan, tetapi tidak ada yang terluka, kata penjaga \
         pantai. Nakhoda telah melaporkan kerusakan mesin beberapa menit sebelumnya, dan dua kapal tunda membawa para \
         penumpang ke darat.",
    ),
    (
        "vi",
        "Chiếc phà đã mắc cạn vào sáng thứ Hai ngay trước cảng, nhưng không có ai bị thương, lực lượng bảo vệ bờ biển cho \
         biết. Thuyền trưởng đã báo về sự cố động cơ vài phút trước đó, và hai tàu kéo đã đưa hành khách vào bờ.",
    ),
    (
        "et",
        "Praam sõitis esmaspäeva hommikul otse sadama ees madalikule, kuid keegi ei saanud viga, ütles rannavalve. Kapten \
         oli mõni minut varem teatanud, et mootoriga on midagi lahti, ja kaks puksiiri tõid reisijad kaldale, kui tuul oli \
         vaibunud.",
    ),
    (
        "ca",
        "El transbordador va encallar dilluns al matí a l’entrada del port, però ningú no va resultar ferit, segons els \
         guardacostes. El capità havia avisat pocs minuts abans d’una avaria al motor, i dos remolcadors van dur els \
         passatgers a terra.",
    ),
];

#[test]
fn paragraphs_are_recognised() {
    for (code, text) in PARAGRAPHS {
        assert_eq!(Language::detect(text).code(), *code, "{text}");
    }
}

#[test]
fn sentences_of_supported_languages_are_recognised() {
    for (code, text) in PARAGRAPHS.iter().filter(|(code, _)| Language::from_tag(code).support() == Support::Full) {
        for sentence in text.split_inclusive(". ") {
            assert_eq!(Language::detect(sentence).code(), *code, "{sentence}");
        }
    }
}

#[test]
fn what_is_no_language_stays_unknown() {
    for text in [
        "",
        "12 345, 67 %",
        "Qwrt zxcvb plmokn ijbuhv ygctfx rdzesw aqzxsw edcvfr tgbnhy ujmkio",
        "Anna Kowalska, John Smith, Pedro Martínez, Hans Müller, Giulia Rossi, Sven Lindström, Jean Dupont, Mary Brown",
        "Anna Kowalska, John Smith, Pedro Alvarez, Hans Berger, Giulia Rossi, Sven Holm, Jean Dupont und Mary Brown",
        "Berlin, London, Madrid, Paris, Roma, Lisboa, Amsterdam, Stockholm, Warszawa, Praha, Budapest, Bratislava",
        "fn main() {\n    let total: usize = items.iter().map(|item| item.price).sum();\n    println!(\"{total}\");\n}",
        "if (ready && !done) {\n  for (let i = 0; i < list.length; i++) {\n    list[i] = read(i);\n  }\n  return list;\n}",
        "<div class=\"story\"><p id=\"lead\"></p><a href=\"#top\"></a></div> .story { color: red; } #lead { margin: 0; }",
    ] {
        assert_eq!(Language::detect(text), Language::UNKNOWN, "{text}");
    }
}

#[test]
fn the_main_language_of_a_mixed_text_counts() {
    let of =
        |code: &str| PARAGRAPHS.iter().find(|(known, _)| *known == code).map(|(_, text)| *text).unwrap_or_default();
    for (main, other) in
        [("en", "fr"), ("de", "en"), ("ru", "en"), ("ja", "en"), ("pt", "es"), ("ar", "fr"), ("hr", "sr")]
    {
        let text = format!("{}\n\n{}\n\n{}\n\n{}", of(other), of(main), of(main), of(main));
        assert_eq!(Language::detect(&text).code(), main, "{main} with {other}");
    }
}

#[test]
fn function_words_are_most_of_what_languages_share_with_themselves() {
    for (code, text) in PARAGRAPHS.iter().filter(|(code, _)| Language::supported().contains(code)) {
        let language = Language::from_tag(code);
        let words: Vec<String> = text.split_whitespace().map(|word| fold(word.trim_matches(['.', ',', ';']))).collect();
        let stop_words = words.iter().filter(|word| is_stop_word(word, language)).count();
        assert!(7 * stop_words >= words.len(), "{code}: {stop_words} of {}", words.len());
    }
}

#[test]
fn languages_with_full_support() {
    let codes = "ar bg cs da de el en es fa fi fr he hi hr hu it nl no pl pt ro ru sk sr sv tr uk";
    assert_eq!(Language::supported(), codes.split(' ').collect::<Vec<&str>>());
}

#[test]
fn tags_have_other_names() {
    for (tag, code) in
        [("nb-NO", "no"), ("nn", "no"), ("iw", "he"), ("in", "id"), ("sr-Latn", "sr"), ("zh-Hant-TW", "zh")]
    {
        assert_eq!(Language::from_tag(tag).code(), code, "{tag}");
    }
}

#[test]
fn words_fold_to_what_readers_take_for_the_same() {
    for (a, b) in [
        ("İstanbul", "ISTANBUL"),
        ("İstanbul’da", "istanbul"),
        ("Straße", "STRASSE"),
        ("Ångström", "Angstrom"),
        ("ΑΘΗΝΑ", "Αθήνα"),
        ("Ἀθῆναι", "ΑΘΗΝΑΙ"),
        ("Ёлка", "елка"),
        ("краи\u{306}", "край"),
        ("Kyi\u{308}v", "Kyïv"),
        ("Łódź", "Lodz"),
        ("Đorđe", "dorde"),
        ("Năstase", "Nastase"),
        ("Ştefan", "Ștefan"),
        ("ﬁnance", "finance"),
        ("ＮＡＴＯ", "nato"),
        ("الأُمّة", "الامه"),
        ("مـصـر", "مصر"),
        ("علی", "علي"),
        ("کتاب", "كتاب"),
        ("می\u{200C}شود", "میشود"),
        ("۱۴۰۲", "1402"),
        ("שָׁלוֹם", "שלום"),
        ("फ़ोन", "फोन"),
        ("पहुँच", "पहुंच"),
        ("l’État", "etat"),
        ("quest’anno", "anno"),
        ("cœur", "coeur"),
    ] {
        assert_eq!(fold(a), fold(b), "{a} {b}");
    }
    assert_ne!(fold("край"), fold("краи"));
    assert_ne!(fold("їх"), fold("іх"));
}

#[test]
fn some_kana_among_more_han_are_japanese() {
    assert_eq!(Language::detect("東京都知事選挙の投票率は前回比上昇").code(), "ja");
    assert_eq!(Language::detect("東京都知事選举投票率前回比上升").code(), "zh");
}
