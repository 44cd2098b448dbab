//! Debian's package manager, for machines that have nothing else to offer.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// Whether packages may be installed without asking first.
#[derive(Clone, Copy)]
pub struct Consent {
    /// `--yes` was given.
    pub yes: bool,
}

impl Consent {
    /// Asks where somebody is there to answer: at a terminal, unless `--yes` was given or `CI` is set.
    fn given(self, question: &str) -> Result<bool> {
        if self.yes || env::var_os("CI").is_some() || !io::stdin().is_terminal() {
            return Ok(true);
        }
        print!("{question} [y/N] ");
        io::stdout().flush()?;
        let mut answer = String::new();
        io::stdin().read_line(&mut answer)?;
        Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
    }
}

/// Whether this machine has apt-get and we may use it.
pub fn usable() -> bool {
    present() && process::output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

/// Whether this machine has apt-get: Debian, Ubuntu and their kin.
pub fn present() -> bool {
    process::succeeds(Command::new("apt-get").arg("--version"))
}

/// Installs packages, after saying so and, at a terminal, asking.
pub fn install(packages: &[&str], purpose: &str, consent: Consent) -> Result<()> {
    let list = packages.join(" ");
    println!("  {purpose}: installing {list} with apt-get");
    if !consent.given("  Install them?")? {
        bail!("not installed; to do it yourself: apt-get install {list}");
    }
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(packages);
    process::output(&mut command)?;
    Ok(())
}

/// Fetches the lists of packages on offer.
pub fn update() -> Result<()> {
    println!("  updating apt-get's package lists");
    process::output(Command::new("apt-get").args(["update", "--quiet"]))?;
    Ok(())
}

/// The names of packages on offer that match a regular expression.
pub fn search(pattern: &str) -> Vec<String> {
    let found =
        process::output(Command::new("apt-cache").args(["search", "--names-only", pattern])).unwrap_or_default();
    found.lines().filter_map(|line| line.split_whitespace().next()).map(String::from).collect()
}

/// The files of an installed package; none where it is not installed.
pub fn files(package: &str) -> Vec<PathBuf> {
    let listed = process::output(Command::new("dpkg").args(["-L", package])).unwrap_or_default();
    listed.lines().map(PathBuf::from).collect()
}

/// The version of an installed package.
pub fn version(package: &str) -> Result<String> {
    process::output(Command::new("dpkg-query").args(["--show", "--showformat=${Version}", package]))
}
