//! Running test programs and reading how many tests passed and failed from what they print.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process;

/// How many tests passed and failed.
#[derive(Debug, Default, PartialEq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    /// What was left out, with the reason: one line each.
    pub skipped: Vec<String>,
    /// What the tests printed, where some failed.
    pub output: String,
}

/// Runs a test program and counts with `count`. One that ends badly has failed, whatever it counted.
///
/// # Errors
/// Where it counted nothing: it did not compile, or ran no test.
pub fn run(command: &mut Command, count: fn(&str) -> Counts) -> Result<Counts> {
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", process::line(command)))?;
    let stdout = String::from_utf8_lossy(&output.stdout);
    let printed = format!("{stdout}{}", String::from_utf8_lossy(&output.stderr));
    let mut counts = count(&stdout);
    if counts.passed + counts.failed == 0 {
        bail!("{} ran no test\n{printed}", process::line(command));
    }
    if !output.status.success() {
        counts.failed = counts.failed.max(1);
        counts.output = printed;
    }
    Ok(counts)
}

/// The counts of `cargo test`: one line for each program it ran.
pub fn cargo(output: &str) -> Counts {
    let mut counts = Counts::default();
    for summary in output.lines().filter_map(|line| line.strip_prefix("test result: ")) {
        counts.passed += number_before(summary, " passed");
        counts.failed += number_before(summary, " failed");
    }
    counts
}

/// The counts of `node --test` in TAP. What was cancelled did not pass.
pub fn node(output: &str) -> Counts {
    let last = |label: &str| {
        let line = output.lines().rev().find_map(|line| line.strip_prefix(label));
        line.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    Counts {
        passed: last("# pass "),
        failed: last("# fail ") + last("# cancelled "),
        skipped: output.lines().filter_map(skipped).collect(),
        ..Counts::default()
    }
}

/// The name and the reason in a line like `ok 3 - name # SKIP reason`.
fn skipped(line: &str) -> Option<String> {
    let (test, reason) = line.trim_start().split_once(" # SKIP ")?;
    let (_, name) = test.split_once(" - ")?;
    Some(format!("{name}: {reason}"))
}

fn number_before(text: &str, label: &str) -> usize {
    let before = text.split_once(label).map_or("", |(before, _)| before);
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_sums_over_programs() {
        let output = "running 3 tests\n...\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        assert_eq!(cargo(output), Counts { passed: 13, failed: 2, ..Counts::default() });
    }

    #[test]
    fn node_reads_the_summary_at_the_end() {
        let output = "TAP version 13\n# pass 99\nok 1 - offsets\n1..5\n# tests 5\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 0\n";
        assert_eq!(node(output), Counts { passed: 3, failed: 2, ..Counts::default() });
    }

    #[test]
    fn what_node_skips_is_named() {
        let output = "ok 1 - it loads\nok 2 - it is printed # SKIP the driver does not print\n# pass 1\n# fail 0\n";
        assert_eq!(node(output).skipped, ["it is printed: the driver does not print"]);
    }

    #[test]
    fn nothing_run_counts_nothing() {
        assert_eq!(cargo("error: could not compile"), Counts::default());
        assert_eq!(node("SyntaxError"), Counts::default());
    }
}
