//! Tools of cargo's that a check needs and that few have.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{cargo, paths, process};

/// A program of this name and version: one already installed, else one that is built into the user's cache folder, where
/// it survives a fresh checkout.
///
/// # Errors
/// Where it can be neither found nor built.
pub fn cargo_tool(name: &str, version: &str) -> Result<PathBuf> {
    let folder = paths::user_cache()?.join("tools").join(format!("{name}-{version}"));
    let own = folder.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if own.is_file() {
        return Ok(own);
    }
    if process::output(Command::new(name).arg("--version")).is_ok_and(|told| told.contains(version)) {
        return Ok(name.into());
    }
    println!("building {name} {version}, which takes a few minutes once");
    let mut install = cargo::cargo();
    install.args(["install", name, "--locked", "--version", version, "--root"]).arg(&folder);
    // Not where the project's own builds are. They have little to compute, and building them is what takes time.
    install.env("CARGO_TARGET_DIR", folder.join("build"));
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_LTO", "off");
    process::run(&mut install).with_context(|| format!("{name} could not be built: install it yourself"))?;
    std::fs::remove_dir_all(folder.join("build")).ok();
    Ok(own)
}
