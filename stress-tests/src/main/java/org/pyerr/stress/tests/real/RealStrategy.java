package org.pyerr.stress.tests.real;

/** A way of printing an error to a real output. */
enum RealStrategy {
    /**
     * Text that was formatted before, written with the GIL held: the thread that waits for the output while it holds
     * the GIL.
     */
    PLAIN(Form.TEXT, true),

    /** The error itself, with its message still to be made; the GIL is not held. */
    LAZY(Form.ERROR, false),

    /**
     * The error itself, with its message still to be made and the GIL held; making the message releases the GIL
     * meanwhile, as Python code may.
     */
    LAZY_ATTACHED(Form.ERROR, true),

    /** The error as an argument of a format; the GIL is not held. */
    ARGUMENT(Form.ARGUMENT, false),

    /** The error as an object that the output turns into text; the GIL is not held. */
    OBJECT(Form.OBJECT, false),

    /** A supplier that formats the error; the GIL is not held. */
    SUPPLIER(Form.SUPPLIER, false),

    /** The error as a value of an event that has names for its values; the GIL is not held. */
    KEY_VALUE(Form.KEY_VALUE, false),

    /** The error itself, after its message was made, which it keeps; the GIL is held all the while. */
    PRELOADED(Form.ERROR, true),

    /** The text of the error, formatted before the call; the GIL is held all the while. */
    FORMATTED(Form.TEXT, true),

    /** The text of the error, formatted before the call, with the GIL released in between. */
    FORMATTED_DETACHED(Form.TEXT, false);

    private final Form form;
    private final boolean attached;

    RealStrategy(Form form, boolean attached) {
        this.form = form;
        this.attached = attached;
    }

    /** The form in which the output gets the error. */
    Form form() {
        return form;
    }

    /** Whether the thread holds the GIL when it calls the output. */
    boolean isAttached() {
        return attached;
    }

    /** Whether the error's message is made before the output is called. */
    boolean formatsFirst() {
        return this == PRELOADED || this == FORMATTED || this == FORMATTED_DETACHED;
    }

    /** Whether making the message releases and reacquires a GIL that the thread holds. */
    boolean givesTheGilUp() {
        return this == LAZY_ATTACHED;
    }
}
