//! The words that figures and dates are made of, by language.

use std::sync::OnceLock;

use crate::text::Language;
use crate::text::fingerprint::fingerprint;
use crate::text::fingerprint_table::FingerprintTable;

/// What a token is, as a byte: the letter of its group in the tables below, or one of the next three. Punctuation marks
/// are their own class, every dash is `-`.
pub(crate) type Class = u8;

/// A word in no group; with a payload, one that looks like a month of another language.
pub(crate) const PLAIN: Class = b'_';
/// Digits with their separators.
pub(crate) const FIGURE: Class = b'0';
/// The name of a month; its payload is the number of the month.
pub(crate) const MONTH: Class = b'm';

/// "seven", "forty"; the payload is the value.
pub(crate) const NUMBER: Class = b'n';
/// "million"; the payload is the power of ten.
pub(crate) const SCALE: Class = b's';
/// A scale that stands without a number before it: "mille", "tausend".
pub(crate) const FREE_SCALE: Class = b'S';
/// A letter that is a scale beside a currency or behind digits: "$5m"; the payload is the power of ten.
pub(crate) const LETTER_SCALE: Class = b'z';
/// "dozen"; the payload is the value.
pub(crate) const DOZEN: Class = b'd';
/// "trentaine", about so many; the payload is the value.
pub(crate) const ABOUT_SO_MANY: Class = b'e';
/// "a", "une": one, before a scale or a unit of time.
pub(crate) const ARTICLE: Class = b'a';
/// "and" inside a number.
pub(crate) const AND: Class = b'k';
/// What links a number to its unit or qualifier: "of", "than", "de".
pub(crate) const LINK: Class = b'l';
/// "third", "half"; the payload is the denominator, and the place in an order.
pub(crate) const FRACTION: Class = b'h';
/// "first"; the payload is the place.
pub(crate) const ORDINAL: Class = b'o';
/// "about"; the payload is `~`, `>`, `<` or `^` (up to).
pub(crate) const QUALIFIER: Class = b'q';
/// "more", which needs a link before the number; payload as above.
pub(crate) const LINKED_QUALIFIER: Class = b'Q';
/// "no", "not" before such a qualifier.
pub(crate) const NOT: Class = b'X';
/// A unit of time or measure; the payload is the letter of the dimension, a factor where it is not 1, and the name.
pub(crate) const UNIT: Class = b'u';
/// A currency; the payload is its code, or its symbol or name where that says no more.
pub(crate) const CURRENCY: Class = b'c';
/// A currency's code, which is one in capitals only.
pub(crate) const CURRENCY_CODE: Class = b'i';
/// "%", "percent".
pub(crate) const PERCENT: Class = b'p';
/// "per", "pro".
pub(crate) const PER: Class = b'P';
/// "Canadian"; the payload is the country's two letters.
pub(crate) const NATIONALITY: Class = b'j';
/// "square" before or behind a unit; the payload is "square" or "cubic".
pub(crate) const POWER: Class = b'b';
/// What people are counted as; the payload is the unit.
pub(crate) const PEOPLE: Class = b'N';
/// "p.m.", "Uhr": the number before it is a time of day.
pub(crate) const CLOCK: Class = b'T';
/// "No.", "page": the number behind it is a name.
pub(crate) const LABEL: Class = b'#';
/// "or" before another notation of the same figure.
pub(crate) const OR: Class = b'L';
/// A preposition that makes "a year" a duration.
pub(crate) const DURING: Class = b't';
/// A day of the week; the payload counts from Monday, 0.
pub(crate) const WEEKDAY: Class = b'w';
/// "today"; the payload is the distance in days.
pub(crate) const RELATIVE_DAY: Class = b'r';
/// "last", "this", "next"; the payload is -1, 0 or 1.
pub(crate) const RELATION: Class = b'R';
/// "past": as "last", of durations only.
pub(crate) const PAST: Class = b'K';
/// "morning"; the payload is `a` for hours before noon, `p` for those after it, `n` for night.
pub(crate) const PART_OF_DAY: Class = b'v';
/// "quarter"; the payload is its length in months.
pub(crate) const PART_OF_YEAR: Class = b'y';
/// "ago", behind a duration.
pub(crate) const AGO: Class = b'g';
/// "vor", "hace", before a duration.
pub(crate) const AGO_BEFORE: Class = b'G';
/// Words after which a weekday lies ahead: "will".
pub(crate) const FUTURE: Class = b'F';
/// Words after which it lies behind again: "said".
pub(crate) const REPORTED: Class = b'f';
/// "by", "until": what follows at once lies ahead.
pub(crate) const UNTIL: Class = b'U';
/// The first letters of months' names; a word that begins so is looked up among them.
const MONTH_PREFIX: Class = b'M';

