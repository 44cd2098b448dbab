//! `cargo xtask deny`: licences, sources and duplicates of everything the crate and its tools are built with.

use std::process::Command;

use anyhow::Result;

use crate::{paths, process, tools};

const CARGO_DENY: &str = "0.20.2";

/// Checks `deny.toml`. Known vulnerabilities are not among it: their database is no part of a package registry, and the
/// check must work where nothing else can be reached. Where it can be, `cargo deny check advisories` does it.
///
/// # Errors
/// Where a rule is broken, with what cargo-deny says about it.
pub fn run() -> Result<()> {
    let tool = tools::cargo_tool("cargo-deny", CARGO_DENY)?;
    let mut command = Command::new(tool);
    command.args(["--workspace", "--all-features", "check", "licenses", "bans", "sources"]);
    process::output(command.current_dir(paths::root())).map(drop)
}
