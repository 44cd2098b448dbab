//! A Rust toolchain that builds for WebAssembly, found or made.

mod debian;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::apt::{self, Consent};
use crate::{cargo, paths, process};

/// The compilation target of the package.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What cargo needs to build for [`TARGET`].
pub struct Toolchain {
    environment: Vec<(&'static str, OsString)>,
    removed: &'static [&'static str],
    rustflags: Vec<String>,
}

impl Toolchain {
    /// The active toolchain as it is.
    fn active() -> Self {
        Self { environment: Vec::new(), removed: &[], rustflags: Vec::new() }
    }

    /// A cargo command that builds for [`TARGET`] with this toolchain.
    ///
    /// The compiler flags are ours alone, so that the same sources make the same bytes everywhere: the user's flags
    /// stay out, and so do the folders of this machine, which would show in the places panics name.
    pub fn cargo(&self) -> Command {
        let mut rustflags = self.rustflags.clone();
        rustflags.extend(remap(paths::root(), "tellings"));
        rustflags.extend(remap_dependencies());
        let mut command = cargo::cargo();
        command.env("CARGO_ENCODED_RUSTFLAGS", rustflags.join("\x1f"));
        for name in self.removed {
            command.env_remove(name);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }
}

/// Finds a toolchain, in this order: the active one; Debian's compiler with a standard library we built;
/// the active one after `rustup target add`; Debian's compiler, installed now.
///
/// # Errors
/// Where none is to be had; the message names the command to run.
pub fn resolve(consent: Consent) -> Result<Toolchain> {
    if active_has_target() {
        return Ok(Toolchain::active());
    }
    println!("  the active Rust toolchain cannot build for {TARGET}");
    if let Some(compiler) = debian::Compiler::installed() {
        return compiler.toolchain();
    }
    let rustup = process::succeeds(Command::new("rustup").arg("--version"));
    if rustup {
        println!("  rustup target add {TARGET}");
        if process::succeeds(Command::new("rustup").args(["target", "add", TARGET])) && active_has_target() {
            return Ok(Toolchain::active());
        }
        println!("  rustup cannot fetch it");
    }
    if apt::usable() {
        return debian::Compiler::install(consent)?.toolchain();
    }
    if rustup {
        bail!(
            "no toolchain for {TARGET}: run `rustup target add {TARGET}` where downloads from Rust's servers are allowed"
        );
    }
    if apt::present() {
        bail!("no toolchain for {TARGET}: run `sudo apt-get install {}`", debian::packages().join(" "));
    }
    bail!("no toolchain for {TARGET}: install Rust with rustup, then run `rustup target add {TARGET}`");
}

/// Whether the active toolchain brings a standard library for [`TARGET`].
fn active_has_target() -> bool {
    let folder =
        process::output(cargo::rustc().args(["--print", "target-libdir", "--target", TARGET])).unwrap_or_default();
    std::fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some())
}

/// The flag that hides where cargo keeps the sources of dependencies.
fn remap_dependencies() -> Option<String> {
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => env::home_dir()?.join(".cargo"),
    };
    remap(&home, "cargo")
}

/// The flag that writes `name` wherever the compiler would write `folder`.
fn remap(folder: &Path, name: &str) -> Option<String> {
    Some(format!("--remap-path-prefix={}={name}", folder.to_str()?))
}