/// Symbols, codes and units that every language shares. A group is its class, its payload up to the first space, and
/// its words, folded.
const COMMON: &str = "cEUR € euro euros;cGBP £;cUSD $ us$ usd$;c¥ ¥;cINR ₹ rs;cRUB ₽;cKRW ₩;cILS ₪;cTRY ₺;cUAH ₴;\
    cCAD c$ ca$ cad$;cAUD a$ au$;cHKD hk$;cNZD nz$;cSGD s$;cBRL r$;cCNY rmb 元;ckr kr;\
    i usd eur gbp chf jpy cny cad aud inr rub sek nok dkk pln czk huf try brl mxn krw hkd sgd nzd zar ils uah aed sar;\
    p % pct ％;z6 m;z3 k;z9 b;s9 bn;s12 tn;s4 万 萬;s8 亿 億;\
    ulkilometre km kms;ulcentimetre cm;ulmillimetre mm;umkilogram kg kilo kilos;uahectare ha;\
    uasquare_kilometre km2 km²;uasquare_metre m2 m² mq qm;uvcubic_metre m3 m³;ukdegree °;ukdegree_celsius ℃;\
    uskilometre_per_hour kph kmh;usmile_per_hour mph;uemegawatt mw;uegigawatt gw;uthour h;\
    utyear 年;utday 日 天;Nperson 人 名;T gmt utc;\
    M jan ene gen feb fev mar maa apr abr avr mai may maj mag mei jun giu jui jul lug aug ago aou sep set oct okt out \
    ott nov dec dez dic";

