package org.pyerr.model.sync;

import org.lockcore.ModelThread;

/** Where {@code Display} writes: Rust's {@code fmt::Formatter}. */
public interface Formatter {

    /** Writes into a string, which no other thread sees. */
    Formatter TO_STRING = new Formatter() {
        @Override
        public void writeHead(ModelThread thread, int message) {}

        @Override
        public void writeTail(ModelThread thread, int message) {}
    };

    /** Writes the type name. */
    void writeHead(ModelThread thread, int message);

    /** Writes the separator, the text and the end of the line. */
    void writeTail(ModelThread thread, int message);
}
