use pyo3::prelude::*;

pub fn report(e: &PyErr) {
    Python::attach(|py| {
        e.value(py); // value_bound in 0.21 and 0.22
    });
    eprintln!("{e}");
}
