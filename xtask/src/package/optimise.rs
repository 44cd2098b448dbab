//! `wasm-opt`, from the npm package `binaryen`.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{node, paths, process};

/// How it is called. The features are those the compiler uses by default for its WebAssembly target.
///
/// What matters is the size on the wire: inlining and other orders of functions make the module smaller, but what is
/// left compresses worse. Without inlining, functions of like names side by side, it is a tenth smaller gzipped.
const FLAGS: &[&str] = &[
    "--no-inline=*",
    "-O3",
    "--skip-pass=local-cse",
    "--converge",
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises a module in place.
pub fn optimise(module: &Path) -> Result<()> {
    let xtask = paths::project("xtask");
    node::install(&xtask)?;
    println!("  wasm-opt {} {}", FLAGS[0], FLAGS[1]);
    let program = xtask.join("node_modules/binaryen/bin/wasm-opt");
    process::output(Command::new("node").arg(program).args(FLAGS).arg(module).arg("-o").arg(module))?;
    Ok(())
}
