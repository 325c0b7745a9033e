package org.pyerr.model.error;

/** Where an error comes from. This decides what is left to be done on its first access. */
public enum Origin {
    /** Created in Rust, such as {@code PyValueError::new_err("...")}: its Python value is created on first access. */
    LAZY,
    /** Raised by Python code and fetched from the interpreter: its Python value exists already. */
    FETCHED
}
