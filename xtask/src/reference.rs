//! `cargo xtask reference`: the API reference of the package, made from its declarations.

use std::process::Command;

use anyhow::Result;

use crate::{node, paths, process};

/// Writes it into `dist/reference/`.
///
/// # Errors
/// Where the declarations are wrong or refer to what is not there.
pub fn run() -> Result<()> {
    let tools = paths::project("xtask/reference");
    node::install(&tools)?;
    process::output(Command::new("node").arg("node_modules/typedoc/bin/typedoc").current_dir(&tools))?;
    println!("dist/reference/index.html");
    Ok(())
}
