//! The files of the package that come from elsewhere: constants from the crate, licences and changes from the root.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tellings::limits;
use tellings::text::Language;

use super::write_if_changed;
use crate::paths;

/// Copied from the project's root, since npm packs nothing from outside its folder.
const COPIES: &[&str] = &["LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.md", "CHANGELOG.md"];

/// An error where the package's version is not the crate's.
pub fn check_version() -> Result<()> {
    let manifest = paths::project("npm/package.json");
    let text = fs::read_to_string(&manifest).with_context(|| format!("cannot read {}", manifest.display()))?;
    let manifest: Value = serde_json::from_str(&text).context("npm/package.json is not JSON")?;
    let version = manifest["version"].as_str().unwrap_or_default();
    if version != tellings::VERSION {
        bail!("npm/package.json says version {version:?}, Cargo.toml {:?}: make them equal", tellings::VERSION);
    }
    Ok(())
}

/// Writes `npm/constants.js` and the copies.
pub fn write() -> Result<()> {
    write_if_changed(&paths::project("npm/constants.js"), constants().as_bytes())?;
    for name in COPIES {
        let original = paths::project(name);
        let bytes = fs::read(&original).with_context(|| format!("cannot read {}", original.display()))?;
        write_if_changed(&paths::project("npm").join(name), &bytes)?;
    }
    Ok(())
}

/// What JavaScript can know before the module is loaded.
fn constants() -> String {
    let limits = json!({
        "articleUnits": limits::ARTICLE_UNITS,
        "totalUnits": limits::TOTAL_UNITS,
        "articles": limits::ARTICLES,
    });
    let languages = Language::supported();
    format!(
        "// Written by `cargo xtask build` from the Rust crate.\n\n\
         export const version = {};\n\n\
         export const limits = Object.freeze({limits});\n\n\
         export const languages = Object.freeze({});\n",
        json!(tellings::VERSION),
        json!(languages)
    )
}