const ENGLISH: &str = "n0 zero;n1 one;n2 two couple;n3 three;n4 four;n5 five;n6 six;n7 seven;n8 eight;n9 nine;n10 ten;\
    n11 eleven;n12 twelve;n13 thirteen;n14 fourteen;n15 fifteen;n16 sixteen;n17 seventeen;n18 eighteen;n19 nineteen;\
    n20 twenty;n30 thirty;n40 forty;n50 fifty;n60 sixty;n70 seventy;n80 eighty;n90 ninety;\
    s2 hundred;s3 thousand;s6 million mn mln;s9 billion;s12 trillion;s5 lakh;s7 crore;d12 dozen;\
    a a an;k and;l of than to as de;h2 half halves;h3 third thirds;h4 quarter quarters;h5 fifth fifths;h10 tenth tenths;\
    o1 first;o2 second;o4 fourth;\
    q~ about around approximately roughly some nearly almost circa estimated approx;q> over exceeding least;\
    q< under below;q^ most;Q> more greater higher excess;Q< less fewer lower;Q^ up many much;Q~ close;X no not;\
    utsecond seconds;utminute minute minutes min;uthour hour hours hr hrs;utday day days;utweek week weeks;\
    utmonth month months;utyear year years;ut10year decade decades;ut100year century centuries;\
    ulmetre metre metres meter meters;ulkilometre kilometre kilometres kilometer kilometers;ulmile mile miles;\
    ulfoot foot feet ft;ulinch inch inches;ulcentimetre centimetre centimetres centimeter centimeters;\
    umkilogram kilogram kilograms;\
    umgram gram grams;umtonne tonne tonnes;umton ton tons;umpound pound pounds lb lbs;\
    uahectare hectare hectares;uaacre acre acres;uvlitre litre litres liter liters;uvbarrel barrel barrels;\
    ukdegree degree degrees;uemegawatt megawatt megawatts;\
    uegigawatt gigawatt gigawatts;uxmagnitude magnitude;bsquare_ square sq;\
    cUSD dollar dollars;cGBP sterling;cCNY yuan renminbi;cJPY yen;cKRW won;cRUB ruble rubles rouble roubles;\
    cINR rupee rupees;cTRY lira liras;cZAR rand;cBRL reais;cPLN zloty zlotys;\
    cILS shekel shekels;cpeso peso pesos;cfranc franc francs;ckrona krona kronor crowns kroner;\
    p percent percentage;P per;jUS us american;jCA canadian;jAU australian;jGB british;jCH swiss;jMX mexican;\
    jNZ zealand;jSE swedish;\
    jNO norwegian;jDK danish;\
    Nperson people persons person;Ndead dead killed deaths;Ninjured injured wounded hurt injuries;\
    Nmissing missing;Nchild children child kids;Nwoman women woman;Nman men man;\
    T am pm clock;# no number nos page chapter article room route flight highway section phase;L or equivalent;\
    t for within after in during than;\
    w0 monday;w1 tuesday;w2 wednesday;w3 thursday;w4 friday;w5 saturday;w6 sunday;\
    r0 today tonight;r-1 yesterday;r1 tomorrow;R-1 last;R0 this current;R1 next coming;K past;\
    va morning;vp afternoon evening;vn night;utweekend weekend;g ago;F will shall due scheduled plans planned expected set begins starts opens reopens resumes;\
    f said says told was were had did;U by until till before;\
    _x mars marco marca mart marts mayo mai maj maja juli juni set out mag";

const FRENCH: &str = "n0 zero;n2 deux;n3 trois;n4 quatre;n5 cinq;n6 six;n7 sept;n8 huit;n9 neuf;n10 dix;n11 onze;\
    n12 douze;n13 treize;n14 quatorze;n15 quinze;n16 seize;n20 vingt vingts;n30 trente;n40 quarante;n50 cinquante;\
    n60 soixante;n70 septante;S2 cent cents;S3 mille;s6 million millions mio;\
    s9 milliard milliards md mds mrd;s12 billion billions;d12 douzaine douzaines;e10 dizaine dizaines;e15 quinzaine;\
    e20 vingtaine;e30 trentaine;e40 quarantaine;e50 cinquantaine;e100 centaine;e1000 millier;\
    a un une;k et;l de d des du que a au;h2 moitie demi demie;h3 tiers;h4 quart quarts;\
    o1 premier premiers premiere premieres;o2 deuxieme second seconde;o3 troisieme;o4 quatrieme;\
    q~ environ quelque autour presque pres approximativement;q> minimum;q^ jusqu maximum;Q> plus;Q< moins;Q~ proche;\
    utsecond seconde secondes;utminute minute minutes;uthour heure heures;utday jour jours journee;\
    utweek semaine semaines;utmonth mois;utyear an ans annee annees;ut10year decennie decennies;\
    ut100year siecle siecles;ulmetre metre metres m;ulkilometre kilometre kilometres;ulcentimetre centimetres;\
    umkilogram;umtonne tonne tonnes;uahectare hectare hectares;uvlitre litre litres;\
    uvbarrel baril barils;ukdegree degre degres;uemegawatt megawatts;uxmagnitude magnitude;\
    bsquare_ carre carres;cUSD dollar dollars;cGBP livre livres sterling;cCNY yuan yuans;cJPY yen yens;\
    cRUB rouble roubles;cfranc franc francs;cpeso peso pesos;cTRY lire lires;\
    P pour par;jUS us americain americains;jCA canadien canadiens;jAU australien australiens;jCH suisse suisses;\
    Nperson personne personnes gens;Ndead morts mort tues deces;\
    Ninjured blesse blesses;Nmissing disparus;Nchild enfant enfants;Nwoman femme femmes;Nman homme hommes;\
    Npassenger passager passagers;# numero no page article chapitre vol route;L ou soit;\
    t pendant depuis durant apres en sur;w0 lundi;w1 mardi;w2 mercredi;w3 jeudi;w4 vendredi;w5 samedi;w6 dimanche;\
    r0 aujourd;r-1 hier;r1 demain;R-1 dernier derniere passe passee;R0 ce cet cette;R1 prochain prochaine;\
    va matin;vp midi soir;vn nuit;utweekend week-end weekend;y3 trimestre;y6 semestre;F doit doivent devrait prevu prevue;\
    U avant;\
    _x marco marca mart mayo maja";

