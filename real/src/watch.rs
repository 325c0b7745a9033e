//! Runs a trial in a process of its own and sees how it ends.

use crate::cell::Cell;
use crate::trial::PANICKED;
use std::collections::HashMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::{env, io, thread, time::Duration};

pub enum Ending {
    Ok,
    Panicked,
    Hung,
}

const LOOK: Duration = Duration::from_millis(10);

/// Looks in a row, two seconds, in which a hung process stands.
const LOOKS: usize = 200;

/// Whoever waits for the GIL wakes up every switch interval, sees it held, and sleeps again: so often in two seconds at
/// the least, however few CPUs there are.
const WAKE_UPS: u64 = 20;

/// Runs a trial of a cell to its end. A hung process is killed.
pub fn trial(cell: &Cell) -> Result<Ending, String> {
    let path = env::temp_dir().join(format!("pyerr-real-{}.txt", std::process::id()));
    let ending =
        File::create(&path).and_then(|output| run(cell, output)).map_err(|e| format!("{}: {e}", path.display()));
    let text = fs::read_to_string(&path).unwrap_or_default();
    let _ = fs::remove_file(&path);
    match ending? {
        Some(status) => ending_of(status, &text),
        None => Ok(Ending::Hung),
    }
}

fn run(cell: &Cell, output: File) -> io::Result<Option<ExitStatus>> {
    let mut child = Command::new(env::current_exe()?)
        .args(["--trial", &cell.to_string()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(output.try_clone()?)
        .spawn()?;
    let status = watch(&mut child, &output);
    if !matches!(status, Ok(Some(_))) {
        child.kill()?;
        child.wait()?;
    }
    status
}

/// Waits until the process ends, or hangs: it prints nothing more, and each of its threads sleeps, or wakes up only to
/// sleep again. A thread that lacks CPU time does neither: it is ready to run whenever it is looked at.
fn watch(child: &mut Child, output: &File) -> io::Result<Option<ExitStatus>> {
    let mut printed = 0;
    let mut looks = Vec::new();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        let now = output.metadata()?.len();
        if now != printed {
            printed = now;
            looks.clear();
        }
        looks.push(look(child.id()));
        if looks.len() == LOOKS {
            if is_hung(&looks) {
                return Ok(None);
            }
            looks.clear();
        }
        thread::sleep(LOOK);
    }
}

/// What is seen of a thread: whether it sleeps, and how often it has gone to sleep.
type Look = HashMap<OsString, (bool, u64)>;

/// Looks at the threads of a process (Linux's `/proc/PID/task/TID/status`).
fn look(process: u32) -> Look {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    tasks
        .filter_map(|task| Some((task.file_name(), status(&fs::read_to_string(task.path().join("status")).ok()?)?)))
        .collect()
}

fn status(text: &str) -> Option<(bool, u64)> {
    let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    Some((field("State:")?.starts_with('S'), field("voluntary_ctxt_switches:")?.parse().ok()?))
}

fn is_hung(looks: &[Look]) -> bool {
    let (first, last) = (&looks[0], &looks[looks.len() - 1]);
    !first.is_empty()
        && first.iter().all(|(thread, (_, before))| {
            let woke_in_vain = last.get(thread).map_or(false, |(_, after)| after - before >= WAKE_UPS);
            woke_in_vain || looks.iter().all(|look| look.get(thread).map_or(false, |(asleep, _)| *asleep))
        })
}

fn ending_of(status: ExitStatus, text: &str) -> Result<Ending, String> {
    match status.code() {
        Some(0) => Ok(Ending::Ok),
        Some(PANICKED) => Ok(Ending::Panicked),
        _ => Err(format!("the trial ended with {status}: {}", text.lines().last().unwrap_or("no message"))),
    }
}
