//! `cargo xtask eval`: how good the answers are, measured on labelled texts.
//!
//! Each set is one file here. All of them ask the crate's public functions, so that what is measured is what users get,
//! and run the classical methods on the same input in the same process.

mod agreement;
mod alignment;
mod blocks;
mod bootstrap;
mod clough;
mod data;
mod differences;
mod example;
mod folding;
mod gold;
mod golden_rules;
mod keyphrases;
mod links;
mod measures;
mod msrp;
mod names;
mod neus;
mod pages;
mod phrases;
mod porter;
mod quantities;
mod quotes;
mod rouge;
mod semeval;
mod sheet;
mod stems;
mod stories;
mod summarizers;
mod summeval;
mod suspects;
mod table;
mod thresholds;
mod uax29;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};

use data::Data;
use table::Table;

/// What to measure.
pub struct Options {
    /// The folder of the evaluation texts; without it only the project's own story is measured.
    pub data: Option<PathBuf>,
    /// The one set to run.
    pub only: Option<String>,
    /// Where to write outputs beside what they should be.
    pub dump: Option<PathBuf>,
}

/// What one set gives.
#[derive(Default)]
pub struct Outcome {
    rows: Vec<table::Row>,
    /// Small tables and remarks, printed after the table of all sets.
    notes: String,
    /// The single cases, for the eye: what was given and what should have been.
    cases: String,
}

struct Set {
    name: &'static str,
    run: fn(&Data) -> Result<Outcome>,
}

/// Measured on the project's own texts.
const OWN: &[Set] = &[Set { name: "example", run: example::run }, Set { name: "differences", run: differences::run }];

/// Measured on the texts of the data folder.
const EXTERNAL: &[Set] = &[
    Set { name: "golden-rules", run: golden_rules::run },
    Set { name: "uax29", run: uax29::run },
    Set { name: "blocks", run: blocks::run },
    Set { name: "suspects", run: suspects::run },
    Set { name: "pages", run: pages::run },
    Set { name: "semeval22", run: semeval::run },
    Set { name: "clough-stevenson", run: clough::run },
    Set { name: "msrp", run: msrp::run },
    Set { name: "alignments", run: alignment::run },
    Set { name: "quantities", run: quantities::run },
    Set { name: "names", run: names::run },
    Set { name: "quotes", run: quotes::run },
    Set { name: "summeval", run: summeval::run },
    Set { name: "neus", run: neus::run },
    Set { name: "keyphrases", run: keyphrases::run },
    Set { name: "stories", run: stories::run },
    Set { name: "stems", run: stems::run },
];

/// Runs the sets and prints one table.
pub fn run(options: Options) -> Result<()> {
    let sets = chosen(&options)?;
    let data = Data::new(options.data);
    let mut table = Table::default();
    let mut notes = String::new();
    for set in sets {
        let begun = Instant::now();
        eprint!("{} …", set.name);
        let outcome = (set.run)(&data)?;
        eprintln!(" {:.1} s", begun.elapsed().as_secs_f64());
        table.push(set.name, outcome.rows);
        if !outcome.notes.is_empty() {
            notes.push_str(&format!("\n{}\n\n{}", set.name, outcome.notes));
        }
        if let Some(folder) = options.dump.as_ref().filter(|_| !outcome.cases.is_empty()) {
            data::write(folder, set.name, &outcome.cases)?;
        }
    }
    print!("{table}{notes}");
    Ok(())
}

fn chosen(options: &Options) -> Result<Vec<&'static Set>> {
    let external: &[Set] = if options.data.is_some() { EXTERNAL } else { &[] };
    let sets = OWN.iter().chain(external);
    let Some(only) = &options.only else { return Ok(sets.collect()) };
    let found: Vec<&Set> = sets.filter(|set| set.name == only).collect();
    if found.is_empty() {
        let names: Vec<&str> = OWN.iter().chain(EXTERNAL).map(|set| set.name).collect();
        bail!("there is no set `{only}` here: choose one of {}; all but the first two need --data", names.join(", "));
    }
    Ok(found)
}
