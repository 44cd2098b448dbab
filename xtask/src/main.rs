//! The build tool of Tellings: `cargo xtask` lists its commands.

mod apt;
mod bench;
mod browser;
mod cargo;
mod demo;
mod deny;
mod eval;
mod fuzz;
mod gzip;
mod mutants;
mod node;
mod package;
mod paths;
mod process;
mod reference;
mod server;
mod site;
mod tables;
mod test;
mod toolchain;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use lexopt::{Arg, ValueExt};

use apt::Consent;
use package::Purpose;

const HELP: &str = "\
cargo xtask <command>

  demo    build what is missing and serve the page on this machine
            --port N    serve on this port (8000, or any free one)
            --no-open   do not open a browser
            --yes       install what is missing without asking
  build   build the npm package in npm/
            --yes       as above
  site    build the deployable page in dist/: minified, working offline, and all of it in one file, tellings.html
            --yes       as above
  test    run every check: formatting, lints, tests, types, the package, the page in a browser
            --yes       as above
            --all       licences, the package in every bundler, framework and runtime, the page in Firefox and WebKit too
  bench   measure the speed of the crate, of the package beside others in Node and Chromium, of the page
            --yes       as above
            --scale     thousands of articles too, which takes minutes
  fuzz [TARGET]
          throw made-up input at the crate; TARGET is reading, comparing or boundary, else all
            --minutes N  for so long each (10)
            --keep       take what was found into the tests instead
  mutants [ROOM]
          change the code, of one folder or file of src/ or all, and list what no test notices
            --shard K/N  only every Nth change
            --again      only what the last run missed; without ROOM with every test
  deny    check licences and sources of everything the project is built with
  reference
          make the API reference of the package in dist/reference/
  tables  make the language tables of the crate anew
            --check     only say whether they are those the generator makes
  eval    measure the quality of the crate's answers
            --data DIR  on the evaluation texts in this folder too
            --only SET  on this set alone
            --dump DIR  write the single cases into this folder
";

fn main() -> ExitCode {
    let mut arguments = lexopt::Parser::from_env();
    match run(&mut arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &mut lexopt::Parser) -> Result<ExitCode> {
    let Some(Arg::Value(command)) = arguments.next()? else {
        return Ok(help());
    };
    match command.to_str() {
        Some("demo") => demo::run(demo_options(arguments)?)?,
        Some("build") => package::build(consent(arguments)?, Purpose::Release)?,
        Some("site") => site::run(consent(arguments)?)?,
        Some("test") => return test::run(test_options(arguments)?),
        Some("bench") => bench::run(bench_options(arguments)?)?,
        Some("fuzz") => fuzz::run(fuzz_options(arguments)?)?,
        Some("mutants") => mutants::run(mutants_options(arguments)?)?,
        Some("deny") => deny::run()?,
        Some("reference") => reference::run()?,
        Some("tables") => match checks_only(arguments)? {
            true => tables::check()?,
            false => tables::write()?,
        },
        Some("eval") => eval::run(eval_options(arguments)?)?,
        _ => return Ok(help()),
    }
    Ok(ExitCode::SUCCESS)
}

fn help() -> ExitCode {
    print!("{HELP}");
    ExitCode::FAILURE
}

fn demo_options(arguments: &mut lexopt::Parser) -> Result<demo::Options> {
    let mut options = demo::Options { port: None, open: true, consent: Consent { yes: false } };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("port") => options.port = Some(arguments.value()?.parse()?),
            Arg::Long("no-open") => options.open = false,
            Arg::Long("yes") => options.consent.yes = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn bench_options(arguments: &mut lexopt::Parser) -> Result<bench::Options> {
    let mut options = bench::Options { consent: Consent { yes: false }, scale: false };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("yes") => options.consent.yes = true,
            Arg::Long("scale") => options.scale = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn test_options(arguments: &mut lexopt::Parser) -> Result<test::Options> {
    let mut options = test::Options { consent: Consent { yes: false }, all: false };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("yes") => options.consent.yes = true,
            Arg::Long("all") => options.all = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn fuzz_options(arguments: &mut lexopt::Parser) -> Result<fuzz::Options> {
    let mut options = fuzz::Options { target: None, minutes: 10, keep: false };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(target) if options.target.is_none() => options.target = Some(target.string()?),
            Arg::Long("minutes") => options.minutes = arguments.value()?.parse()?,
            Arg::Long("keep") => options.keep = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn mutants_options(arguments: &mut lexopt::Parser) -> Result<mutants::Options> {
    let mut options = mutants::Options { room: None, shard: None, again: false };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(room) if options.room.is_none() => options.room = Some(room.string()?),
            Arg::Long("again") => options.again = true,
            Arg::Long("shard") => options.shard = Some(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn eval_options(arguments: &mut lexopt::Parser) -> Result<eval::Options> {
    let mut options = eval::Options { data: None, only: None, dump: None };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("data") => options.data = Some(arguments.value()?.into()),
            Arg::Long("only") => options.only = Some(arguments.value()?.string()?),
            Arg::Long("dump") => options.dump = Some(arguments.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn checks_only(arguments: &mut lexopt::Parser) -> Result<bool> {
    let mut check = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("check") => check = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(check)
}

fn consent(arguments: &mut lexopt::Parser) -> Result<Consent> {
    let mut consent = Consent { yes: false };
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Long("yes") => consent.yes = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(consent)
}
