use pyo3::prelude::*;
use std::sync::mpsc::{self, SyncSender};
use std::thread::{self, JoinHandle};

pub fn start_printer() -> (SyncSender<String>, JoinHandle<()>) {
    let (tx, rx) = mpsc::sync_channel(0);
    let printer = thread::spawn(move || {
        for s in rx {
            eprintln!("{s}");
        }
    });
    (tx, printer)
}

pub fn report(e: &PyErr, tx: &SyncSender<String>) {
    // Fails only if the printer thread has ended.
    let _ = tx.send(e.to_string());
}
