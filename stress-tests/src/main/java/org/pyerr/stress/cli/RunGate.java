package org.pyerr.stress.cli;

import java.nio.file.Path;
import java.util.List;
import org.pyerr.stress.baseline.Baseline;
import org.pyerr.stress.baseline.BaselineFile;
import org.pyerr.stress.console.Style;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.gate.Gate;
import org.pyerr.stress.gate.GateOptions;
import org.pyerr.stress.gate.GateReport;
import org.pyerr.stress.gate.GateTable;
import org.pyerr.stress.gate.JarKnowledge;
import org.pyerr.stress.report.document.BaselineEntry;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.run.Shard;

/**
 * The gate's judgement of a run where it does not change the exit code: on the console at the end of a run, and in a
 * report. Without a baseline it still judges what needs none: whether anything is missing or wrong.
 *
 * @param report the judgement
 * @param baseline the baseline that the run was compared with
 * @param proofs the proofs that were made for it
 */
record RunGate(GateReport report, BaselineEntry baseline, Proofs proofs) {
    private static final Baseline NONE = new Baseline(Baseline.SCHEMA, List.of(), List.of());

    /** Judges by the baseline in the jar, if there is one that can be read. */
    static RunGate byPacked(List<StressRun> runs, GateOptions options, Proofs proofs) {
        Judge judge = new Judge(runs, options, proofs);
        try {
            return judge.by(BaselineFile.readPacked(judge.knowledge.tests()), "the baseline in the jar");
        } catch (CommandFailedException e) {
            return judge.without(e.getMessage());
        }
    }

    /**
     * Judges by the baseline in a file.
     *
     * @throws CommandFailedException if it cannot be read
     */
    static RunGate by(Path baseline, List<StressRun> runs, GateOptions options) {
        Judge judge = new Judge(runs, options, new Proofs());
        return judge.by(
                BaselineFile.read(baseline, judge.knowledge.tests()),
                baseline.getFileName().toString());
    }

    /** Judges without a baseline, as requested. */
    static RunGate byNone(List<StressRun> runs, GateOptions options, Proofs proofs) {
        return new Judge(runs, options, proofs).without("--no-gate was given");
    }

    private static final class Judge {
        private final Proofs proofs;
        private final JarKnowledge knowledge;
        private final Gate gate;
        private final List<StressRun> runs;

        Judge(List<StressRun> runs, GateOptions options, Proofs proofs) {
            this.runs = runs;
            this.proofs = proofs;
            knowledge = new JarKnowledge(proofs);
            gate = new Gate(knowledge, options);
        }

        RunGate by(Baseline baseline, String source) {
            return new RunGate(gate.judge(runs, baseline), BaselineEntry.of(source, baseline), proofs);
        }

        RunGate without(String problem) {
            return new RunGate(gate.judge(runs, NONE), BaselineEntry.missing(problem), proofs);
        }
    }

    /** The options for a run that ended just now. They ask for no other shards, which are elsewhere. */
    static GateOptions optionsFor(StressRun run) {
        Shard shard = Shard.recordedIn(run.arguments());
        return GateOptions.defaults().selecting(shard::includes);
    }

    /** The lines for the console. */
    List<String> lines(Style style) {
        return baseline.problem() == null
                ? GateTable.brief(report, style)
                : List.of("Gate: not asked, " + baseline.problem() + ".");
    }
}
