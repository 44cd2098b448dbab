//! What the tables take from npm packages.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::Result;
use serde::Deserialize;

use crate::{node, paths, process};

/// The lists of the packages, by language code.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Packages {
    /// The stop words of each package that has the language.
    pub stop_words: BTreeMap<String, Vec<Vec<String>>>,
    /// The abbreviations behind which CLDR sees no end of a sentence.
    pub suppressions: BTreeMap<String, Vec<String>>,
}

impl Packages {
    /// Installs the packages where they are missing and reads the lists of some languages.
    pub fn read(codes: &[String]) -> Result<Packages> {
        let folder = paths::project("xtask");
        node::install(&folder)?;
        let script = folder.join("src/tables/packages.mjs");
        let lists = process::output(Command::new("node").arg(script).arg(&folder).args(codes))?;
        Ok(serde_json::from_str(&lists)?)
    }
}
