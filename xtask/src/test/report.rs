//! What passed and what failed.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

use super::counts::Counts;

/// The sum over all steps.
#[derive(Default)]
pub struct Report {
    total: Counts,
    failed_steps: Vec<&'static str>,
}

impl Report {
    /// A step that counts as one test.
    pub fn check(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) {
        self.tests(name, || step().map(|()| Counts { passed: 1, ..Counts::default() }));
    }

    /// A step that counts its own tests. One that breaks off counts as one failure.
    pub fn tests(&mut self, name: &'static str, step: impl FnOnce() -> Result<Counts>) {
        println!("== {name}");
        let start = Instant::now();
        let counts = step().unwrap_or_else(|error| {
            println!("{error:#}");
            Counts { failed: 1, ..Counts::default() }
        });
        if !counts.output.is_empty() {
            println!("{}", counts.output);
        }
        for skipped in &counts.skipped {
            println!("   skipped: {skipped}");
        }
        println!("   {} passed, {} failed ({:.1} s)", counts.passed, counts.failed, start.elapsed().as_secs_f64());
        if counts.failed > 0 {
            self.failed_steps.push(name);
        }
        self.total.passed += counts.passed;
        self.total.failed += counts.failed;
    }

    /// Prints the sum as the last line; the exit code says whether all is well.
    pub fn finish(self) -> ExitCode {
        if !self.failed_steps.is_empty() {
            println!("failed: {}", self.failed_steps.join("; "));
        }
        println!("{} passed, {} failed", self.total.passed, self.total.failed);
        if self.total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
