//! `cargo xtask fuzz`: what libFuzzer makes up, through everything the crate does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{cargo, paths, process, tools};

/// The targets, each a file of `fuzz/targets/`.
const TARGETS: &[&str] = &["reading", "comparing", "boundary"];
/// The compiler's coverage counters are its own still.
const TOOLCHAIN: &str = "nightly";
const CARGO_FUZZ: &str = "0.13.2";
/// A longer input shows little that a shorter one does not: most bytes become a word.
const MOST_BYTES: usize = 600;
/// What is kept for the tests is kept small, in the tree and in the time it takes.
const MOST_KEPT_BYTES: u64 = 400;
const MOST_KEPT: usize = 120;

/// What to fuzz.
pub struct Options {
    /// One target, or all of them one after the other.
    pub target: Option<String>,
    /// How long, each.
    pub minutes: u64,
    /// Take what was found into `tests/fixtures/corpus` instead.
    pub keep: bool,
}

/// Runs the targets. A crash ends the run; its input lies where libFuzzer says.
///
/// # Errors
/// Where a target is unknown, the compiler is missing or an input broke something.
pub fn run(Options { target, minutes, keep }: Options) -> Result<()> {
    let targets: Vec<&str> = match &target {
        None => TARGETS.to_vec(),
        Some(target) => match TARGETS.iter().find(|known| *known == target) {
            Some(known) => vec![known],
            None => bail!("there is no target {target}: pass one of {}", TARGETS.join(", ")),
        },
    };
    if !process::succeeds(Command::new("rustup").args(["run", TOOLCHAIN, "rustc", "--version"])) {
        bail!("fuzzing needs a nightly compiler: run `rustup toolchain install {TOOLCHAIN}`");
    }
    let fuzzer = Fuzzer { tool: tools::cargo_tool("cargo-fuzz", CARGO_FUZZ)? };
    for target in targets {
        let (found, kept) = (found(target), kept(target));
        fs::create_dir_all(&found)?;
        if keep {
            fuzzer.keep(target, &found, &kept)?;
        } else {
            seed(target, &found)?;
            println!("{target}, for {minutes} minutes");
            let dictionary = format!("-dict={}", paths::project("fuzz/words.dict").display());
            fuzzer.run(
                target,
                &[found, kept],
                &[
                    &dictionary,
                    &format!("-max_len={MOST_BYTES}"),
                    &format!("-max_total_time={}", 60 * minutes),
                    // Weighing inputs by how rare what they reach is took half of the time.
                    "-entropic=0",
                    "-timeout=20",
                    "-rss_limit_mb=4000",
                    "-print_final_stats=1",
                ],
            )?;
        }
    }
    Ok(())
}

/// Where what the fuzzer finds is gathered from run to run.
fn found(target: &str) -> PathBuf {
    paths::project("fuzz/corpus").join(target)
}

/// What the ordinary tests run.
fn kept(target: &str) -> PathBuf {
    paths::project("tests/fixtures/corpus").join(target)
}

/// Begins with our own story, as plain text: alone for reading, together for comparing.
fn seed(target: &str, folder: &Path) -> Result<()> {
    let mut texts = Vec::new();
    for name in ["agency", "newspaper", "retranslation", "independent", "spanish", "related"] {
        let mut text = fs::read_to_string(paths::project("www/example").join(name).with_extension("txt"))?;
        text.truncate(text.floor_char_boundary(MOST_BYTES / 3));
        texts.push(text);
    }
    let inputs: Vec<String> = match target {
        "comparing" => texts.chunks(3).map(|texts| texts.join("\u{c}")).collect(),
        _ => texts,
    };
    for (number, input) in inputs.iter().enumerate() {
        fs::write(folder.join(format!("story-{number}")), format!("#{input}"))?;
    }
    Ok(())
}

struct Fuzzer {
    tool: PathBuf,
}

impl Fuzzer {
    /// Runs a target on folders of inputs. Without a sanitizer: there is no unsafe code for one to watch, and overflows
    /// and broken assertions are caught all the same, several times as fast. Without a look at each comparison: bytes
    /// are turned into words before anything is compared, so what libFuzzer would learn of them leads nowhere.
    fn run(&self, target: &str, folders: &[PathBuf], options: &[&str]) -> Result<()> {
        let mut command = Command::new(&self.tool);
        command
            .args(["run", "--sanitizer", "none", "--no-trace-compares", "--codegen-units", "16", target])
            .args(folders)
            .arg("--")
            .args(options);
        command.current_dir(paths::root()).env("RUSTUP_TOOLCHAIN", TOOLCHAIN);
        command.env("CARGO_TARGET_DIR", cargo::target_directory()?.join("fuzz")).env_remove("CARGO");
        process::run(&mut command)
    }

    /// Of all inputs found takes in those that together reach what all of them reach: the short ones alone, and
    /// where they are many an even choice of them by length.
    fn keep(&self, target: &str, found: &Path, kept: &Path) -> Result<()> {
        fs::create_dir_all(kept)?;
        let short = cargo::target_directory()?.join("fuzz/short").join(target);
        fs::remove_dir_all(&short).ok();
        fs::create_dir_all(&short)?;
        for entry in fs::read_dir(found)? {
            let entry = entry?;
            if entry.metadata()?.len() <= MOST_KEPT_BYTES {
                fs::copy(entry.path(), short.join(entry.file_name())).context("cannot copy an input")?;
            }
        }
        self.run(target, &[kept.to_owned(), short], &["-merge=1"])?;
        let mut kept: Vec<(u64, PathBuf)> = fs::read_dir(kept)?
            .flatten()
            .map(|entry| (entry.metadata().map_or(0, |data| data.len()), entry.path()))
            .collect();
        kept.sort();
        let every = kept.len().div_ceil(MOST_KEPT).max(1);
        for (place, (_, path)) in kept.iter().enumerate() {
            // What once broke something has a name of its own and stays.
            let is_named = path.file_name().is_some_and(|name| name.to_string_lossy().contains('-'));
            if place % every != 0 && !is_named {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}
