use pyo3::prelude::*;
use std::sync::mpsc::{self, SyncSender};
use std::thread::{self, JoinHandle};

pub fn start_printer() -> (SyncSender<PyErr>, JoinHandle<()>) {
    let (tx, rx) = mpsc::sync_channel(0);
    let printer = thread::spawn(move || {
        for e in rx {
            eprintln!("{e}");
        }
    });
    (tx, printer)
}

pub fn report(e: PyErr, tx: &SyncSender<PyErr>) {
    // Fails only if the printer thread has ended.
    let _ = tx.send(e);
}
