use pyo3::prelude::*;

pub fn report(e: &PyErr) {
    Python::attach(|py| e.print(py));
}
