package org.pyerr.stress.tests.real;

/** The form in which a call of an output is given an error. */
enum Form {
    /** As text. */
    TEXT,
    /** As the error itself, by the call for errors. */
    ERROR,
    /** As an argument of a format. */
    ARGUMENT,
    /** As an object that the output turns into text. */
    OBJECT,
    /** As a supplier of the text. */
    SUPPLIER,
    /** As a value of an event that has names for its values. */
    KEY_VALUE
}
