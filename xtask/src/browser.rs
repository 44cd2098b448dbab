//! A Chromium to test in.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::apt::{self, Consent};

/// Names under which Chromium and its kin are installed on the path.
const NAMES: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "brave-browser"];

/// Where Chromium and its kin are installed off the path.
const PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// The browser named by the variable `CHROMIUM`, else an installed one, else Debian's, installed now.
pub fn chromium(consent: Consent) -> Result<PathBuf> {
    if let Some(path) = env::var_os("CHROMIUM") {
        return Ok(path.into());
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    if !apt::usable() {
        bail!("no browser to test in: install Chromium or Chrome, or set CHROMIUM to the path of one");
    }
    apt::update()?;
    apt::install(&["chromium"], "a browser to test in", consent)?;
    installed().context("Debian's package chromium holds no browser we know: set CHROMIUM to the path of one")
}

fn installed() -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    let on_path = env::split_paths(&folders).flat_map(|folder| NAMES.iter().map(move |name| folder.join(name)));
    on_path.chain(PLACES.iter().map(PathBuf::from)).find(|path| Path::is_file(path))
}
