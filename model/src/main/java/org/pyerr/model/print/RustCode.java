package org.pyerr.model.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Rust code of a strategy as it compiles, with its imports: a function that any thread may call, whether it holds
 * the GIL or not. {@link PrintStrategy#rust()} is the line of it that matters.
 *
 * @param current for PyO3 0.26 and newer
 * @param before026 for older versions, in which {@code Python::attach} is called {@code with_gil} and {@code detach} is
 *     called {@code allow_threads} (PyO3 0.26.0, release notes)
 */
public record RustCode(String current, String before026) {

    /** The code of a strategy. */
    public static RustCode of(PrintStrategy strategy) {
        String current = read(strategy.label() + ".rs");
        return new RustCode(
                current,
                current.replace("Python::attach(", "Python::with_gil(").replace("py.detach(", "py.allow_threads("));
    }

    /** Whether the code is the same in older versions. */
    public boolean isTheSameBefore026() {
        return current.equals(before026);
    }

    private static String read(String name) {
        try (InputStream in = RustCode.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
