use pyo3::prelude::*;
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

pub fn start_printer() -> (Sender<String>, JoinHandle<()>) {
    let (tx, rx) = mpsc::channel();
    let printer = thread::spawn(move || {
        for s in rx {
            eprintln!("{s}");
        }
    });
    (tx, printer)
}

pub fn report(e: &PyErr, tx: &Sender<String>) {
    // Fails only if the printer thread has ended.
    let _ = tx.send(e.to_string());
}
