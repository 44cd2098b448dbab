//! Debian's compiler, with a standard library for WebAssembly built once for each version of Debian's sources.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use rustc_build_sysroot::{BuildMode, SysrootBuilder, SysrootConfig};
use rustc_version::VersionMeta;

use super::{TARGET, Toolchain, remap, remap_dependencies};
use crate::apt::{self, Consent};
use crate::{cargo, paths};

const COMPILER: &str = "rustc-web";
const SOURCES: &str = "rust-web-src";

/// What `cargo run` puts into the environment of programs for the sake of another compiler.
const FOREIGN: &[&str] = &["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"];

/// The files of Debian's packages that a build needs.
pub struct Compiler {
    rustc: PathBuf,
    /// The `library/` folder of the compiler's sources.
    library: PathBuf,
    linker: PathBuf,
}

impl Compiler {
    /// The compiler, where all its packages are installed.
    pub fn installed() -> Option<Self> {
        let rustc = apt::files(COMPILER).into_iter().find(|path| path.ends_with("bin/rustc"))?;
        let manifest = apt::files(SOURCES).into_iter().find(|path| path.ends_with("library/std/Cargo.toml"))?;
        let library = manifest.parent()?.parent()?.to_path_buf();
        Some(Self { rustc, library, linker: newest_linker()? })
    }

    /// Installs the packages.
    pub fn install(consent: Consent) -> Result<Self> {
        apt::update()?;
        let packages = packages();
        let packages: Vec<&str> = packages.iter().map(String::as_str).collect();
        apt::install(&packages, "a compiler for WebAssembly", consent)?;
        Self::installed().with_context(|| format!("the packages {} hold no compiler we know", packages.join(" ")))
    }

    /// The toolchain of this compiler; builds its standard library where that has not been done.
    pub fn toolchain(self) -> Result<Toolchain> {
        let sysroot = self.sysroot()?;
        Ok(Toolchain {
            environment: vec![
                ("RUSTC", self.rustc.into()),
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", self.linker.into()),
            ],
            removed: FOREIGN,
            rustflags: vec![format!("--sysroot={}", sysroot.display())],
        })
    }

    fn sysroot(&self) -> Result<PathBuf> {
        let version = VersionMeta::for_command(self.rustc())?;
        // Cargo compiles anew when this path changes, but would not notice another standard library at the same path.
        let sysroot = paths::user_cache()?.join(format!("sysroot-{}", apt::version(SOURCES)?));
        std::fs::create_dir_all(&sysroot).with_context(|| format!("cannot make the folder {}", sysroot.display()))?;
        let mut cargo = cargo::cargo();
        for name in FOREIGN {
            cargo.env_remove(name);
        }
        cargo.current_dir(&sysroot).stdin(Stdio::null()).env("RUSTC", &self.rustc).env("RUSTC_BOOTSTRAP", "1");
        println!("  using Debian's Rust {}", version.semver);
        SysrootBuilder::new(&sysroot, TARGET)
            .build_mode(BuildMode::Build)
            .sysroot_config(SysrootConfig::WithStd { std_features: Vec::new() })
            .rustc_version(version)
            .rustflags(remap(&self.library, "rust").into_iter().chain(remap_dependencies()))
            .cargo(cargo)
            .when_build_required(|| println!("  building the standard library for {TARGET}, once: 1 to 2 minutes"))
            .build_from_source(&self.library)?;
        Ok(sysroot)
    }

    fn rustc(&self) -> Command {
        let mut command = Command::new(&self.rustc);
        for name in FOREIGN {
            command.env_remove(name);
        }
        command
    }
}

/// The packages to install: the compiler, its sources and the newest linker on offer.
pub fn packages() -> Vec<String> {
    let linkers = apt::search("^lld-[0-9]+$");
    let newest = linkers.into_iter().max_by_key(|name| version_suffix(name)).unwrap_or_else(|| "lld".into());
    vec![COMPILER.into(), SOURCES.into(), newest]
}

fn newest_linker() -> Option<PathBuf> {
    let programs = std::fs::read_dir("/usr/bin").ok()?.flatten();
    let linkers = programs.map(|entry| entry.path()).filter(|path| file_name(path).starts_with("wasm-ld"));
    linkers.max_by_key(|path| version_suffix(file_name(path)))
}

fn file_name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

/// The number after the last hyphen, as in `lld-22`; none sorts first.
fn version_suffix(name: &str) -> Option<u32> {
    name.rsplit_once('-')?.1.parse().ok()
}
