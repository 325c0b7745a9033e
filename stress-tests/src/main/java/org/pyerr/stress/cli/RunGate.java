package org.pyerr.stress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pyerr.stress.baseline.Baseline;
import org.pyerr.stress.baseline.BaselineFile;
import org.pyerr.stress.gate.Gate;
import org.pyerr.stress.gate.GateOptions;
import org.pyerr.stress.gate.GateReport;
import org.pyerr.stress.gate.GateTable;
import org.pyerr.stress.gate.GateVerdict;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import org.pyerr.stress.result.Shard;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.suite.Suite;
import org.pyerr.stress.text.Style;

/**
 * The gate's judgement of a run where it does not change the exit code: on the console at the end of a run, and in a
 * report. Without a baseline it still judges what needs none: whether anything is missing or wrong.
 *
 * @param report the judgement
 * @param baseline the baseline that the run was compared with; empty if there is none
 * @param source where the baseline comes from, in words, or why there is none
 */
public record RunGate(GateReport report, Optional<Baseline> baseline, String source) {
    private static final Baseline NONE = new Baseline(Baseline.SCHEMA, List.of(), List.of());

    /** Judges by the baseline in the jar, if there is one that can be read. */
    public static RunGate byPacked(List<StressRun> runs, Suite suite, GateOptions options) {
        try {
            return by(BaselineFile.readPacked(suite), "the baseline in the jar", runs, suite, options);
        } catch (CommandFailedException e) {
            return byNone(e.getMessage(), runs, suite, options);
        }
    }

    /**
     * Judges by the baseline in a file.
     *
     * @throws CommandFailedException if it cannot be read
     */
    public static RunGate by(Path file, List<StressRun> runs, Suite suite, GateOptions options) {
        Baseline baseline = BaselineFile.read(file, suite.tests());
        return by(baseline, file.getFileName().toString(), runs, suite, options);
    }

    /** Judges without a baseline, for a reason. */
    static RunGate byNone(String reason, List<StressRun> runs, Suite suite, GateOptions options) {
        return new RunGate(new Gate(suite, options).judge(runs, NONE), Optional.empty(), reason);
    }

    private static RunGate by(
            Baseline baseline, String source, List<StressRun> runs, Suite suite, GateOptions options) {
        return new RunGate(new Gate(suite, options).judge(runs, baseline), Optional.of(baseline), source);
    }

    /** The options for a run that ended just now. They ask for no other shards, which are elsewhere. */
    static GateOptions optionsFor(StressRun run) {
        Shard shard = Shard.recordedIn(run.arguments());
        return GateOptions.defaults().selecting(shard::includes);
    }

    /**
     * What the run comes to: as it says itself, but what is proved to be unreachable is wrong whatever a table allows,
     * with a baseline or without.
     */
    ExitCode exitCodeOf(StressRun run) {
        return report.verdict() == GateVerdict.WRONG ? ExitCode.WRONG : run.exitCode();
    }

    /** The lines for the console. */
    List<String> lines(Style style) {
        if (baseline.isPresent()) {
            return GateTable.brief(report, style);
        }
        List<String> lines = new ArrayList<>(GateTable.withoutBaseline(report, style));
        lines.add("Gate: not asked, " + source + ".");
        return lines;
    }
}
