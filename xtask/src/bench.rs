//! `cargo xtask bench`: the speed of the crate, of the built package, of the page and of the site, and on what machine.

use std::process::Command;
use std::{fs, thread};

use anyhow::Result;

use crate::apt::Consent;
use crate::package::Purpose;
use crate::{browser, cargo, node, package, paths, process, site};

/// Describes the machine, then runs the benchmarks: the rooms as native code, the package in Node and in Chromium,
/// typing on the page, and the site's first result.
pub fn run(consent: Consent) -> Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("{}, {cores} cores, {}", processor(), std::env::consts::OS);
    println!("{}", process::output(cargo::rustc().arg("--version"))?.trim());
    process::run(cargo::cargo().args(["bench", "--quiet", "--package", "tellings", "--bench", "rooms"]))?;

    package::build(consent, Purpose::Release)?;
    package::copy_to_page()?;
    node::install(&paths::project("tests"))?;
    let chromium = browser::chromium(consent)?;
    site::build()?;
    for script in ["benches/package.mjs", "benches/typing.mjs", "benches/site.mjs"] {
        process::run(Command::new("node").arg(paths::project(script)).env("CHROMIUM", &chromium))?;
    }
    Ok(())
}

/// The processor's name where the system tells it, else its architecture.
fn processor() -> String {
    let described = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = described.lines().find(|line| line.starts_with("model name"));
    let name = line.and_then(|line| line.split_once(':')).map(|(_, name)| name.trim().to_owned());
    name.unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}
