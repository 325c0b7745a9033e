//! The ways of printing an error: the code that the model's strategies show, compiled as it stands there.

use crate::cell::choice;
use pyo3::PyErr;
use std::sync::Arc;
use std::thread::JoinHandle;

macro_rules! strategy {
    ($name:ident) => {
        #[allow(unused_imports, dead_code)]
        mod $name {
            use crate::compat::*;
            include!(concat!("../../model/src/main/resources/org/pyerr/model/print/", stringify!($name), ".rs"));
        }
    };
}

strategy!(direct);
strategy!(preload);
strategy!(format);
strategy!(format_detach);
strategy!(direct_detach);
strategy!(print);
strategy!(chan_str);
strategy!(chan_str_rdv);
strategy!(chan_err);
strategy!(chan_err_rdv);
strategy!(plain);

#[derive(Clone, Copy, PartialEq)]
pub enum Strategy {
    Direct,
    Preload,
    Format,
    FormatDetach,
    DirectDetach,
    Print,
    ChanStr,
    ChanStrRdv,
    ChanErr,
    ChanErrRdv,
    Plain,
}

/// Prints a message about an error that it asks for, unless its message is about none.
pub type Printer = Box<dyn Fn(&dyn Fn() -> Arc<PyErr>) + Send>;

impl Strategy {
    pub fn parse(name: &str) -> Result<Strategy, String> {
        let label = name.split('(').next().unwrap_or(name);
        choice(
            "strategy",
            label,
            &[
                ("direct", Strategy::Direct),
                ("preload", Strategy::Preload),
                ("format", Strategy::Format),
                ("format_detach", Strategy::FormatDetach),
                ("direct_detach", Strategy::DirectDetach),
                ("print", Strategy::Print),
                ("chan_str", Strategy::ChanStr),
                ("chan_str_rdv", Strategy::ChanStrRdv),
                ("chan_err", Strategy::ChanErr),
                ("chan_err_rdv", Strategy::ChanErrRdv),
                ("plain", Strategy::Plain),
            ],
        )
    }

    /// Printers for so many threads, and the printer thread that they share, if the strategy has one.
    pub fn printers(self, threads: usize) -> (Vec<Printer>, Option<JoinHandle<()>>) {
        match self {
            Strategy::Direct => without_thread(threads, |e| direct::report(e)),
            Strategy::Preload => without_thread(threads, |e| preload::report(e)),
            Strategy::Format => without_thread(threads, |e| format::report(e)),
            Strategy::FormatDetach => without_thread(threads, |e| format_detach::report(e)),
            Strategy::DirectDetach => without_thread(threads, |e| direct_detach::report(e)),
            Strategy::Print => without_thread(threads, |e| print::report(e)),
            Strategy::Plain => {
                let printer = || -> Printer { Box::new(|_| plain::report()) };
                ((0..threads).map(|_| printer()).collect(), None)
            }
            Strategy::ChanStr => with_thread(threads, chan_str::start_printer(), |e, tx| chan_str::report(&e, tx)),
            Strategy::ChanStrRdv => {
                with_thread(threads, chan_str_rdv::start_printer(), |e, tx| chan_str_rdv::report(&e, tx))
            }
            Strategy::ChanErr => {
                with_thread(threads, chan_err::start_printer(), |e, tx| chan_err::report(owned(e), tx))
            }
            Strategy::ChanErrRdv => {
                with_thread(threads, chan_err_rdv::start_printer(), |e, tx| chan_err_rdv::report(owned(e), tx))
            }
        }
    }

    /// Whether an error is sent to another thread, and so cannot be shared.
    pub fn sends_the_error(self) -> bool {
        matches!(self, Strategy::ChanErr | Strategy::ChanErrRdv)
    }
}

fn owned(error: Arc<PyErr>) -> PyErr {
    Arc::try_unwrap(error).ok().expect("an error that is sent belongs to its sender")
}

fn without_thread(threads: usize, report: fn(&PyErr)) -> (Vec<Printer>, Option<JoinHandle<()>>) {
    let printer = || -> Printer { Box::new(move |error| report(&error())) };
    ((0..threads).map(|_| printer()).collect(), None)
}

fn with_thread<T: Clone + Send + 'static>(
    threads: usize,
    (sender, printer): (T, JoinHandle<()>),
    report: fn(Arc<PyErr>, &T),
) -> (Vec<Printer>, Option<JoinHandle<()>>) {
    let printers = (0..threads).map(|_| {
        let sender = sender.clone();
        Box::new(move |error: &dyn Fn() -> _| report(error(), &sender)) as Printer
    });
    (printers.collect(), Some(printer))
}
