//! The errors that are printed. Written on CPython's C interface where PyO3's own differs between versions.

use crate::cell::Origin;
#[allow(unused_imports)]
use crate::compat::*;
use pyo3::types::PyType;
use pyo3::{ffi, Py, PyErr, Python};
use std::ffi::CString;

/// Makes errors of one type. Any thread may call it; it attaches to the interpreter by itself.
pub struct Errors {
    fetched: bool,
    class: Py<PyType>,
    /// The address of a Python function that raises one. It lives as long as the process.
    fail: usize,
}

impl Errors {
    /// Defines the type, in the interpreter's `__main__`.
    pub fn new(origin: &Origin) -> Errors {
        Python::attach(|py| {
            execute(&program(origin));
            #[allow(deprecated)] // What replaces it is not in the older versions.
            let class = unsafe { Py::from_owned_ptr(py, global("Error")) };
            Errors { fetched: origin.fetched, class, fail: global("fail") as usize }
        })
    }

    /// A new error.
    pub fn make(&self) -> PyErr {
        Python::attach(|py| if self.fetched { self.fetch(py) } else { self.lazy(py) })
    }

    fn fetch(&self, py: Python<'_>) -> PyErr {
        let result = unsafe { ffi::PyObject_CallObject(self.fail as *mut _, std::ptr::null_mut()) };
        assert!(result.is_null(), "fail() returned");
        PyErr::fetch(py)
    }

    #[cfg(pyo3_gil_refs)]
    fn lazy(&self, py: Python<'_>) -> PyErr {
        PyErr::from_type(self.class.as_ref(py), "text")
    }

    #[cfg(pyo3_bound_suffix)]
    fn lazy(&self, py: Python<'_>) -> PyErr {
        PyErr::from_type_bound(self.class.bind(py).clone(), "text")
    }

    #[cfg(not(any(pyo3_gil_refs, pyo3_bound_suffix)))]
    fn lazy(&self, py: Python<'_>) -> PyErr {
        PyErr::from_type(self.class.bind(py).clone(), "text")
    }
}

/// The versions of PyO3 and CPython, as in the first column: `0.29.2/py3.13.0`.
pub fn versions() -> String {
    Python::attach(|py| {
        let python = py.version_info();
        format!("{}/py{}.{}.{}", env!("PYO3_VERSION"), python.major, python.minor, python.patch)
    })
}

fn program(origin: &Origin) -> String {
    let mut program = String::from("import sys, time\n");
    if let Some(seconds) = &origin.switch_interval {
        program += &format!("sys.setswitchinterval({seconds})\n");
    }
    if origin.init.is_none() && origin.str.is_none() {
        program += "Error = ValueError\n";
    } else {
        program += "class Error(ValueError):\n";
    }
    if let Some(body) = &origin.init {
        program += &format!("  def __init__(self, *args):\n    {body}\n    super().__init__(*args)\n");
    }
    if let Some(body) = &origin.str {
        program += &format!("  def __str__(self):\n    {body}\n    return 'text'\n");
    }
    program + "def fail():\n  raise Error('text')\n"
}

fn execute(program: &str) {
    let text = CString::new(program).expect("no zero byte");
    let result = unsafe { ffi::PyRun_SimpleString(text.as_ptr()) };
    assert_eq!(result, 0, "Python refuses:\n{program}");
}

/// A new reference to what a name means in `__main__`. Called by a thread that is attached.
fn global(name: &str) -> *mut ffi::PyObject {
    let text = CString::new(name).expect("no zero byte");
    unsafe {
        let main = ffi::PyImport_AddModule(b"__main__\0".as_ptr().cast());
        ffi::PyObject_GetAttrString(main, text.as_ptr())
    }
}
