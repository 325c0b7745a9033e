package org.jcstresskit.gate;

import java.util.function.Predicate;

/**
 * The options of the gate.
 *
 * @param tests which tests count
 * @param margin factor by which the odds of an outcome must change to matter
 * @param level significance level of all comparisons together
 * @param failOnDrift whether a frequency that moved fails the run
 * @param requireAll whether tests that the machine has too few cores for make a run incomplete
 */
public record GateOptions(
        Predicate<String> tests, double margin, double level, boolean failOnDrift, boolean requireAll) {

    /** A change by less than this does not matter: frequencies differ by that much between compilations. */
    public static final double MARGIN = 3;

    /** One false alarm in a hundred runs, if nothing changes. */
    public static final double LEVEL = 0.01;

    /** The default options. */
    public static GateOptions defaults() {
        return new GateOptions(test -> true, MARGIN, LEVEL, false, false);
    }

    /** These options for a selection of tests. */
    public GateOptions selecting(Predicate<String> selection) {
        return new GateOptions(selection, margin, level, failOnDrift, requireAll);
    }
}