const GERMAN: &str = "n0 null;n1 eins;n2 zwei;n3 drei;n4 vier;n5 funf;n6 sechs;n7 sieben;n8 acht;n9 neun;n10 zehn;\
    n11 elf;n12 zwolf;n13 dreizehn;n14 vierzehn;n15 funfzehn;n16 sechzehn;n17 siebzehn;n18 achtzehn;n19 neunzehn;\
    n20 zwanzig;n30 dreissig;n40 vierzig;n50 funfzig;n60 sechzig;n70 siebzig;n80 achtzig;n90 neunzig;\
    S2 hundert;S3 tausend tsd;s6 million millionen mio;s9 milliarde milliarden mrd;s12 billion billionen;d12 dutzend;\
    a ein eine einem einen einer eines;k und;l als zu von der des de;h2 halfte;h3 drittel;h4 viertel;h5 funftel;\
    o1 erste ersten erster erstes;o2 zweite zweiten zweites;o3 dritte dritten drittes;o4 vierte vierten viertes;\
    q~ rund etwa circa ca ungefahr fast knapp gut nahezu;q> uber mindestens;q< unter;q^ hochstens maximal;\
    Q> mehr;Q< weniger;Q^ bis;X nicht;\
    utsecond sekunde sekunden;utminute minute minuten;uthour stunde stunden stundige stundigen;utday tag tage tagen tages tagige tagigen;\
    utweek woche wochen;utmonth monat monate monaten monats;utyear jahr jahre jahren jahres jahrige jahrigen jahriger jahriges;\
    ut10year jahrzehnt jahrzehnte jahrzehnten;ut100year jahrhundert jahrhunderte jahrhunderten;\
    ulmetre meter metern m;ulkilometre kilometer kilometern;ulcentimetre zentimeter;umkilogram kilogramm;umgram gramm;\
    umtonne tonne tonnen;uahectare hektar;uasquare_kilometre quadratkilometer;uasquare_metre quadratmeter;\
    uvlitre liter;uvbarrel barrel fass;ukdegree grad;usmile_per_hour mph;\
    uskilometre_per_hour stundenkilometer stundenkilometern;uemegawatt megawatt;uegigawatt gigawatt;\
    uxmagnitude starke;cUSD dollar;cGBP pfund;cCHF franken;cJPY yen;cCNY yuan;cRUB rubel;cTRY lira;cPLN zloty;\
    p prozent prozentpunkte prozentpunkten;P pro je;jUS us;Nperson menschen mensch personen person leute;\
    Ndead tote toten todesopfer todesopfern todesfalle;Ninjured verletzte verletzten;Nmissing vermisste vermissten;\
    Nchild kinder kindern kind;Nwoman frauen;Nman manner mannern;Npassenger passagiere passagieren fahrgaste insassen;\
    T uhr;# nr nummer seite artikel paragraf kapitel gleis;L oder also;t seit nach binnen fur in innerhalb;\
    w0 montag;w1 dienstag;w2 mittwoch;w3 donnerstag;w4 freitag;w5 samstag sonnabend;w6 sonntag;\
    r0 heute;r-1 gestern;r1 morgen;r-2 vorgestern;r2 ubermorgen;\
    R-1 letzte letzten letzter letztes vergangene vergangenen vergangenes vergangener vorige vorigen voriges;\
    R0 diese diesen diesem dieser dieses;R1 nachste nachsten nachstes kommende kommenden kommendes;\
    va vormittag morgens;vp abend nachmittag abends nachmittags;vn nacht nachts;utweekend wochenende;y3 quartal quartals;y6 halbjahr halbjahres;\
    G vor;F soll sollen wird werden will wollen beginnt startet offnet;f sagte war waren hatte;U bis;\
    _x mars marco mart mayo maja";

