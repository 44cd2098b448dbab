//! Texts from bytes.
//!
//! Random bytes are poor prose. So a byte stands for a piece of what articles are made of, a word, a mark, a figure, a
//! break, and what the fuzzer exchanges, repeats or leaves out are pieces. Other bytes repeat what came last, quote the
//! bytes after them as they are, or begin the next article.

/// How many bytes of text one input may become: a short article, since many short ones show more than few long ones.
/// What only long texts show is for `tests/limits.rs`.
const MOST_BYTES: usize = 2 << 10;

/// The byte that makes the rest of an input plain text: articles with a form feed between them.
const PLAIN: u8 = b'#';

/// What a byte from 0 stands for.
const PIECES: [&str; REPEATS as usize] = [
    // What sentences are built with.
    " ",
    ". ",
    ", ",
    "\n\n",
    "\n",
    "? ",
    "! ",
    ": ",
    "; ",
    " – ",
    " — ",
    "…",
    "...",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "«",
    "»",
    "„",
    "(",
    ")",
    "[",
    "]",
    "-",
    "/",
    "*",
    "_",
    "#",
    "|",
    ">",
    "&",
    "%",
    "$",
    "€",
    "=",
    "\t",
    "\r\n",
    // Names, and what stands before them.
    "Mayor",
    "President ",
    "Ilse Brandt",
    "Brandt",
    "Dr. ",
    "Mrs. ",
    "Tomás Oller",
    "Oller",
    "Port Amber",
    "Lenn",
    "USA",
    "U.S. ",
    "J. R. ",
    "van der Meer",
    "O’Hara",
    "McAllister",
    "the Ministry of Works",
    "Ministerium",
    "AmberLines",
    "Reuters",
    "AP",
    "(AP) — ",
    "LENN, Oct. 4 (Reuters) - ",
    "By Ann Dale",
    "Photo: Ann Dale",
    "Read more",
    "Share this article",
    "Advertisement",
    "Subscribe to our newsletter",
    // Words of many languages.
    "the ",
    "a ",
    "of ",
    "said ",
    "says ",
    "and ",
    "but ",
    "he ",
    "she ",
    "it ",
    "was ",
    "not ",
    "ferry ",
    "harbour ",
    "storm ",
    "bridge ",
    "injured ",
    "killed ",
    "people ",
    "police ",
    "according to ",
    "told reporters",
    "reported",
    "asked",
    "der ",
    "die ",
    "und ",
    "sagte ",
    "nicht ",
    "Brücke ",
    "Hafen ",
    "el ",
    "puente ",
    "dijo ",
    "que ",
    "le ",
    "pont ",
    "a déclaré ",
    "n’est pas ",
    "il ponte ",
    "o porto ",
    "мост ",
    "сказал ",
    "порт ",
    "не ",
    "γέφυρα ",
    "είπε ",
    "köprü ",
    "dedi ",
    "İ",
    "ı",
    "ß",
    "most ",
    "powiedział ",
    "bron ",
    "sade ",
    "silta ",
    "híd ",
    "मंत्री ",
    "ने कहा ",
    "। ",
    "قال ",
    "الجسر ",
    "؟ ",
    "، ",
    "گفت ",
    "הגשר ",
    "אמר ",
    "港口",
    "桥梁",
    "表示",
    "。",
    "「",
    "」",
    "、",
    "东京で",
    "フェリー",
    "です。",
    "다리 ",
    "말했다. ",
    "สะพาน",
    "ကျော်",
    // Figures and days.
    "1",
    "12",
    "0",
    "3.5",
    "1,200",
    "1.200",
    "1 200 000",
    "½",
    "٣٤",
    "三百",
    "twelve ",
    "a dozen ",
    "two thirds ",
    "million ",
    "billion ",
    "Millionen ",
    "per cent ",
    "percent ",
    "%",
    "km ",
    "m² ",
    "°C ",
    "€1.8m ",
    "$2bn ",
    "420,000 euros ",
    "GMT",
    "Monday ",
    "on Tuesday ",
    "yesterday ",
    "4 October 2026",
    "2026-10-04",
    "04/10/2026",
    "10.4.",
    "am Montag ",
    "el lunes ",
    "5 p.m. ",
    "17:30",
    "10:00–11:30",
    "1st ",
    "3-2",
    "last week ",
    "in 2019 ",
    "between ",
    "from ",
    "to ",
    "more than ",
    "about ",
    // Addresses and code.
    "https://example.org/a?b=c#d ",
    "www.example.org",
    "ann@example.org",
    "#Lenn ",
    "@lenn ",
    "[a link](https://example.org)",
    "![](x.png)",
    "<b>",
    "</p>",
    "&amp;",
    "&nbsp;",
    "```",
    "* ",
    "1. ",
    "## ",
    "> ",
    "| a | b |",
    "---",
    "***",
    // What only clipboards hold.
    "\u{a0}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{fffd}",
    "\u{0}",
    "\u{85}",
    "\u{2028}",
    "\u{301}",
    "\u{e9}",
    "\u{e000}",
    "👩‍👩‍👧",
    "🇫🇷",
    "ﬁ",
    "Ⅳ",
    "𝐁",
    "\u{1f}",
    "\u{ad}",
    "e\u{301}\u{323}",
];

/// From here on: the last `1 << n` bytes of the text again, and again as often as the next byte says.
const REPEATS: u8 = 240;
/// The next article begins.
const ARTICLE: u8 = 252;
/// As many bytes as the next one says follow as they are; after a higher byte, three.
const QUOTED: u8 = 253;

/// The articles an input stands for; at least one.
pub fn texts(bytes: &[u8]) -> Vec<String> {
    match bytes.split_first() {
        Some((&PLAIN, rest)) => {
            String::from_utf8_lossy(rest).split('\u{c}').map(|text| cut(text, MOST_BYTES).to_owned()).collect()
        }
        _ => pieced(bytes),
    }
}

fn pieced(bytes: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    let mut text = String::new();
    let mut total = 0;
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        let before = text.len();
        if byte < REPEATS {
            text.push_str(PIECES[usize::from(byte)]);
        } else if byte < ARTICLE {
            let mut start = before.saturating_sub(1 << (byte - REPEATS));
            while !text.is_char_boundary(start) {
                start -= 1;
            }
            let again = text[start..].to_owned();
            for _ in 0..bytes.next().unwrap_or(1) {
                if total + text.len() - before + again.len() > MOST_BYTES {
                    break;
                }
                text.push_str(&again);
            }
        } else if byte == ARTICLE {
            texts.push(std::mem::take(&mut text));
            continue;
        } else {
            let length = if byte == QUOTED { bytes.next().unwrap_or(0) } else { 3 };
            let quoted: Vec<u8> = bytes.by_ref().take(usize::from(length)).collect();
            text.push_str(&String::from_utf8_lossy(&quoted));
        }
        total += text.len() - before;
        if total > MOST_BYTES {
            break;
        }
    }
    texts.push(text);
    texts
}

/// The text's beginning, of so many bytes or a few less.
fn cut(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
