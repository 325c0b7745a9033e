package org.pyerr.model.error;

import org.lockcore.ModelThread;
import org.pyerr.model.sync.Gil;

/** The bodies that an exception's method can have, told apart by the chances to lose the GIL. */
public enum MethodBody implements PythonCode {
    /** C code, as in the built-in exceptions: the GIL is never released. */
    NATIVE {
        @Override
        public void run(ModelThread thread, Gil gil) {}
    },
    /** Python code shorter than the switch interval: a request that is pending is honoured. */
    SHORT {
        @Override
        public void run(ModelThread thread, Gil gil) {
            gil.eval(thread, SHORT_BYTECODES);
        }
    },
    /** Python code longer than the switch interval: a waiting thread gets the GIL. */
    LONG {
        @Override
        public void run(ModelThread thread, Gil gil) {
            gil.eval(thread, LONG_BYTECODES);
        }
    },
    /** Python code that releases the GIL by itself, such as {@code time.sleep(0)} or any I/O. */
    SLEEP {
        @Override
        public void run(ModelThread thread, Gil gil) {
            gil.relinquish(thread);
        }
    };

    private static final int SHORT_BYTECODES = 1;

    /** Enough bytecodes to take longer than a waiter polls before it requests a drop. */
    private static final int LONG_BYTECODES = 500;
}
