//! The names of PyO3 0.26 and newer for older versions, so that the strategies are the same code for all.

#[cfg(pyo3_with_gil)]
mod before_0_26 {
    use pyo3::marker::Ungil;
    use pyo3::Python;

    pub trait Attach {
        fn attach<F, R>(f: F) -> R
        where
            F: for<'py> FnOnce(Python<'py>) -> R;
    }

    impl Attach for Python<'_> {
        fn attach<F, R>(f: F) -> R
        where
            F: for<'py> FnOnce(Python<'py>) -> R,
        {
            Python::with_gil(f)
        }
    }

    pub trait Detach {
        fn detach<T: Ungil, F: Ungil + FnOnce() -> T>(self, f: F) -> T;
    }

    impl Detach for Python<'_> {
        fn detach<T: Ungil, F: Ungil + FnOnce() -> T>(self, f: F) -> T {
            self.allow_threads(f)
        }
    }
}

#[cfg(pyo3_with_gil)]
pub use before_0_26::*;

/// In 0.21 and 0.22 what returns a `Bound` has a suffix.
#[cfg(pyo3_bound_suffix)]
mod bound_suffix {
    use pyo3::{exceptions::PyBaseException, Bound, PyErr, Python};

    pub trait Value {
        fn value<'py>(&self, py: Python<'py>) -> &Bound<'py, PyBaseException>;
    }

    impl Value for PyErr {
        fn value<'py>(&self, py: Python<'py>) -> &Bound<'py, PyBaseException> {
            self.value_bound(py)
        }
    }
}

#[cfg(pyo3_bound_suffix)]
pub use bound_suffix::*;
