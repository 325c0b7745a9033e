package org.jcstresskit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineFile;
import org.jcstresskit.gate.Gate;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateTable;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Shard;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.text.Style;

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
