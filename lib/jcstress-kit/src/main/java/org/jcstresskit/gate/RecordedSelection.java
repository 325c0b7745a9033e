package org.jcstresskit.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jcstresskit.result.Shard;
import org.jcstresskit.result.StressRun;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Which tests a run was told to take, by the options that its file records. What it was told to leave out is not
 * missing.
 *
 * @param tests the pattern that the names of its tests match
 * @param shard the part of those tests that it took
 */
record RecordedSelection(Pattern tests, Shard shard) {
    /** The option of JCStress that selects tests. */
    private static final String TESTS = "-t";

    /**
     * The selection of the run.
     *
     * @throws IllegalArgumentException if its options are none that a run has
     */
    static RecordedSelection of(StressRun run) {
        try {
            return new RecordedSelection(
                    Pattern.compile(option(run, TESTS).orElse("")), Shard.recordedIn(run.arguments()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("-t is no regular expression", e);
        }
    }

    /** The value of an option that the run was given. */
    static Optional<String> option(StressRun run, String name) {
        List<String> options = run.arguments();
        int place = options.lastIndexOf(name);
        return place >= 0 && place + 1 < options.size() ? Optional.of(options.get(place + 1)) : Optional.empty();
    }

    /**
     * Tries the pattern on the tests of this jar, so that it can be used later without care.
     *
     * @throws IllegalArgumentException if the regular expression takes exponential time
     */
    void check() {
        TestList.tests().forEach(test -> tests.matcher(new CountedText(test)).find());
    }

    /** Whether the run's options select the test for one of the shards. */
    boolean matches(String test) {
        return tests.matcher(test).find();
    }

    /** Whether the run was to include the test. */
    boolean includes(String test) {
        return shard.includes(test) && matches(test);
    }

    /** A text that ends a search which reads its characters too often. */
    private static final class CountedText implements CharSequence {
        /** A search for a name in a name of a hundred characters reads a thousand. */
        private static final int MOST_LOOKS = 1_000_000;

        private final String text;
        private int looks;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new IllegalArgumentException("-t takes too long to match");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
