package org.pyerr.stress.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pyerr.stress.baseline.Baseline;
import org.pyerr.stress.baseline.BaselineFile;
import org.pyerr.stress.console.Style;
import org.pyerr.stress.gate.Gate;
import org.pyerr.stress.gate.GateOptions;
import org.pyerr.stress.gate.GateTable;
import org.pyerr.stress.gate.JarKnowledge;
import org.pyerr.stress.gate.ResultSource;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.LeftOutTest;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.result.StressTest;
import org.pyerr.stress.run.FinishedRun;

/**
 * What the gate has to say at the end of a run, by the baseline in the jar. It does not change what the run came to.
 */
final class RunGate {
    private RunGate() {}

    /** The lines; of the tests that were asked for, and no others. */
    static List<String> lines(FinishedRun finished, Style style) {
        JarKnowledge knowledge = new JarKnowledge();
        try {
            Baseline baseline = BaselineFile.readPacked(knowledge.tests());
            Set<String> asked = tests(finished.document());
            GateOptions options =
                    GateOptions.defaults().selecting(asked::contains).allowingSkipped();
            return GateTable.brief(
                    new Gate(knowledge, options).judge(ResultSource.read(List.of(finished.resultFile())), baseline),
                    style);
        } catch (CommandFailedException e) {
            return List.of("Gate: not asked, " + e.getMessage() + ".");
        }
    }

    private static Set<String> tests(StressRun run) {
        return Stream.concat(
                        run.tests().stream().map(StressTest::name),
                        run.leftOut().stream().map(LeftOutTest::name))
                .collect(Collectors.toSet());
    }
}