const SPANISH: &str = "n0 cero;n1 uno;n2 dos;n3 tres;n4 cuatro;n5 cinco;n6 seis;n7 siete;n8 ocho;n9 nueve;n10 diez;\
    n11 once;n12 doce;n13 trece;n14 catorce;n15 quince;n16 dieciseis;n17 diecisiete;n18 dieciocho;n19 diecinueve;\
    n20 veinte;n21 veintiuno veintiun veintiuna;n22 veintidos;n23 veintitres;n24 veinticuatro;n25 veinticinco;\
    n26 veintiseis;n27 veintisiete;n28 veintiocho;n29 veintinueve;n30 treinta;n40 cuarenta;n50 cincuenta;n60 sesenta;\
    n70 setenta;n80 ochenta;n90 noventa;n100 cien ciento;n200 doscientos doscientas;n300 trescientos trescientas;\
    n400 cuatrocientos cuatrocientas;n500 quinientos quinientas;n600 seiscientos seiscientas;\
    n700 setecientos setecientas;n800 ochocientos ochocientas;n900 novecientos novecientas;S3 mil;\
    s6 millon millones mill;s12 billon billones;d12 docena docenas;e10 decena;e15 quincena;e20 veintena;\
    e100 centenar;e1000 millar;a un una;k y;l de del que a los las;\
    h2 mitad medio media;h3 tercio tercios tercera;h4 cuarto cuartos;o1 primer primero primera primeros primeras;\
    o2 segundo segunda;o3 tercer tercero;\
    q~ unos unas alrededor aproximadamente casi cerca aproximado;q> minimo;q^ hasta maximo;Q> mas superior;Q< menos;\
    X no;utsecond segundos;utminute minuto minutos;uthour hora horas;utday dia dias;utweek semana semanas;\
    utmonth mes meses;utyear ano anos;ut10year decada decadas;ut100year siglo siglos;ulmetre metro metros m;\
    ulkilometre kilometro kilometros;ulcentimetre centimetros;umkilogram kilogramos;umtonne tonelada toneladas;\
    uahectare hectarea hectareas;uvlitre litro litros;uvbarrel barril barriles;ukdegree grado grados;\
    uxmagnitude magnitud;bsquare_ cuadrado cuadrados;uemegawatt megavatios;\
    cUSD dolar dolares;cGBP libra libras;cCNY yuan yuanes;cJPY yen yenes;cRUB rublo rublos;cpeso peso pesos;\
    cBRL reales;P por al;jUS us estadounidenses;jCA canadienses;jMX mexicanos;\
    Nperson personas persona gente;Ndead muertos muertes fallecidos muertas;\
    Ninjured heridos heridas;Nmissing desaparecidos;Nchild ninos ninas;Nwoman mujeres mujer;Nman hombres hombre;\
    Npassenger pasajeros pasajero;# numero num pagina articulo ruta capitulo;L o equivalente;\
    t durante desde en tras por;w0 lunes;w1 martes;w2 miercoles;w3 jueves;w4 viernes;w5 sabado;w6 domingo;\
    r0 hoy;r-1 ayer;r-2 anteayer;r1 manana;R-1 pasado pasada ultimo ultima;R0 este esta;R1 proximo proxima;\
    va madrugada;vp tarde;vn noche;y3 trimestre;y6 semestre;G hace;F sera seran debera preve empieza comienza reabre;U antes;\
    _x marca marco mars mart maja mai";

