//! What the fuzzer once found worth keeping, through the same checks: inputs that together reach all the code it
//! reached, and those that once broke something.
#![cfg(feature = "wire")]

mod fuzzed;

use std::fs;
use std::path::Path;

/// Runs a check on every file of a folder of `fixtures/corpus/`.
fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} holds nothing", folder.display());
    for file in files {
        println!("{}", file.display());
        check(&fs::read(file).unwrap());
    }
}

#[test]
fn every_reading_holds() {
    replay("reading", fuzzed::reading::check);
}

#[test]
fn every_comparison_holds() {
    replay("comparing", fuzzed::comparing::check);
}

#[test]
fn the_boundary_holds() {
    replay("boundary", fuzzed::boundary::check);
}
