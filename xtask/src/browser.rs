//! Browsers to test in: found, or installed where Debian offers them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::apt::{self, Consent};

/// A program that tests are run in or through, and where it may be.
struct Program {
    /// What to install where nothing is found.
    name: &'static str,
    /// The variable that names the path of one.
    variable: &'static str,
    /// Names under which it and its kin are installed on the path.
    names: &'static [&'static str],
    /// Where they are installed off the path. A `*` stands for any one folder or a part of its name.
    places: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

const CHROMIUM: Program = Program {
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

const FIREFOX: Program = Program {
    name: "Firefox",
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"],
    package: "firefox-esr",
};

/// Speaks WebDriver.
const WEBKIT_DRIVER: Program = Program {
    name: "WebKitWebDriver of WebKitGTK",
    variable: "WEBKIT_DRIVER",
    names: &["WebKitWebDriver"],
    places: &["/usr/lib/*/webkit2gtk-4*/WebKitWebDriver", "/usr/libexec/webkit2gtk-4*/WebKitWebDriver"],
    package: "webkit2gtk-driver",
};

/// WebKitGTK's own small browser. Debian's package of the driver depends on the library, which brings it along.
const WEBKIT_BROWSER: Program = Program {
    name: "MiniBrowser of WebKitGTK",
    variable: "WEBKIT_BROWSER",
    names: &[],
    places: &[
        "/usr/lib/*/webkit2gtk-4*/MiniBrowser",
        "/usr/libexec/webkit2gtk-4*/MiniBrowser",
        "/usr/lib/webkit2gtk-4*/MiniBrowser",
    ],
    package: "webkit2gtk-driver",
};

/// WebKitGTK knows no mode without a screen.
const XVFB: Program =
    Program { name: "Xvfb, a screen in memory", variable: "XVFB", names: &["Xvfb"], places: &[], package: "xvfb" };

/// The browser named by the variable `CHROMIUM`, else an installed one, else Debian's, installed now.
pub fn chromium(consent: Consent) -> Result<PathBuf> {
    CHROMIUM.found(consent)
}

/// The browser named by the variable `FIREFOX`, else an installed one, else Debian's, installed now.
pub fn firefox(consent: Consent) -> Result<PathBuf> {
    FIREFOX.found(consent)
}

/// WebKit as the tests start it.
pub struct WebKit {
    pub driver: PathBuf,
    pub browser: PathBuf,
    pub screen: PathBuf,
}

/// The programs named by the variables `WEBKIT_DRIVER`, `WEBKIT_BROWSER` and `XVFB`, else installed ones, else Debian's,
/// installed now.
pub fn webkit(consent: Consent) -> Result<WebKit> {
    Ok(WebKit {
        driver: WEBKIT_DRIVER.found(consent)?,
        browser: WEBKIT_BROWSER.found(consent)?,
        screen: XVFB.found(consent)?,
    })
}

impl Program {
    fn found(&self, consent: Consent) -> Result<PathBuf> {
        let Program { name, variable, package, .. } = self;
        if let Some(path) = env::var_os(variable) {
            return Ok(path.into());
        }
        if let Some(path) = self.installed() {
            return Ok(path);
        }
        if !apt::usable() {
            bail!("no {name} to test in: install it, or set {variable} to the path of one");
        }
        apt::update()?;
        apt::install(&[package], "a browser to test in", consent)?;
        self.installed().with_context(|| {
            format!("Debian's package {package} brought no {name} that we know: set {variable} to the path of one")
        })
    }

    fn installed(&self) -> Option<PathBuf> {
        let folders = env::var_os("PATH").unwrap_or_default();
        let on_path =
            env::split_paths(&folders).flat_map(|folder| self.names.iter().map(move |name| folder.join(name)));
        on_path.chain(self.places.iter().flat_map(|place| matching(place))).find(|path| Path::is_file(path))
    }
}

/// The paths that a pattern stands for, in the order of their names.
fn matching(pattern: &str) -> Vec<PathBuf> {
    if !pattern.contains('*') {
        return vec![pattern.into()];
    }
    let mut paths = vec![PathBuf::from("/")];
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        paths = match part.split_once('*') {
            None => paths.iter().map(|path| path.join(part)).collect(),
            Some((start, end)) => paths.iter().flat_map(|folder| entries(folder, start, end)).collect(),
        };
    }
    paths
}

/// What is in a folder under names that start and end so.
fn entries(folder: &Path, start: &str, end: &str) -> Vec<PathBuf> {
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
    };
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.retain(named);
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn a_star_stands_for_a_folder_or_a_part_of_its_name() {
        let sources = env!("CARGO_MANIFEST_DIR");
        let (parent, name) = sources.rsplit_once('/').unwrap_or_default();
        let (start, _) = name.split_at(2);
        let found = matching(&format!("{parent}/{start}*/src/browser.rs"));
        assert!(found.contains(&Path::new(sources).join("src/browser.rs")), "{found:?}");
        assert_eq!(matching("/no-such-folder/*/x"), Vec::<PathBuf>::new());
        assert_eq!(matching("/as/it/is"), [PathBuf::from("/as/it/is")]);
    }
}
