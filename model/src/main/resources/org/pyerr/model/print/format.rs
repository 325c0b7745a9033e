use pyo3::prelude::*;

pub fn report(e: &PyErr) {
    let s = e.to_string();
    eprintln!("{s}");
}
