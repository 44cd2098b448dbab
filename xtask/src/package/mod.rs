//! Building the npm package in `npm/`: WebAssembly and its glue, generated constants, licences.

mod bindgen;
mod copy;
mod generated;
mod inline;
mod optimise;
mod order;
mod panics;
mod unread;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::apt::Consent;
use crate::gzip::gzipped;
use crate::{cargo, node, paths, process, toolchain};

pub use copy::copy_to_page;

/// The largest module the package may carry, gzipped.
const GZIPPED_LIMIT: usize = 255_000;

/// How `npm/wasm/` is made: where this changes, it is made anew.
const RECIPE: &str = concat!(
    include_str!("bindgen.rs"),
    include_str!("panics.rs"),
    include_str!("unread.rs"),
    include_str!("optimise.rs"),
    include_str!("order.rs")
);

/// What a build is for.
#[derive(Clone, Copy, PartialEq)]
pub enum Purpose {
    /// To look at: without Node, not optimised; as large as it happens to be.
    Demo,
    /// To ship: optimised and within its size limit.
    Release,
}

/// Builds the package in `npm/`.
///
/// # Errors
/// Where a tool is missing, the versions of the crate and the package differ, or a release is over its size limit.
pub fn build(consent: Consent, purpose: Purpose) -> Result<()> {
    generated::check_version()?;
    let optimise = node::available();
    if !optimise && purpose == Purpose::Release {
        bail!("wasm-opt needs Node.js: {}", node::REMEDY);
    }
    let compiled = compile(consent)?;
    let module = finish(&compiled, optimise)?;
    inline::write(&module)?;
    generated::write()?;
    let gzipped = report_sizes(&compiled, &module)?;
    if gzipped > GZIPPED_LIMIT && purpose == Purpose::Release {
        bail!("tellings_bg.wasm is over its size limit: find what grew, or shorten a table");
    }
    Ok(())
}

/// Packs what was built, as `npm publish` would.
pub fn pack() -> Result<()> {
    let archive = archive()?;
    let folder = archive.parent().context("the archive lies in a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    if archive.exists() {
        fs::remove_file(&archive).with_context(|| format!("cannot remove {}", archive.display()))?;
    }
    let mut npm = node::npm();
    npm.args(["pack", "--silent", "--pack-destination"]).arg(folder).current_dir(paths::project("npm"));
    process::output(&mut npm).map(drop)
}

/// Where [`pack`] leaves the archive.
pub fn archive() -> Result<PathBuf> {
    Ok(cargo::target_directory()?.join("package").join(format!("tellings-{}.tgz", tellings::VERSION)))
}

/// Compiles the crate for WebAssembly; answers the module as the compiler leaves it.
fn compile(consent: Consent) -> Result<PathBuf> {
    println!("compile for WebAssembly");
    let toolchain = toolchain::resolve(consent)?;
    // A folder of its own: another compiler's artefacts in the same one would make cargo start anew each time.
    let target_directory = cargo::target_directory()?.join("wasm");
    let mut command = toolchain.cargo();
    command.args(["build", "--quiet", "--lib", "--profile", "wasm", "--features", "js", "--target", toolchain::TARGET]);
    command.arg("--target-dir").arg(&target_directory);
    process::run(&mut command)?;
    Ok(target_directory.join(toolchain::TARGET).join("wasm").join("tellings.wasm"))
}

/// Generates the glue and optimises the module into `npm/wasm/`, unless that was done for this very module.
fn finish(compiled: &Path, optimise: bool) -> Result<PathBuf> {
    let folder = paths::project("npm/wasm");
    let module = folder.join("tellings_bg.wasm");
    let stamp = compiled.with_extension("finished");
    let fingerprint = |module: &Path| fingerprint(optimise, &[compiled, module, &folder.join("tellings.js")]);

    if fingerprint(&module).is_ok_and(|now| fs::read_to_string(&stamp).is_ok_and(|then| then == now)) {
        println!("npm/wasm/ is up to date");
        return Ok(module);
    }
    println!("generate npm/wasm/");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    bindgen::generate(compiled, &folder, optimise)?;
    if optimise {
        optimise::optimise(&module)?;
    } else {
        println!("  without wasm-opt, so larger and slower than it should be: {}", node::REMEDY);
    }
    fs::write(&stamp, fingerprint(&module)?).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(module)
}

/// A fingerprint of how the files are made and of their contents.
fn fingerprint(optimise: bool, files: &[&Path]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    (optimise, RECIPE).hash(&mut hasher);
    for file in files {
        fs::read(file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Prints the module's sizes; answers the gzipped one.
fn report_sizes(compiled: &Path, module: &Path) -> Result<usize> {
    let raw = fs::read(compiled)?.len();
    let bytes = fs::read(module)?;
    let gzipped = gzipped(&bytes)?.len();
    println!(
        "tellings_bg.wasm: {} KB, {} KB gzipped (limit {}); {} KB as compiled",
        kilobytes(bytes.len()),
        kilobytes(gzipped),
        GZIPPED_LIMIT / 1000,
        kilobytes(raw)
    );
    Ok(gzipped)
}

fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

/// Leaves a file alone that already holds these bytes, so that what watches or serves it is not disturbed.
fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|present| present == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
