package org.pyerr.model.error;

/** Where an error comes from, which decides what is left to be done when it is first looked at. */
public enum Origin {
    /** Created in Rust, such as {@code PyValueError::new_err("...")}: its Python value is made later. */
    LAZY,
    /** Raised by Python code and fetched from the interpreter: its Python value is there. */
    FETCHED
}