const ITALIAN: &str = "n0 zero;n2 due;n3 tre;n4 quattro;n5 cinque;n6 sei;n7 sette;n8 otto;n9 nove;n10 dieci;n11 undici;\
    n12 dodici;n13 tredici;n14 quattordici;n15 quindici;n16 sedici;n17 diciassette;n18 diciotto;n19 diciannove;\
    n20 venti vent;n30 trenta trent;n40 quaranta quarant;n50 cinquanta cinquant;n60 sessanta sessant;\
    n70 settanta settant;n80 ottanta ottant;n90 novanta novant;S2 cento;S3 mille mila;s6 milione milioni mln;\
    s9 miliardo miliardi mld;s12 bilione bilioni;e10 decina;e15 quindicina;e20 ventina;\
    e30 trentina;e100 centinaio;e1000 migliaio;a un una uno;k e;\
    l di d del dei degli della delle dell a al;h2 meta mezzo mezza;h3 terzo terzi;h4 quarto quarti;\
    o1 primo prima primi prime;o2 secondo seconda;o3 terza;o4 quarta;\
    q~ circa quasi intorno approssimativamente;q> oltre almeno minimo;q< sotto;q^ massimo;Q> piu;Q< meno;Q^ fino;\
    utsecond secondi;utminute minuto minuti;uthour ora ore;utday giorno giorni;utweek settimana settimane;\
    utmonth mese mesi;utyear anno anni;ut10year decennio decenni;ut100year secolo secoli;ulmetre metro metri m;\
    ulkilometre chilometro chilometri;ulcentimetre centimetri;umkilogram chilogrammi chili;umtonne tonnellata tonnellate;\
    uahectare ettaro ettari;uvlitre litro litri;uvbarrel barile barili;ukdegree grado gradi;uxmagnitude magnitudo;\
    bsquare_ quadrati quadrato;uemegawatt megawatt;cUSD dollaro dollari;cGBP sterlina sterline;\
    cCNY yuan;cJPY yen;cRUB rublo rubli;cCHF franchi;cTRY lira lire;P per;jUS us americani;\
    Nperson persone persona;Ndead morti vittime decessi;Ninjured feriti feriti;\
    Nmissing dispersi;Nchild bambini;Nwoman donne;Nman uomini;Npassenger passeggeri;# numero articolo pagina;\
    L o pari ovvero;t per da durante dopo in;w0 lunedi;w1 martedi;w2 mercoledi;w3 giovedi;w4 venerdi;w5 sabato;\
    w6 domenica;r0 oggi;r-1 ieri;r1 domani;R-1 scorso scorsa passato passata;R0 questo questa quest;R1 prossimo prossima;\
    va mattina mattino;vp pomeriggio sera;vn notte;y3 trimestre;y6 semestre;g fa;U entro;\
    _x marca marco mars mart maja mayo";

