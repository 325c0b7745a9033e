package org.pyerr.stress.report.chart;

import java.util.List;
import java.util.Locale;

/**
 * What an object of the model is; each kind has a pattern of its own, so that no colour is needed to tell them apart.
 */
public enum LockKind {
    /** Python's global interpreter lock. */
    GIL("GIL"),
    /** The lock of Rust's standard error. */
    STDERR("stderr lock"),
    /** The gate in front of an error's normalization. */
    ONCE("Once"),
    /** The lock of Python's own stream. */
    STREAM("stream lock"),
    /** Anything else, such as a channel. */
    OTHER("");

    private final String beginning;

    LockKind(String beginning) {
        this.beginning = beginning;
    }

    /** The kind of an object. */
    public static LockKind of(String object) {
        return List.of(values()).stream()
                .filter(kind -> object.contains(kind.beginning))
                .findFirst()
                .orElse(OTHER);
    }

    /** The name of its style. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
