//! Files must not say on what machine, or from what registry, they were made.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{paths, process};

/// What must stand in no file of the project, this one excepted: package registries, a lock file's download addresses,
/// home and work folders.
const FORBIDDEN: &[&str] = &[
    "registry.npmjs.",
    "registry.yarnpkg.",
    "index.crates.io",
    "static.crates.io",
    "pythonhosted.org",
    "deb.debian.org",
    "artifactory",
    "\"resolved\":",
    "/root/",
    "/home/",
    "/Users/",
    "/work/",
];

/// Looks through every text file that git knows or would add.
///
/// # Errors
/// Lists each place found.
pub fn check() -> Result<()> {
    let this = file!().replace('\\', "/");
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let files = process::output(Command::new("git").args(list).current_dir(paths::root()))?;
    let mut found = String::new();
    for name in files.split_terminator('\0').filter(|name| *name != this) {
        // Deleted but not yet committed, or not text.
        let Ok(text) = fs::read_to_string(paths::project(name)) else { continue };
        for (number, line) in text.lines().enumerate() {
            for forbidden in FORBIDDEN.iter().filter(|forbidden| line.contains(**forbidden)) {
                found.push_str(&format!("\n{name}:{}: {forbidden}", number + 1));
            }
        }
    }
    if !found.is_empty() {
        bail!("files that name a registry or a machine's folders:{found}");
    }
    Ok(())
}
