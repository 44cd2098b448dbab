//! `cargo xtask mutants`: whether the tests notice when the code is changed.

use std::process::Command;

use anyhow::Result;

use crate::{paths, process, tools};

const CARGO_MUTANTS: &str = "27.1.0";

/// What to change.
pub struct Options {
    /// A folder or file of `src/`, or all.
    pub room: Option<String>,
    /// `K/N`: every Nth mutant, from the Kth on.
    pub shard: Option<String>,
}

/// Changes the code in one place at a time and runs the tests; what they miss is listed in `dist/mutants.out/missed.txt`.
/// `.cargo/mutants.toml` says what is left alone.
///
/// # Errors
/// Where mutants were missed, or the tests fail without any.
pub fn run(Options { room, shard }: Options) -> Result<()> {
    let tool = tools::cargo_tool("cargo-mutants", CARGO_MUTANTS)?;
    let mut command = Command::new(tool);
    command.args(["mutants", "--package", "tellings", "--colors", "never", "--no-shuffle", "--output"]);
    command.arg(paths::project("dist"));
    if let Some(room) = room {
        let room = room.trim_end_matches('/');
        let files = if room.ends_with(".rs") { format!("src/{room}") } else { format!("src/{room}/**/*.rs") };
        command.args(["--file", &files]);
    }
    if let Some(shard) = shard {
        command.args(["--shard", &shard]);
    }
    // The same cases each time: a mutant must not be missed by chance.
    command.env("PROPTEST_RNG_SEED", "1");
    process::run(command.current_dir(paths::root()))
}