const PORTUGUESE: &str = "n0 zero;n2 dois duas;n3 tres;n4 quatro;n5 cinco;n6 seis;n7 sete;n8 oito;n9 nove;n10 dez;\
    n11 onze;n12 doze;n13 treze;n14 catorze quatorze;n15 quinze;n16 dezesseis dezasseis;n17 dezessete dezassete;\
    n18 dezoito;n19 dezenove dezanove;n20 vinte;n30 trinta;n40 quarenta;n50 cinquenta;n60 sessenta;n70 setenta;\
    n80 oitenta;n90 noventa;n100 cem cento;n200 duzentos duzentas;n300 trezentos trezentas;n400 quatrocentos quatrocentas;\
    n500 quinhentos quinhentas;n600 seiscentos seiscentas;n700 setecentos setecentas;n800 oitocentos oitocentas;\
    n900 novecentos novecentas;S3 mil;s6 milhao milhoes mi;s9 bilhao bilhoes bi;s12 trilhao trilhoes bilioes tri;\
    d12 duzia duzias;e10 dezena;e100 centena;e1000 milhar;a um uma;k e;l de do da dos das que a ao os as;\
    h2 metade meio meia;h3 terco tercos terceiro;h4 quarto quartos;o1 primeiro primeira primeiros primeiras;\
    o2 segundo segunda;o3 terceira;q~ cerca aproximadamente quase uns umas;q> minimo;q^ ate maximo;\
    Q> mais superior;Q< menos;Q~ volta torno redor;X nao;\
    utsecond segundos;utminute minuto minutos;uthour hora horas;utday dia dias;utweek semana semanas;utmonth mes meses;\
    utyear ano anos;ut10year decada decadas;ut100year seculo seculos;ulmetre metro metros m;\
    ulkilometre quilometro quilometros;ulcentimetre centimetros;umkilogram quilograma quilogramas quilo quilos;\
    umtonne tonelada toneladas;uahectare hectare hectares;uvlitre litro litros;uvbarrel barril barris;ukdegree grau graus;\
    uxmagnitude magnitude;uemegawatt megawatts;cUSD dolar dolares;cGBP libra libras;\
    cCNY yuan yuans;cJPY iene ienes;cRUB rublo rublos;cBRL reais real;cpeso peso pesos;P por;jUS us americanos;\
    Nperson pessoas pessoa;Ndead mortos mortes mortas;Ninjured feridos feridas;\
    Nmissing desaparecidos;Nchild criancas;Nwoman mulheres mulher;Nman homens homem;Npassenger passageiros;\
    # numero artigo pagina;L ou equivalente;t durante desde em por apos;w0 segunda-feira;w1 terca-feira terca;\
    w2 quarta-feira;w3 quinta-feira quinta;w4 sexta-feira sexta;w5 sabado;w6 domingo;r0 hoje;r-1 ontem;r1 amanha;\
    R-1 passado passada ultimo ultima;R0 este esta neste nesta;R1 proximo proxima;va manha madrugada;vp tarde;vn noite;\
    y3 trimestre;y6 semestre;g atras;G ha;U ate;\
    _x marca mars mart maja mayo";

/// The tables by language, with the ends of numbers written as one word; the last serves every other language.
const TABLES: [(&str, &str, &str); 7] = [
    ("en", ENGLISH, ""),
    ("fr", FRENCH, ""),
    ("de", GERMAN, "zig ssig hundert tausend"),
    ("es", SPANISH, ""),
    ("it", ITALIAN, "cento mila uno due tre quattro cinque sei sette otto nove"),
    ("pt", PORTUGUESE, ""),
    ("", "", ""),
];

/// More than twice the words of a language.
const SLOTS: usize = 2048;

static LEXICONS: [OnceLock<Lexicon>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];

/// What a token means: its class, and what the class needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) class: Class,
    /// The number in the payload, 0 where it holds none.
    pub(crate) value: i32,
    pub(crate) payload: &'static str,
}

impl Meaning {
    /// A class that says all.
    pub(crate) const fn of(class: Class) -> Meaning {
        Meaning { class, value: 0, payload: "" }
    }
}

/// The meaning of a word in no group.
pub(crate) const NO_MEANING: Meaning = Meaning::of(PLAIN);

/// A table in memory.
pub(crate) struct Lexicon {
    meanings: FingerprintTable<Meaning>,
    compound_ends: &'static str,
    /// Whether there is a table for the language.
    pub(crate) is_full: bool,
}

