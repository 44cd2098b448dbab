//! `cargo xtask test`: every check of the project, each counted.

mod counts;
mod hygiene;
mod report;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::apt::Consent;
use crate::package::Purpose;
use crate::{browser, cargo, deny, node, package, paths, process, reference, site, tables};
use counts::Counts;
use report::Report;

/// Crates that only the boundary to JavaScript may bring in.
const BOUNDARY_CRATES: &[&str] = &["js-sys", "serde", "serde-wasm-bindgen", "wasm-bindgen"];

/// What to test.
pub struct Options {
    pub consent: Consent,
    /// Also licences and sources, the package in every bundler, framework and runtime, and package and page in Firefox and
    /// WebKit, which takes large tools.
    pub all: bool,
}

/// Runs every check, going on after failures. The last line is `N passed, N failed`.
pub fn run(Options { consent, all }: Options) -> Result<ExitCode> {
    let mut report = Report::default();

    report.check("formatting", || cargo_check(&["fmt", "--all", "--check"]));
    report.check("lints", || clippy(&["--workspace"]));
    report.check("lints with the wire shapes", || clippy(&["--features", "wire"]));
    report.check("lints with the JavaScript exports", || clippy(&["--features", "js"]));
    report.tests("Rust tests", || cargo_test(&["--workspace"]));
    report.tests("Rust tests with the wire shapes", || cargo_test(&["--features", "wire"]));
    report.check("the core needs no boundary crate", core_is_free_of_the_boundary);
    report.check("no registry, no machine in the files", hygiene::check);
    report.check("the crate holds what belongs to it", crate_holds_what_belongs);
    report.check("the tables are those the generator makes", tables::check);

    report.check("build the package", || package::build(consent, Purpose::Release));
    report.check("give the page its copy", package::copy_to_page);
    report.check("build the site", site::build);
    report.check("types", types);
    report.check("pack the package", package::pack);
    report.tests("the package in Node", || node_test("packaging", &[]));
    report.tests("the package in apps", || node_test("apps", &[("CHROMIUM", &browser::chromium(consent)?)]));
    if all {
        report.check("licences and sources", deny::run);
        report.check("the API reference", reference::run);
        report.tests("the package in every app", || {
            node::install_for_this_platform(&paths::project("tests/apps/all"))?;
            let (chromium, firefox) = (browser::chromium(consent)?, browser::firefox(consent)?);
            node_test("apps/all", &[("CHROMIUM", &chromium), ("FIREFOX", &firefox)])
        });
    }
    report.tests("the package and the page in Chromium", || {
        node_test("browser", &[("CHROMIUM", &browser::chromium(consent)?)])
    });
    if all {
        report.tests("the package and the page in Firefox and WebKit", || {
            let (firefox, webkit) = (browser::firefox(consent)?, browser::webkit(consent)?);
            let programs = [
                ("FIREFOX", firefox.as_path()),
                ("WEBKIT_DRIVER", &webkit.driver),
                ("WEBKIT_BROWSER", &webkit.browser),
                ("XVFB", &webkit.screen),
            ];
            node_test("browser/all", &programs)
        });
    }
    Ok(report.finish())
}

fn cargo_check(arguments: &[&str]) -> Result<()> {
    process::output(cargo::cargo().args(arguments)).map(drop)
}

fn clippy(selection: &[&str]) -> Result<()> {
    cargo_check(&[&["clippy", "--quiet", "--all-targets"], selection, &["--", "--deny", "warnings"]].concat())
}

/// Property tests always try the same cases here, so that what passes passes again; `cargo test` tries new ones.
fn cargo_test(selection: &[&str]) -> Result<Counts> {
    let mut command = cargo::cargo();
    command.args(["test", "--quiet", "--no-fail-fast"]).args(selection).env("PROPTEST_RNG_SEED", "1");
    command.env("TELLINGS_DIGEST", digest()?);
    counts::run(&mut command, counts::cargo)
}

/// Where the Rust tests leave what they answered to all fixtures, for the others to compare theirs with.
fn digest() -> Result<PathBuf> {
    Ok(cargo::target_directory()?.join("digest.json"))
}

/// The invariant that lets the core be used, and understood, without the boundary.
fn core_is_free_of_the_boundary() -> Result<()> {
    let tree = ["tree", "--package", "tellings", "--edges", "normal", "--target", "all", "--prefix", "none"];
    let tree = process::output(cargo::cargo().args(tree))?;
    let names = tree.lines().filter_map(|line| line.split_whitespace().next());
    let found: Vec<&str> = names.filter(|name| BOUNDARY_CRATES.contains(name)).collect();
    if !found.is_empty() {
        bail!("with default features the crate depends on {}", found.join(", "));
    }
    Ok(())
}

/// Files of the crate's archive: the sources, and what says what they are.
fn crate_holds_what_belongs() -> Result<()> {
    let files = process::output(cargo::cargo().args(["package", "--list", "--allow-dirty", "--package", "tellings"]))?;
    let belongs = |file: &str| {
        file.starts_with("src/")
            || (!file.contains('/')
                && (file.starts_with("Cargo.") || file.starts_with("LICENSE-") || file.ends_with(".md")))
            || file == ".cargo_vcs_info.json"
    };
    let others: Vec<&str> = files.lines().map(str::trim).filter(|file| !belongs(&file.replace('\\', "/"))).collect();
    if !others.is_empty() {
        bail!("the crate would hold {}: see `include` in Cargo.toml", others.join(", "));
    }
    Ok(())
}

/// TypeScript's check of the JavaScript of package and page against the declarations. A service worker knows other
/// globals than a page.
fn types() -> Result<()> {
    let tests = paths::project("tests");
    node::install(&tests)?;
    let compiler = tests.join("node_modules/typescript/bin/tsc");
    for project in ["tsconfig.json", "tsconfig.service-worker.json"] {
        process::output(Command::new("node").arg(&compiler).arg("--project").arg(tests.join(project)))?;
    }
    Ok(())
}

/// Runs the `*.test.mjs` of a folder of `tests/`.
fn node_test(folder: &str, environment: &[(&str, &Path)]) -> Result<Counts> {
    let tests = paths::project("tests");
    node::install(&tests)?;
    let files = test_files(&tests.join(folder))?;
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=tap", "--test-concurrency=1"]).args(files);
    // Where one is missing, the tests that need it pack the package themselves, or take the digest.
    command.env("TELLINGS_ARCHIVE", package::archive()?).env("TELLINGS_DIGEST", digest()?);
    counts::run(command.current_dir(paths::root()).envs(environment.iter().copied()), counts::node)
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        bail!("{} holds no *.test.mjs", folder.display());
    }
    Ok(files)
}
