//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies inside the project")
}

/// A file or folder of the project, named from its root with `/`.
pub fn project(path: &str) -> PathBuf {
    root().join(path)
}

/// The user's cache folder for this project: survives a fresh checkout and `cargo clean`.
pub fn user_cache() -> Result<PathBuf> {
    let caches = match env::var_os("XDG_CACHE_HOME") {
        Some(folder) if Path::new(&folder).is_absolute() => PathBuf::from(folder),
        _ => env::home_dir()
            .context("no home folder: set XDG_CACHE_HOME to a folder that may be written")?
            .join(".cache"),
    };
    Ok(caches.join("tellings"))
}
