//! `cargo xtask site`: the page as it is deployed, and all of it in one file.

use std::process::Command;

use anyhow::Result;

use crate::apt::Consent;
use crate::package::Purpose;
use crate::{node, package, paths, process};

/// Builds the package, then the site from it.
pub fn run(consent: Consent) -> Result<()> {
    package::build(consent, Purpose::Release)?;
    build()
}

/// Makes `dist/` from the page's sources and the package as it was built: hashed files, the list of those to keep for
/// use offline, headers for hosts, `tellings.html`. Prints what the first visit loads.
///
/// # Errors
/// Where Node is missing, or the page names what cannot be bundled.
pub fn build() -> Result<()> {
    let builder = paths::project("xtask/site");
    node::install(&builder)?;
    print!("{}", process::output(Command::new("node").arg(builder.join("build.mjs")).arg(paths::project("dist")))?);
    println!("dist/ is ready to be served; dist/tellings.html opens by itself");
    Ok(())
}
