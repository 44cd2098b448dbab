//! Browsers to test in.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::apt::{self, Consent};

/// A kind of browser and where it may be.
struct Browser {
    name: &'static str,
    /// The variable that names the path of one.
    variable: &'static str,
    /// Names under which it and its kin are installed on the path.
    names: &'static [&'static str],
    /// Where they are installed off the path.
    places: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

const CHROMIUM: Browser = Browser {
    name: "Chromium or Chrome",
    variable: "CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "brave-browser",
    ],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"],
    package: "firefox-esr",
};

/// The browser named by the variable `CHROMIUM`, else an installed one, else Debian's, installed now.
pub fn chromium(consent: Consent) -> Result<PathBuf> {
    CHROMIUM.found(consent)
}

/// The browser named by the variable `FIREFOX`, else an installed one, else Debian's, installed now.
pub fn firefox(consent: Consent) -> Result<PathBuf> {
    FIREFOX.found(consent)
}

impl Browser {
    fn found(&self, consent: Consent) -> Result<PathBuf> {
        let Browser { name, variable, package, .. } = self;
        if let Some(path) = env::var_os(variable) {
            return Ok(path.into());
        }
        if let Some(path) = self.installed() {
            return Ok(path);
        }
        if !apt::usable() {
            bail!("no browser to test in: install {name}, or set {variable} to the path of one");
        }
        apt::update()?;
        apt::install(&[package], "a browser to test in", consent)?;
        self.installed().with_context(|| {
            format!("Debian's package {package} holds no browser we know: set {variable} to the path of one")
        })
    }

    fn installed(&self) -> Option<PathBuf> {
        let folders = env::var_os("PATH").unwrap_or_default();
        let on_path =
            env::split_paths(&folders).flat_map(|folder| self.names.iter().map(move |name| folder.join(name)));
        on_path.chain(self.places.iter().map(PathBuf::from)).find(|path| Path::is_file(path))
    }
}
