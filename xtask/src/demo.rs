//! `cargo xtask demo`: the page, served from its sources with the package just built.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::apt::Consent;
use crate::gzip::gzipped;
use crate::package::Purpose;
use crate::{package, paths, server};

/// How to serve the page.
pub struct Options {
    /// 0 for any free port.
    pub port: Option<u16>,
    /// Whether to open a browser.
    pub open: bool,
    pub consent: Consent,
}

/// Builds the package, gives the page its copy and serves the page until interrupted.
pub fn run(options: Options) -> Result<()> {
    package::build(options.consent, Purpose::Demo)?;
    package::copy_to_page()?;
    compress(&paths::project("www/tellings/wasm/tellings_bg.wasm"))?;
    server::serve(&paths::project("www"), options.port, |address| {
        println!("Tellings is at {address} (Ctrl+C stops it)");
        if options.open && has_desktop() {
            // Without a browser the address is still there to follow.
            let _ = open::that_detached(address);
        }
    })
}

/// Puts the compressed form beside a file, for the server to send: half a megabyte takes too long to compress at every
/// request.
fn compress(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let compressed = file.with_extension("wasm.gz");
    // Never half there: another server may be sending it.
    let unfinished = file.with_extension(format!("wasm.gz.{}", std::process::id()));
    fs::write(&unfinished, gzipped(&bytes)?)
        .and_then(|()| fs::rename(&unfinished, &compressed))
        .with_context(|| format!("cannot write {}", compressed.display()))
}

/// Whether there is a screen to open a browser on: without one, the only browser might take over the terminal.
fn has_desktop() -> bool {
    let signs = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];
    !cfg!(target_os = "linux") || signs.iter().any(|name| env::var_os(name).is_some())
}
