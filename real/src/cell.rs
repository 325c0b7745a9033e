//! What is measured, as it is written in one line of a table.

use crate::strategies::Strategy;
use std::fmt;

pub const COLUMNS: [&str; 6] = ["origin", "sharing", "context", "strategy", "threads", "rounds"];

/// Who holds the GIL when it prints.
#[derive(Clone, Copy, PartialEq)]
pub enum Context {
    /// All threads, each print under an attach of its own.
    Gil,
    /// All threads, one attach around all rounds.
    Gil1,
    /// The even threads.
    Mixed,
    /// Nobody.
    NoGil,
}

pub struct Cell {
    text: String,
    /// Where the errors come from, and what the methods of their type do.
    pub origin: Origin,
    /// Whether all threads print one error; otherwise each message is about a new one.
    pub shared: bool,
    pub context: Context,
    /// The strategies of the even and of the odd threads.
    pub strategies: [Strategy; 2],
    pub threads: usize,
    pub rounds: usize,
}

#[derive(Default)]
pub struct Origin {
    /// Raised by Python and fetched; otherwise created by Rust, lazily.
    pub fetched: bool,
    /// The Python code of `__init__`, unless that is the built-in one.
    pub init: Option<String>,
    /// The Python code of `__str__`, unless that is the built-in one.
    pub str: Option<String>,
    /// `sys.setswitchinterval`, in seconds.
    pub switch_interval: Option<String>,
}

impl Cell {
    pub fn parse(text: &str) -> Result<Cell, String> {
        let columns: Vec<&str> = text.split(',').collect();
        if columns.len() != COLUMNS.len() {
            return Err(format!("a cell has the columns {}, not: {text}", COLUMNS.join(",")));
        }
        Ok(Cell {
            text: text.to_string(),
            origin: Origin::parse(columns[0])?,
            shared: choice("sharing", columns[1], &[("fresh", false), ("shared", true)])?,
            context: choice(
                "context",
                columns[2],
                &[("gil", Context::Gil), ("gil1", Context::Gil1), ("mixed", Context::Mixed), ("nogil", Context::NoGil)],
            )?,
            strategies: strategies(columns[3])?,
            threads: count("threads", columns[4])?,
            rounds: count("rounds", columns[5])?,
        })
    }

    /// Whether a thread holds the GIL when it prints.
    pub fn is_attached(&self, thread: usize) -> bool {
        match self.context {
            Context::Gil | Context::Gil1 => true,
            Context::Mixed => thread % 2 == 0,
            Context::NoGil => false,
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Origin {
    fn parse(column: &str) -> Result<Origin, String> {
        let mut parts = column.split('+');
        let fetched = choice("origin", parts.next().unwrap_or(""), &[("lazy", false), ("fetched", true)])?;
        let mut origin = Origin { fetched, ..Origin::default() };
        for part in parts {
            if let Some(seconds) = part.strip_prefix("switchinterval=") {
                origin.switch_interval = Some(seconds.to_string());
            } else if let Some(body) = part.strip_prefix("PyStr") {
                origin.str = Some(body_of(body)?);
            } else if let Some(body) = part.strip_prefix("PyInit") {
                origin.init = Some(body_of(body)?);
            } else {
                return Err(format!("origin: not understood: +{part}"));
            }
        }
        Ok(origin)
    }
}

/// The Python statement that a method runs: a short loop, one longer than the switch interval of 5 ms, or a sleep.
fn body_of(name: &str) -> Result<String, String> {
    let plain = name.split('(').next().unwrap_or(name);
    if let Some(seconds) = plain.strip_prefix("Sleep") {
        return Ok(format!("time.sleep({seconds})"));
    }
    choice("origin", plain, &[("Short", 1_000), ("Long", 400_000)])
        .map(|loops| format!("for _ in range({loops}): pass"))
}

fn strategies(column: &str) -> Result<[Strategy; 2], String> {
    match column.strip_prefix("even:").and_then(|rest| rest.split_once(" odd:")) {
        Some((even, odd)) => Ok([Strategy::parse(even)?, Strategy::parse(odd)?]),
        None => Ok([Strategy::parse(column)?; 2]),
    }
}

pub fn choice<T: Copy>(column: &str, value: &str, choices: &[(&str, T)]) -> Result<T, String> {
    let names = || choices.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let found = choices.iter().find(|(name, _)| *name == value);
    found.map(|(_, choice)| *choice).ok_or_else(|| format!("{column}: not understood: {value} ({})", names()))
}

fn count(column: &str, value: &str) -> Result<usize, String> {
    let number = value.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| format!("{column}: not understood: {value} (a number from 1 on)"))
}
