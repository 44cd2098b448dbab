//! How long the rooms of the crate take over the example story of the page.

use divan::{Bencher, black_box};
use tellings::{Article, CompareOptions, SummaryOptions, compare, summarize};

/// One event in several tellings, one of them in another language, and a report of another event.
const STORY: [&str; 6] = [
    include_str!("../www/example/agency.txt"),
    include_str!("../www/example/newspaper.txt"),
    include_str!("../www/example/retranslation.txt"),
    include_str!("../www/example/independent.txt"),
    include_str!("../www/example/spanish.txt"),
    include_str!("../www/example/related.txt"),
];

fn main() {
    divan::main();
}

/// Which of them are in English.
const ENGLISH: std::ops::Range<usize> = 0..4;

fn articles() -> Vec<Article> {
    STORY.into_iter().map(Article::read).collect()
}

#[divan::bench]
fn read(bencher: Bencher) {
    let bytes: usize = STORY.iter().map(|text| text.len()).sum();
    bencher.counter(divan::counter::BytesCount::new(bytes)).bench(articles);
}

#[divan::bench(args = [1, 5], sample_count = 10)]
fn read_megabytes(bencher: Bencher, megabytes: usize) {
    read_long(bencher, long_text(megabytes));
}

#[divan::bench(args = [5], sample_count = 10)]
fn read_one_line_of_megabytes(bencher: Bencher, megabytes: usize) {
    read_long(bencher, long_text(megabytes).replace('\n', " "));
}

fn read_long(bencher: Bencher, text: String) {
    bencher
        .counter(divan::counter::BytesCount::new(text.len()))
        .with_inputs(|| text.clone())
        .bench_values(Article::read);
}

/// The English tellings, paragraph after paragraph, again and again.
fn long_text(megabytes: usize) -> String {
    let english = STORY[ENGLISH].join("\n\n") + "\n\n";
    english.repeat((megabytes * 1_000_000).div_ceil(english.len()))
}

#[divan::bench]
fn summarize_one(bencher: Bencher) {
    let article = [Article::read(STORY[0])];
    bencher.bench(|| summarize(black_box(&article), &SummaryOptions::default()));
}

#[divan::bench]
fn summarize_set(bencher: Bencher) {
    let articles = articles();
    bencher.bench(|| summarize(black_box(&articles), &SummaryOptions::default()));
}

#[divan::bench]
fn compare_set(bencher: Bencher) {
    let articles = articles();
    bencher.bench(|| compare(black_box(&articles), &CompareOptions::default()));
}
