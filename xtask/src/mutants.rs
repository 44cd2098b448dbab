//! `cargo xtask mutants`: whether the tests notice when the code is changed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{cargo, paths, tools};

const CARGO_MUTANTS: &str = "27.1.0";

/// The integration tests that are asked of a part of `src/`, besides the unit tests: those that say what it does. Asking
/// all of them, as where no room is named, takes several times as long.
const TESTS: &[(&str, &[&str])] = &[
    (
        "article",
        &["article", "algebra", "blocks", "comparison", "languages", "summaries", "summary_of_one", "suspects"],
    ),
    ("collection.rs", &["collection", "comparison", "summaries"]),
    ("comparison", &["comparison", "collection", "algebra", "properties", "statements", "differences", "mentions"]),
    ("keyphrases", &["keyphrases"]),
    ("mentions/credits", &["credits"]),
    ("mentions/dates", &["dates", "mentions"]),
    ("mentions/names", &["names", "mentions"]),
    ("mentions/quantities", &["quantities", "mentions"]),
    ("mentions/quotes", &["quotes"]),
    ("mentions/suspects", &["suspects"]),
    ("mentions", &["credits", "dates", "mentions", "names", "quantities", "quotes", "suspects"]),
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
    ("wire", &["corpus"]),
];

/// Tests that no change is asked of: without optimization they take minutes, or they need more than the crate.
const NOT_ASKED: &[&str] = &["limits", "digest"];

/// What to change.
pub struct Options {
    /// A folder or file of `src/`, to be asked of the tests that say what it does; or all, of all tests.
    pub room: Option<String>,
    /// `K/N`: every Nth change, from the one numbered K on, counted from 0.
    pub shard: Option<String>,
    /// Only what the last run missed, in whichever room.
    pub again: bool,
}

/// Changes the code in one place at a time, runs the tests and prints how many changes they noticed; those they did not
/// are listed in `dist/mutants.out/missed.txt`. `.cargo/mutants.toml` says what is left alone.
///
/// # Errors
/// Where a change was noticed by no test, or the tests fail without any.
pub fn run(Options { room, shard, again }: Options) -> Result<()> {
    let tool = tools::cargo_tool("cargo-mutants", CARGO_MUTANTS)?;
    let mut command = Command::new(tool);
    command.args(["mutants", "--in-place", "--colors", "never", "--output"]).arg(paths::project("dist"));
    command.arg("--config").arg(paths::project(".cargo/mutants.toml"));
    // For building as well: what is passed for testing alone does not keep it from building everything.
    command.args(["--profile", "mutants", "--cargo-arg", "--lib"]);
    let room = room.as_deref().map(|room| room.trim_end_matches('/'));
    if let Some(room) = room
        && !paths::project("src").join(room).exists()
    {
        bail!("there is no src/{room}: pass a folder or file of src/, such as similarity or sorting.rs");
    }
    if again {
        for name in missed()?.lines() {
            // Its file too: changes of some kinds are tried whatever their names.
            let file = name.split(':').next().unwrap_or_default();
            command.args(["--file", file, "--re", &format!("^{}$", escaped(name))]);
        }
    } else if let Some(room) = room {
        let files = if room.ends_with(".rs") { format!("src/{room}") } else { format!("src/{room}/**/*.rs") };
        command.args(["--file", &files]);
    }
    if let Some(shard) = shard {
        command.args(["--sharding", "round-robin", "--shard", &shard]);
    }
    let asked = room.and_then(|room| TESTS.iter().find(|(prefix, _)| room.starts_with(prefix)));
    if let Some((_, tests)) = asked {
        command.args(["--", "--", "::tests::"]);
        command.args(tests.iter().map(|test| format!("integration::{test}::")));
    }
    // The same cases each time: a change must not be missed by chance, nor noticed by what an earlier one left behind.
    command.env("PROPTEST_RNG_SEED", "1").env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "true");
    // Few cases notice nearly as much as many, and one that fails is enough.
    command.env("PROPTEST_CASES", "32").env("PROPTEST_MAX_SHRINK_ITERS", "0");
    command.env("CARGO_TARGET_DIR", cargo::target_directory()?.join("mutants"));
    let folder = paths::project("dist/mutants");
    lay_out(&folder).context("cannot copy the crate to dist/mutants")?;
    let status = command.current_dir(&folder).stdin(Stdio::null()).status().context("cannot start cargo-mutants")?;
    // Its codes for changes that were missed and for loops without end, which the tests noticed.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        bail!("cargo-mutants failed ({status})");
    }
    report()
}

/// What the last run missed, a change a line.
fn missed() -> Result<String> {
    let missed = fs::read_to_string(paths::project("dist/mutants.out/missed.txt")).unwrap_or_default();
    if missed.is_empty() {
        bail!("the last run missed nothing, or there was none: leave --again out");
    }
    Ok(missed)
}

/// A text as a regular expression.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Copies the crate with its integration tests as one of its modules. So a change is compiled and linked once rather than
/// once for the crate, once for its unit tests and once for each file of tests, and only as a library for Rust.
fn lay_out(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder).ok();
    for copied in ["src", "tests/fuzzed", "tests/fixtures"] {
        copy_folder(&paths::project(copied), &folder.join(copied))?;
    }
    let mut modules = String::new();
    for entry in fs::read_dir(paths::project("tests"))? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|extension| extension == "rs") && !NOT_ASKED.contains(&&*name) {
            fs::copy(&path, folder.join(format!("tests/{name}.rs")))?;
            modules += &format!("#[path = \"../tests/{name}.rs\"]\nmod {name};\n");
        }
    }
    fs::write(folder.join("src/integration.rs"), modules)?;
    let library = folder.join("src/lib.rs");
    let with_tests = "\n#[cfg(test)]\nextern crate self as tellings;\n#[cfg(test)]\nmod integration;\n";
    fs::write(&library, fs::read_to_string(&library)? + with_tests)?;
    let manifest = fs::read_to_string(paths::project("Cargo.toml"))?;
    let belongs_here = |section: &&str| !section.starts_with("[[bench]]") && !section.contains("package.xtask");
    let sections: Vec<&str> = manifest.split("\n\n").filter(belongs_here).collect();
    let manifest = sections.join("\n\n").replace("members = [\"xtask\"]\n", "");
    fs::write(folder.join("Cargo.toml"), manifest.replace("crate-type = [\"lib\", \"cdylib\"]", "doctest = false"))?;
    fs::copy(paths::project("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &copy)?;
        } else {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}

/// What cargo-mutants says of a run.
#[derive(Deserialize)]
struct Outcomes {
    missed: usize,
    caught: usize,
    timeout: usize,
    unviable: usize,
}

fn report() -> Result<()> {
    let outcomes = fs::read(paths::project("dist/mutants.out/outcomes.json")).context("cannot read the outcomes")?;
    let Outcomes { missed, caught, timeout, unviable } = serde_json::from_slice(&outcomes)?;
    let noticed = caught + timeout;
    let changes = noticed + missed;
    println!("{changes} changes: {noticed} noticed ({timeout} as a loop without end), {missed} missed");
    println!("{unviable} more do not compile");
    if missed > 0 {
        bail!("{missed} of {changes} changes were noticed by no test: see dist/mutants.out/missed.txt");
    }
    Ok(())
}
