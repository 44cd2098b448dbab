//! The page's copy of the package.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::write_if_changed;
use crate::paths;

/// Makes `www/tellings/` hold the modules, declarations and WebAssembly of `npm/`.
pub fn copy_to_page() -> Result<()> {
    mirror(&paths::project("npm"), &paths::project("www/tellings"))
}

/// Makes `copy` hold those files of `package`, and no other.
/// Files that are right already are left alone, so that a page being served never finds one missing.
fn mirror(package: &Path, copy: &Path) -> Result<()> {
    fs::create_dir_all(copy).with_context(|| format!("cannot make the folder {}", copy.display()))?;
    for entry in fs::read_dir(package).with_context(|| format!("cannot read the folder {}", package.display()))? {
        let (original, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        let target = copy.join(&name);
        if original.is_dir() && name != "node_modules" && name != "examples" {
            mirror(&original, &target)?;
        } else if is_loaded(&original) {
            let bytes = fs::read(&original).with_context(|| format!("cannot read {}", original.display()))?;
            write_if_changed(&target, &bytes)?;
        }
    }
    for entry in fs::read_dir(copy)? {
        let target = entry?.path();
        let original = package.join(target.file_name().unwrap_or_default());
        if target.is_file() && !original.exists() {
            fs::remove_file(&target).with_context(|| format!("cannot remove {}", target.display()))?;
        }
    }
    Ok(())
}

fn is_loaded(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "js" || extension == "ts" || extension == "wasm")
}
