use pyo3::prelude::*;

pub fn report(e: &PyErr) {
    eprintln!("{e}");
}
