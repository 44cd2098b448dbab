//! Our own lists: words between white space, in sections headed `[name]`, with remarks behind `#`.

use std::fs;

use anyhow::{Context, Result};

use crate::paths;

/// Where the lists are.
const FOLDER: &str = "xtask/src/tables/curated";

/// The text of a list without its remarks.
pub fn text(name: &str) -> Result<String> {
    let file = paths::project(FOLDER).join(name);
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(text.lines().map(|line| line.split('#').next().unwrap_or_default()).map(|line| format!("{line}\n")).collect())
}

/// The words of a section of a list; none where it has no such section.
pub fn section(name: &str, section: &str) -> Result<Vec<String>> {
    let text = text(name)?;
    let words = text.split('[').filter_map(|part| part.split_once(']')).filter(|(heading, _)| *heading == section);
    Ok(words.flat_map(|(_, words)| words.split_whitespace()).map(str::to_owned).collect())
}

/// The names of the lists in a folder of lists, without ".txt", sorted.
pub fn names(folder: &str) -> Result<Vec<String>> {
    let folder = paths::project(FOLDER).join(folder);
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".txt").map(str::to_owned)).collect();
    names.sort();
    Ok(names)
}
