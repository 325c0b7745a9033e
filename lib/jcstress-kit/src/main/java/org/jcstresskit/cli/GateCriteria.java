package org.jcstresskit.cli;

import org.jcstresskit.gate.GateOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what fails the gate. */
public final class GateCriteria {
    /** What can be made to fail a run in addition. */
    enum Failure {
        /** A frequency that moved. */
        DRIFT
    }

    /** A gate has to report a tenfold change, and chance takes its part of that. */
    private static final double MAX_MARGIN = 5;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--fail-on",
            paramLabel = "drift",
            description = "Exit with 1 if a frequency moved, and with 3 if none was compared.")
    private Failure failOn;

    @Option(names = "--require-all", description = "Exit with 3 if the machine has too few cores for a test.")
    private boolean requireAll;

    @Option(
            names = "--margin",
            paramLabel = "FACTOR",
            defaultValue = "" + GateOptions.MARGIN,
            description = "Factor by which odds must change to matter (default: ${DEFAULT-VALUE}).")
    private double margin;

    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "" + GateOptions.LEVEL,
            description = "Significance level of all comparisons together (default: ${DEFAULT-VALUE}).")
    private double level;

    /** The options as the gate takes them. */
    public GateOptions toOptions() {
        require(margin > 1 && margin <= MAX_MARGIN, "--margin: must be more than 1 and at most 5, not " + margin);
        require(level > 0 && level < 1, "--level: must be between 0 and 1, not " + level);
        return new GateOptions(test -> true, margin, level, failOn == Failure.DRIFT, requireAll);
    }

    private void require(boolean fulfilled, String line) {
        if (!fulfilled) {
            throw new ParameterException(spec.commandLine(), line);
        }
    }
}
