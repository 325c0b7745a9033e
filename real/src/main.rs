//! Measures how often printing PyO3 errors hangs, with the real PyO3 and CPython.
//!
//! `pyerr-real TRIALS CELL...` runs each cell in processes of its own and prints a row for it, in the columns that
//! `java -jar jcstress.jar explore --cells` reads. `pyerr-real --trial CELL` is one such process.

mod cell;
mod compat;
mod errors;
mod strategies;
mod trial;
mod watch;

use cell::Cell;
use std::process::ExitCode;

const USAGE: &str = "usage: pyerr-real TRIALS CELL...\n\
                     where CELL is origin,sharing,context,strategy,threads,rounds: lazy,fresh,mixed,direct,4,100";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("pyerr-real: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [flag, cell] if flag == "--trial" => trial::run(&Cell::parse(cell)?),
        [trials, cells @ ..] if !cells.is_empty() => {
            let trials: u32 = trials.parse().map_err(|_| format!("{trials} is no number of trials\n{USAGE}"))?;
            let cells = cells.iter().map(|cell| Cell::parse(cell)).collect::<Result<Vec<_>, _>>()?;
            println!("pyo3_version,{},trials,hung,panicked,ok", cell::COLUMNS.join(","));
            cells.iter().try_for_each(|cell| measure(cell, trials))
        }
        _ => Err(USAGE.to_string()),
    }
}

fn measure(cell: &Cell, trials: u32) -> Result<(), String> {
    let version = errors::versions();
    let (mut hung, mut panicked, mut ok) = (0, 0, 0);
    for trial in 1..=trials {
        eprint!("\r{cell}: trial {trial} of {trials}, {hung} hung, {panicked} panicked ");
        match watch::trial(cell)? {
            watch::Ending::Hung => hung += 1,
            watch::Ending::Panicked => panicked += 1,
            watch::Ending::Ok => ok += 1,
        }
    }
    eprintln!("\r{cell}: {trials} trials, {hung} hung, {panicked} panicked           ");
    println!("{version},{cell},{trials},{hung},{panicked},{ok}");
    Ok(())
}
