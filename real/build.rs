//! Tells the program which PyO3 it is built with, and the compiler which of PyO3's three interfaces that one has.

use std::{env, fs, path::Path};

fn main() {
    let lock = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap()).join("Cargo.lock");
    println!("cargo:rerun-if-changed={}", lock.display());
    let version = version_of_pyo3(&fs::read_to_string(lock).expect("Cargo.lock"));
    println!("cargo:rustc-env=PYO3_VERSION={version}");

    let minor: u32 = version.split('.').nth(1).and_then(|minor| minor.parse().ok()).expect("a minor version");
    for (name, holds) in [
        // Before 0.21 references bound to the GIL, then Bound, whose functions have a suffix until 0.23.
        ("pyo3_gil_refs", minor < 21),
        ("pyo3_bound_suffix", minor == 21 || minor == 22),
        // Before 0.26 attach was called with_gil, and detach allow_threads.
        ("pyo3_with_gil", minor < 26),
    ] {
        println!("cargo:rustc-check-cfg=cfg({name})");
        if holds {
            println!("cargo:rustc-cfg={name}");
        }
    }
}

fn version_of_pyo3(lock: &str) -> String {
    let package = lock.split("[[package]]").find(|package| package.contains("name = \"pyo3\"\n")).expect("pyo3");
    let line = package.lines().find(|line| line.starts_with("version = ")).expect("a version");
    line.split('"').nth(1).expect("a quoted version").to_string()
}
