package org.pyerr.stress.tests.real;

/** A way of printing an error to a real output. */
enum RealStrategy {
    /**
     * Text that was formatted before, written with the GIL held: the thread that waits for the output while it holds
     * the GIL.
     */
    PLAIN(true) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.write(text);
        }
    },

    /** The error itself, with its message still to be made; the GIL is not held. */
    LAZY(false) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.print(error);
        }
    },

    /**
     * The error itself, with its message still to be made and the GIL held; making the message releases the GIL
     * meanwhile, as Python code may.
     */
    LAZY_ATTACHED(true) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.print(error);
        }

        @Override
        boolean givesTheGilUp() {
            return true;
        }
    },

    /** The error as an argument of a format; the GIL is not held. */
    ARGUMENT(false) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.printArgument(error);
        }
    },

    /** The error as an object that the output turns into text; the GIL is not held. */
    OBJECT(false) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.printObject(error);
        }
    },

    /** A supplier that formats the error; the GIL is not held. */
    SUPPLIER(false) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.printSupplied(error::toString);
        }
    },

    /** The error as a value of an event that has names for its values; the GIL is not held. */
    KEY_VALUE(false) {
        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.printKeyValue(error);
        }
    },

    /** The error itself, after its message was made, which it keeps; the GIL is held all the while. */
    PRELOADED(true) {
        @Override
        String prepare(LazyError error, String text) {
            return error.getMessage();
        }

        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.print(error);
        }
    },

    /** The text of the error, formatted before the call; the GIL is held all the while. */
    FORMATTED(true) {
        @Override
        String prepare(LazyError error, String text) {
            return error.toString();
        }

        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.write(text);
        }
    },

    /** The text of the error, formatted before the call, with the GIL released in between. */
    FORMATTED_DETACHED(false) {
        @Override
        String prepare(LazyError error, String text) {
            return error.toString();
        }

        @Override
        void print(RealOutput output, LazyError error, String text) {
            output.write(text);
        }
    };

    private final boolean attached;

    RealStrategy(boolean attached) {
        this.attached = attached;
    }

    /** Whether the thread holds the GIL when it calls the output. */
    boolean isAttached() {
        return attached;
    }

    /** Whether making the message releases and reacquires a GIL that the thread holds. */
    boolean givesTheGilUp() {
        return false;
    }

    /** What is done before the output is called; returns the text to print, if it is known then. */
    String prepare(LazyError error, String text) {
        return text;
    }

    /** Calls the output. */
    abstract void print(RealOutput output, LazyError error, String text);
}
