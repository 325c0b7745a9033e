use pyo3::prelude::*;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

pub fn start_printer() -> (Sender<PyErr>, JoinHandle<()>) {
    let (tx, rx) = mpsc::channel();
    let printer = thread::spawn(move || {
        for e in rx {
            eprintln!("{e}");
        }
    });
    (tx, printer)
}

pub fn report(e: PyErr, tx: &Sender<PyErr>) {
    // Fails only if the printer thread has ended.
    let _ = tx.send(e);
}
