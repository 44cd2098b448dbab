//! The files of the evaluation texts.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use tellings::Span;

/// The folder of the evaluation texts, where there is one.
pub struct Data {
    folder: Option<PathBuf>,
}

impl Data {
    /// The data in a folder, or none.
    pub fn new(folder: Option<PathBuf>) -> Data {
        Data { folder }
    }

    /// Whether there is a folder.
    pub fn is_given(&self) -> bool {
        self.folder.is_some()
    }

    /// A text file.
    pub fn text(&self, name: &str) -> Result<String> {
        let folder = self.folder.as_deref().context("this set needs the evaluation texts: pass --data DIR")?;
        read(&folder.join(name))
    }

    /// A JSON file.
    pub fn json<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        serde_json::from_str(&self.text(name)?).with_context(|| format!("reading {name}"))
    }

    /// A file of one JSON object a line.
    pub fn lines<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>> {
        let parsed =
            |(line, json)| serde_json::from_str(json).with_context(|| format!("reading {name}, line {}", line + 1));
        self.text(name)?.lines().enumerate().map(parsed).collect()
    }
}

/// Reads a text file; the error names it.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

/// Writes the cases of a set into a folder.
pub fn write(folder: &Path, set: &str, cases: &str) -> Result<()> {
    let file = folder.join(format!("{set}.txt"));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&file, cases))
        .with_context(|| format!("writing {}", file.display()))
}

/// Where the code points from `start` to before `end` stand in a text.
pub fn span_of_code_points(text: &str, start: usize, end: usize) -> Span {
    let byte = |code_point| text.char_indices().nth(code_point).map_or(text.len(), |(byte, _)| byte);
    Span::new(byte(start), byte(end))
}
