//! Node and npm: needed for `wasm-opt` and the tests, never by the package or the page.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{paths, process};

/// The oldest major version the package supports.
const OLDEST_MAJOR: u32 = 20;

/// What to say where Node is missing.
pub const REMEDY: &str = "install Node.js 20.19 or newer, with npm";

/// Whether a Node that is new enough is installed.
pub fn available() -> bool {
    let version = process::output(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    major.parse::<u32>().is_ok_and(|major| major >= OLDEST_MAJOR)
}

/// Installs what a folder's `package-lock.json` lists, unless that has been done.
pub fn install(folder: &Path) -> Result<()> {
    install_by(folder, &["ci"])
}

/// The same where the lock file may lack packages of platforms on which nobody has installed it yet: those are looked
/// up, in the versions their parents name.
pub fn install_for_this_platform(folder: &Path) -> Result<()> {
    install_by(folder, &["install", "--no-save"])
}

fn install_by(folder: &Path, command: &[&str]) -> Result<()> {
    if !available() {
        bail!("Node.js is missing or too old: {REMEDY}");
    }
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let installed = folder.join("node_modules").join(".installed-lock.json");
    if fs::read(&installed).is_ok_and(|lock| lock == wanted) {
        return Ok(());
    }
    println!("  npm {} in {}/", command.join(" "), folder.strip_prefix(paths::root()).unwrap_or(folder).display());
    process::output(npm().args(command).current_dir(folder))?;
    fs::write(&installed, wanted).with_context(|| format!("cannot write {}", installed.display()))?;
    Ok(())
}

/// npm, by the name it has on this system.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}