impl Lexicon {
    /// The words of a language; English where the language is not known. Read at first use.
    pub(crate) fn of(language: Language) -> &'static Lexicon {
        let code = if language == Language::UNKNOWN { "en" } else { language.code() };
        let index = TABLES.iter().position(|table| table.0 == code).unwrap_or(TABLES.len() - 1);
        LEXICONS[index].get_or_init(|| {
            let (_, words, compound_ends) = TABLES[index];
            let mut lexicon = Lexicon {
                meanings: FingerprintTable::new(SLOTS, NO_MEANING),
                compound_ends,
                is_full: !words.is_empty(),
            };
            lexicon.add(words);
            lexicon.add(COMMON);
            lexicon
        })
    }

    /// Adds the groups of a table; words that are there already keep their meaning.
    fn add(&mut self, table: &'static str) {
        for group in table.split(';').filter(|group| !group.is_empty()) {
            let class = group.as_bytes()[0];
            let (payload, words) = group[1..].split_once(' ').unwrap_or_default();
            let value = whole(payload);
            for word in words.split(' ').filter(|word| !word.is_empty()) {
                let key = key_of(word, class);
                if !self.meanings.holds(key) {
                    *self.meanings.entry(key) = Meaning { class, value, payload };
                }
            }
        }
    }

    /// The meaning of a folded word.
    pub(crate) fn meaning(&self, folded: &str) -> Meaning {
        self.meaning_of(fingerprint(folded.as_bytes()))
    }

    /// The meaning of a word by its fingerprint, folded.
    pub(crate) fn meaning_of(&self, fingerprint: u64) -> Meaning {
        self.meanings.get(fingerprint)
    }

    /// Whether a word may name a month in the languages of the tables, by the fingerprint of its first three letters,
    /// folded.
    pub(crate) fn may_be_month(&self, prefix: u64) -> bool {
        self.meanings.holds(month_key(prefix))
    }

    /// Whether the language writes numbers as one word.
    pub(crate) fn has_compounds(&self) -> bool {
        !self.compound_ends.is_empty()
    }

    /// The value of a number written as one word: "dreiundvierzig", "duecentomila".
    pub(crate) fn compound(&self, folded: &str) -> Option<f64> {
        if folded.len() < 7 || !self.compound_ends.split(' ').any(|end| !end.is_empty() && folded.ends_with(end)) {
            return None;
        }
        let (mut total, mut current, mut rest) = (0_i64, 0_i64, folded);
        while !rest.is_empty() {
            // The longest part that is in the table.
            let mut length = rest.len().min(14) + 1;
            let part = loop {
                length -= 1;
                if length == 0 {
                    return None;
                }
                let part = rest.get(..length).map_or(NO_MEANING, |part| self.meaning(part));
                if matches!(part.class, NUMBER | FREE_SCALE | ARTICLE | AND) {
                    break part;
                }
            };
            match part.class {
                NUMBER => current += i64::from(part.value),
                ARTICLE => current += 1,
                FREE_SCALE if part.value == 2 => current = current.max(1) * 100,
                FREE_SCALE => {
                    total += current.max(1) * 1000;
                    current = 0;
                }
                _ => {}
            }
            rest = &rest[length..];
        }
        Some((total + current) as f64)
    }
}

/// The number that the digits of a text say, with a minus before them perhaps; other characters are passed over. What is
/// too long for a number says nothing of use.
#[inline(never)]
pub(crate) fn whole(text: &str) -> i32 {
    let mut value = 0_i32;
    for byte in text.bytes() {
        if byte.is_ascii_digit() {
            value = value.wrapping_mul(10).wrapping_add(i32::from(byte - b'0'));
        }
    }
    if text.starts_with('-') { value.wrapping_neg() } else { value }
}

/// The fingerprint a word is kept under. The first letters of months are kept apart from whole words.
fn key_of(word: &str, class: Class) -> u64 {
    let fingerprint = fingerprint(word.as_bytes());
    if class == MONTH_PREFIX { month_key(fingerprint) } else { fingerprint }
}

fn month_key(fingerprint: u64) -> u64 {
    !fingerprint
}
