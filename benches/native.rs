//! The work of `benches/rooms.mjs` as native code, timed in the same way: prints the spread of each as JSON, in
//! milliseconds. The divan benchmarks of `rooms.rs` go into more detail.

use std::hint::black_box;
use std::time::Instant;

use serde_json::{Map, Value, json};
use tellings::{Article, Collection, CompareOptions, SummaryOptions, summarize};

const FIVE: [&str; 5] = [
    include_str!("../www/example/agency.txt"),
    include_str!("../www/example/newspaper.txt"),
    include_str!("../www/example/retranslation.txt"),
    include_str!("../www/example/independent.txt"),
    include_str!("../www/example/related.txt"),
];
/// What is added to the first when it changes.
const ADDED: &str = "\n\nThe harbour master declined to comment.";

/// As in `benches/clock.mjs`: milliseconds of work before it is timed, …
const WARM: f64 = 400.0;
/// … the least milliseconds a sample takes, …
const SAMPLE: f64 = 4.0;
/// … and how many there are.
const SAMPLES: usize = 25;

fn main() {
    let mut kept = collection();
    let changed = FIVE[0].to_owned() + ADDED;
    let mut is_changed = false;
    let mut spreads = Map::new();
    let mut time = |name: &str, work: &mut dyn FnMut()| {
        spreads.insert(name.to_owned(), spread(work));
    };
    time("read five", &mut || drop(black_box(collection())));
    time("read and summarise one", &mut || {
        let article = Article::read(FIVE[0]);
        black_box(summarize(&[article], &SummaryOptions::default()).expect("one article"));
    });
    time("read and compare five", &mut || drop(black_box(collection().compare(&CompareOptions::default()))));
    time("read, compare and summarise five", &mut || {
        let mut fresh = collection();
        black_box(fresh.compare(&CompareOptions::default()).expect("few articles"));
        black_box(fresh.summarize(None, &SummaryOptions::default()).expect("few articles"));
    });
    time("one of five changed: read, compare and summarise", &mut || {
        is_changed = !is_changed;
        let text = if is_changed { changed.as_str() } else { FIVE[0] };
        kept.update(0, Article::read(text)).expect("it is there");
        black_box(kept.compare(&CompareOptions::default()).expect("few articles"));
        black_box(kept.summarize(None, &SummaryOptions::default()).expect("few articles"));
    });
    println!("{}", Value::Object(spreads));
}

fn collection() -> Collection {
    let mut collection = Collection::new();
    for text in FIVE {
        collection.add(Article::read(text)).expect("few articles");
    }
    collection
}

/// Milliseconds of so many times in a row, for one.
fn milliseconds(work: &mut dyn FnMut(), times: u32) -> f64 {
    let began = Instant::now();
    for _ in 0..times {
        work();
    }
    began.elapsed().as_secs_f64() * 1000.0 / f64::from(times)
}

fn spread(work: &mut dyn FnMut()) -> Value {
    let warm_began = Instant::now();
    let mut once = f64::INFINITY;
    while warm_began.elapsed().as_secs_f64() * 1000.0 < WARM {
        once = once.min(milliseconds(work, 1));
    }
    let times = (SAMPLE / once).ceil().max(1.0) as u32;
    let mut samples: Vec<f64> = (0..SAMPLES).map(|_| milliseconds(work, times)).collect();
    samples.sort_by(f64::total_cmp);
    let at = |part: f64| samples[(part * (SAMPLES - 1) as f64).round() as usize];
    json!({ "median": at(0.5), "fastest": at(0.0), "lower": at(0.25), "upper": at(0.75), "slowest": at(1.0),
        "samples": SAMPLES })
}
