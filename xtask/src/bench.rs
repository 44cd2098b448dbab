//! `cargo xtask bench`: how fast the crate, the built package and the page are, and how they do with thousands of articles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::apt::Consent;
use crate::package::Purpose;
use crate::{browser, cargo, node, package, paths, process, site};

/// What to measure.
pub struct Options {
    pub consent: Consent,
    /// Thousands of articles too, which takes minutes.
    pub scale: bool,
}

/// Times the rooms as native code, then the package in Node and in Chromium beside what else a user could pick, then typing
/// on the page and the first result of the built site. Results of the package go to `benches/results.md`.
pub fn run(Options { consent, scale }: Options) -> Result<()> {
    let folder = cargo::target_directory()?.join("bench");
    fs::create_dir_all(&folder)?;
    process::run(bench("rooms").arg("--quiet"))?;
    fs::write(folder.join("native.json"), process::output(bench("native").arg("--quiet"))?)?;

    package::build(consent, Purpose::Release)?;
    node::install(&paths::project("tests"))?;
    node::install(&paths::project("benches"))?;
    let chromium = browser::chromium(consent)?;
    process::run(&mut measurement("speed.mjs", &folder, &chromium))?;
    package::copy_to_page()?;
    site::build()?;
    for script in ["typing.mjs", "site.mjs"] {
        process::run(&mut driving(script, &chromium))?;
    }
    if scale {
        let native = executable("scale")?;
        process::run(measurement("scale.mjs", &folder, &chromium).arg(native))?;
    }
    Ok(())
}

/// One of the crate's benchmarks.
fn bench(name: &str) -> Command {
    let mut command = cargo::cargo();
    command.args(["bench", "--package", "tellings", "--bench", name]);
    command
}

/// Where cargo puts the program of a benchmark.
fn executable(name: &str) -> Result<PathBuf> {
    let messages = process::output(bench(name).args(["--no-run", "--message-format", "json"]))?;
    let of_message = |line: &str| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        let is_it = message["target"]["name"] == name;
        message["executable"].as_str().filter(|_| is_it).map(PathBuf::from)
    };
    let found = messages.lines().find_map(of_message);
    found.ok_or_else(|| anyhow::anyhow!("cargo names no program for the benchmark {name}"))
}

/// A script of `benches/` that may write into a folder.
fn measurement(script: &str, folder: &Path, chromium: &Path) -> Command {
    let mut command = driving(script, chromium);
    command.arg(folder);
    command
}

/// A script of `benches/` that drives Chromium.
fn driving(script: &str, chromium: &Path) -> Command {
    let mut command = Command::new("node");
    command.arg(paths::project("benches").join(script)).env("CHROMIUM", chromium).current_dir(paths::root());
    command
}
