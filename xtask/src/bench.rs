//! `cargo xtask bench`: the crate's speed, and on what machine.

use std::{fs, thread};

use anyhow::Result;

use crate::{cargo, process};

/// Describes the machine, then runs the benchmarks.
pub fn run() -> Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("{}, {cores} cores, {}", processor(), std::env::consts::OS);
    println!("{}", process::output(cargo::rustc().arg("--version"))?.trim());
    process::run(cargo::cargo().args(["bench", "--quiet", "--package", "tellings", "--bench", "rooms"]))
}

/// The processor's name where the system tells it, else its architecture.
fn processor() -> String {
    let described = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = described.lines().find(|line| line.starts_with("model name"));
    let name = line.and_then(|line| line.split_once(':')).map(|(_, name)| name.trim().to_owned());
    name.unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}
