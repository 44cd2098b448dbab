//! The JavaScript glue.

use std::fs;
use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use super::panics;
use super::unread::Addresses;

/// Writes `tellings.js` and `tellings_bg.wasm` into `folder`, as modules a browser loads by itself.
///
/// No declarations: `npm/tellings.d.ts` is the only declaration file, written by hand.
pub fn generate(compiled: &Path, folder: &Path, optimised_next: bool) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(false)
        // The package names the module's place itself; a second one here would make bundlers ship it twice.
        .omit_default_module_path(true)
        // `__wbg_reset_state`: a fresh instance after a trap, from the module already compiled.
        .reset_state_function(true)
        // The optimiser needs the names of functions, and takes them out.
        .remove_name_section(!optimised_next)
        .remove_producers_section(true)
        .generate_output()?;
    let addresses = Addresses::of(output.wasm_mut());
    panics::cut(output.wasm_mut());
    addresses.blank_unread(output.wasm_mut());
    output.emit(folder)?;

    // The glue's types are good enough to infer, not to check.
    let glue = folder.join("tellings.js");
    let script = fs::read_to_string(&glue)?;
    fs::write(&glue, format!("// @ts-nocheck\n{script}"))?;
    Ok(())
}
