//! `cargo xtask mutants`: whether the tests notice when the code is changed.

use std::process::Command;

use anyhow::{Result, bail};

use crate::{cargo, paths, process, tools};

const CARGO_MUTANTS: &str = "27.1.0";

/// The integration tests that are asked of a part of `src/` first, besides its unit tests: those that say what it does.
/// Each is built again for every change, so asking all of them would take many times as long.
const TESTS: &[(&str, &[&str])] = &[
    ("article", &["blocks", "text", "summary_of_one", "languages"]),
    ("collection.rs", &["collection", "comparison", "summaries"]),
    ("comparison", &["comparison", "collection", "algebra"]),
    ("keyphrases", &["keyphrases"]),
    ("mentions/credits", &["credits"]),
    ("mentions/dates", &["dates", "mentions"]),
    ("mentions/names", &["names", "mentions"]),
    ("mentions/quantities", &["quantities", "mentions"]),
    ("mentions/quotes", &["quotes"]),
    ("mentions/suspects", &["suspects"]),
    ("numbers.rs", &[]),
    ("similarity/cluster.rs", &[]),
    ("similarity/relation.rs", &[]),
    ("similarity", &["algebra", "comparison", "collection"]),
    ("sorting.rs", &[]),
    ("statements", &["statements", "differences"]),
    ("summary/article", &["summary_of_one"]),
    ("summary/budget.rs", &[]),
    ("summary", &["summary_of_one", "summaries"]),
    ("text/blocks.rs", &["blocks", "text"]),
    ("text/paragraphs.rs", &["blocks", "text"]),
    ("text/sentence", &["sentences", "text"]),
    ("text", &["text", "words", "sentences", "blocks", "languages"]),
    ("wire", &["corpus", "digest"]),
];

/// What to change.
pub struct Options {
    /// A folder or file of `src/`, or all.
    pub room: Option<String>,
    /// `K/N`: every Nth mutant, from the Kth on.
    pub shard: Option<String>,
    /// Only what was missed before, and with every test.
    pub again: bool,
}

/// Changes the code in one place at a time and runs the tests; what they miss is listed in `dist/mutants.out/missed.txt`.
/// `.cargo/mutants.toml` says what is left alone.
///
/// # Errors
/// Where mutants were missed, or the tests fail without any.
pub fn run(Options { room, shard, again }: Options) -> Result<()> {
    let tool = tools::cargo_tool("cargo-mutants", CARGO_MUTANTS)?;
    let mut command = Command::new(tool);
    command.args(["mutants", "--package", "tellings", "--colors", "never", "--no-shuffle", "--output"]);
    command.arg(paths::project("dist"));
    let mut tests = None;
    if let Some(room) = &room {
        let room = room.trim_end_matches('/');
        if !paths::project("src").join(room).exists() {
            bail!("there is no src/{room}: pass a folder or file of src/, such as similarity or sorting.rs");
        }
        let files = if room.ends_with(".rs") { format!("src/{room}") } else { format!("src/{room}/**/*.rs") };
        command.args(["--file", &files]);
        tests = TESTS.iter().find(|(prefix, _)| room.starts_with(prefix)).map(|(_, tests)| *tests);
    }
    if let Some(shard) = shard {
        command.args(["--shard", &shard]);
    }
    if again {
        command.arg("--iterate");
    }
    command.args(["--profile", "mutants", "--cargo-test-arg", "--lib"]);
    match tests {
        Some(tests) if !again => tests.iter().for_each(|test| {
            command.args(["--cargo-test-arg", "--test", "--cargo-test-arg", test]);
        }),
        _ => drop(command.args(["--cargo-test-arg", "--tests"])),
    }
    // Dependencies are built once for all runs.
    command.env("CARGO_TARGET_DIR", cargo::target_directory()?.join("mutants"));
    // The same cases each time: a mutant must not be missed by chance.
    command.env("PROPTEST_RNG_SEED", "1");
    process::run(command.current_dir(paths::root()))
}
