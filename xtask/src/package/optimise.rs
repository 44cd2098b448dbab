//! `wasm-opt`, from the npm package `binaryen`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::order;
use crate::{node, paths, process};

/// What it is asked for.
///
/// What matters is the size on the wire: inlining makes the module smaller, but what is left compresses worse. Without
/// it, like functions side by side, the module is an eighth smaller gzipped.
const OPTIMISE: &[&str] = &[
    "--no-inline=*",
    "-O3",
    "--skip-pass=local-cse",
    "--converge",
    "--low-memory-unused",
    "--reorder-functions-by-name",
    "--strip-debug",
];

const ORDER: &[&str] =
    &["--reorder-functions-by-name", "--reorder-locals", "--vacuum", "--strip-debug", "--strip-producers"];

/// Those the compiler uses by default for its WebAssembly target.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises a module in place.
pub fn optimise(module: &Path) -> Result<()> {
    node::install(&paths::project("xtask"))?;
    println!("  wasm-opt {} {}", OPTIMISE[0], OPTIMISE[1]);
    wasm_opt(module, OPTIMISE)?;
    fs::write(module, order::name_by_place(&fs::read(module)?)?)?;
    wasm_opt(module, ORDER)
}

fn wasm_opt(module: &Path, flags: &[&str]) -> Result<()> {
    let program = paths::project("xtask/node_modules/binaryen/bin/wasm-opt");
    process::output(Command::new("node").arg(program).args(flags).args(FEATURES).arg(module).arg("-o").arg(module))?;
    Ok(())
}
