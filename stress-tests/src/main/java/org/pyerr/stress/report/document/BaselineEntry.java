package org.pyerr.stress.report.document;

import java.util.List;

/**
 * What the run was held against.
 *
 * @param source where the baseline comes from, in words; null if there is none
 * @param problem why there is none, in a sentence without a full stop; null if there is one
 * @param tests the tests that it has counts of, by name
 */
public record BaselineEntry(String source, String problem, List<String> tests) {

    /** Copies the names. */
    public BaselineEntry {
        tests = ReportDocument.copyOf(tests);
    }

    /** A baseline that was read. */
    public static BaselineEntry of(String source, List<String> tests) {
        return new BaselineEntry(source, null, tests);
    }

    /** No baseline, for this reason. */
    public static BaselineEntry missing(String problem) {
        return new BaselineEntry(null, problem, List.of());
    }
}
