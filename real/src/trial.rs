//! One trial: the threads of a cell in this process, from a barrier to their end.

use crate::cell::{Cell, Context};
#[allow(unused_imports)]
use crate::compat::*;
use crate::errors::Errors;
use crate::strategies::Printer;
use pyo3::Python;
use std::sync::{Arc, Barrier};
use std::thread;

/// The exit code of a process in which a thread panicked, as Rust has it for the main thread.
pub const PANICKED: i32 = 101;

/// Runs a trial. Returns if all threads came to their end; one that hangs never returns.
pub fn run(cell: &Cell) -> Result<(), String> {
    if cell.shared && cell.strategies.iter().any(|strategy| strategy.sends_the_error()) {
        return Err(format!("{cell}: an error that is sent over a channel cannot be shared"));
    }
    let errors = Arc::new(Errors::new(&cell.origin));
    let shared = if cell.shared { Some(Arc::new(errors.make())) } else { None };
    let barrier = Arc::new(Barrier::new(cell.threads));
    let (printers, printer_threads) = printers(cell);
    let mut threads = printer_threads;
    for (id, printer) in printers.into_iter().enumerate() {
        let (errors, shared, barrier) = (errors.clone(), shared.clone(), barrier.clone());
        let (attached, context, rounds) = (cell.is_attached(id), cell.context, cell.rounds);
        threads.push(thread::spawn(move || {
            let error = || shared.clone().unwrap_or_else(|| Arc::new(errors.make()));
            let message = || printer(&error);
            barrier.wait();
            match context {
                Context::Gil1 => Python::attach(|_| (0..rounds).for_each(|_| message())),
                _ if attached => (0..rounds).for_each(|_| Python::attach(|_| message())),
                _ => (0..rounds).for_each(|_| message()),
            }
        }));
    }
    let panicked = threads.into_iter().map(|thread| thread.join()).filter(Result::is_err).count() > 0;
    std::process::exit(if panicked { PANICKED } else { 0 })
}

/// A printer for each thread, and the printer threads.
fn printers(cell: &Cell) -> (Vec<Printer>, Vec<thread::JoinHandle<()>>) {
    let [even, odd] = cell.strategies;
    if even == odd {
        let (printers, thread) = even.printers(cell.threads);
        return (printers, thread.into_iter().collect());
    }
    let (mut evens, even_thread) = even.printers((cell.threads + 1) / 2);
    let (mut odds, odd_thread) = odd.printers(cell.threads / 2);
    let printers = (0..cell.threads).filter_map(|id| if id % 2 == 0 { evens.pop() } else { odds.pop() });
    (printers.collect(), even_thread.into_iter().chain(odd_thread).collect())
}
