package org.pyerr.stress.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jcstresskit.report.Assets;
import org.jcstresskit.report.State;
import org.jcstresskit.report.TestView;
import org.jcstresskit.result.Expectation;
import org.pyerr.stress.explore.Fate;

/**
 * What the tests of real libraries do. It is a table of its own, because using the test classes themselves would start
 * the libraries, and put a stress test's stream in the place of standard error.
 */
public final class RealLocks {
    private static final String TESTS = "org.pyerr.stress.tests.real.";
    private static final Map<String, RealLock> BY_TEST = read();

    private RealLocks() {}

    /**
     * What a test of a real library does. The strategies are those of {@code org.pyerr.stress.tests.real}, in small
     * letters.
     *
     * @param library the library
     * @param output the class that is printed to
     * @param strategy how the first thread prints
     * @param beside how the second thread prints: {@code plain} is text, with the GIL held
     * @param call what the first thread calls
     * @param safeSinceJdk the major version of the JDK from which on a hang is gone; empty if the JDK makes no
     *     difference
     */
    public record RealLock(
            String library, String output, String strategy, String beside, String call, String safeSinceJdk) {}

    /**
     * A test of a real library.
     *
     * @param test its samples
     * @param real what it does
     */
    public record RealTest(TestView test, RealLock real) {
        /**
         * What is known of it, though it cannot be explored: whether its outcome table lists a hang, as long as nothing
         * was seen that it does not allow. A test that did not run has no table here.
         */
        public State state() {
            State state = test.state();
            if (state.equals(State.WRONG)) {
                return state;
            } else if (test.outcomes().isEmpty()) {
                return State.NOTHING;
            }
            boolean listed = test.outcomes().stream()
                    .anyMatch(outcome -> Fate.HUNG.isIn(outcome.id())
                            && outcome.expectation() == Expectation.ACCEPTABLE_INTERESTING);
            return listed || test.frequency(Fate.HUNG).count() > 0 ? State.of(Fate.HUNG, 0) : State.SAFE;
        }

        /** The state in words. */
        public String words() {
            State state = state();
            if (state.equals(State.WRONG)) {
                return "failed";
            } else if (state.equals(State.SAFE)) {
                return "safe";
            } else if (state.equals(State.NOTHING)) {
                return state.words();
            }
            return real.safeSinceJdk().isEmpty() ? "may hang" : "may hang before JDK " + real.safeSinceJdk();
        }
    }

    /** All rows, by the full names of their tests. */
    public static Map<String, RealLock> all() {
        return BY_TEST;
    }

    private static Map<String, RealLock> read() {
        Map<String, RealLock> locks = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try {
            for (CSVRecord row : format.parse(new StringReader(Assets.read(RealLocks.class, "real-locks.csv")))) {
                RealLock lock = new RealLock(
                        row.get("library"),
                        row.get("output"),
                        row.get("strategy"),
                        row.get("beside"),
                        row.get("call"),
                        row.get("safe_since_jdk"));
                locks.put(TESTS + row.get("test"), lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(locks);
    }

    /** How a thread prints to a real output. */
    public static String words(String strategy) {
        return switch (strategy) {
            case "plain" -> "plain text, with the GIL";
            case "lazy" -> "the error, without the GIL";
            case "lazy_attached" -> "the error, with the GIL";
            case "argument" -> "the error as an argument";
            case "object" -> "the error as an object";
            case "supplier" -> "a supplier of its text";
            case "key_value" -> "the error as a named value";
            case "preloaded" -> "an error that has its message, with the GIL";
            case "formatted" -> "formatted before, with the GIL";
            case "formatted_detached" -> "formatted before, GIL given up";
            default -> strategy;
        };
    }
}
