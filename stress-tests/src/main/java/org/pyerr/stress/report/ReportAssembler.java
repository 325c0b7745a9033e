package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.stress.report.document.AnswerEntry;
import org.pyerr.stress.report.document.ConformanceEntry;
import org.pyerr.stress.report.document.ReportDocument;
import org.pyerr.stress.report.document.RunEntry;
import org.pyerr.stress.report.document.TestEntry;
import org.pyerr.stress.tests.TestedScenarios;

/** Puts the document of a report together. */
final class ReportAssembler {
    private ReportAssembler() {}

    /** The document of a report about this input. */
    static ReportDocument assemble(ReportInput input) {
        StressRun run = input.run();
        List<MeasuredCell> measured = MeasuredCell.all();
        CompletableFuture<List<ConformanceEntry>> conformance = CompletableFuture.supplyAsync(
                () -> new ConformanceEntries(testsByKey(run), input.proofs()).of(measured));
        CompletableFuture<List<AnswerEntry>> answers = CompletableFuture.supplyAsync(() -> Answers.all(input.proofs()));
        TestEntries entries = new TestEntries(input.proofs(), new Measurements(measured), input.pages());
        List<TestEntry> tests = entries.of(run);
        return new ReportDocument(
                ReportDocument.SCHEMA,
                input.program(),
                runEntry(input),
                input.gate(),
                input.baseline(),
                answers.join(),
                entries.strata(),
                tests,
                conformance.join(),
                HistoryEntries.of(runs(input)),
                input.bench().orElse(null));
    }

    private static RunEntry runEntry(ReportInput input) {
        StressRun run = input.run();
        return new RunEntry(
                run.started().toString(),
                run.duration().toSeconds(),
                run.ended(),
                run.arguments(),
                run.machine(),
                input.pages().get(ReportFile.INDEX),
                run.samples(),
                run.forks(),
                run.plannedForks());
    }

    private static List<StressRun> runs(ReportInput input) {
        List<StressRun> runs = new ArrayList<>(input.earlier());
        runs.add(input.run());
        return runs;
    }

    /** A scenario that two tests have in all but the rounds goes to the one whose name comes first. */
    private static Map<String, String> testsByKey(StressRun run) {
        Map<String, String> tests = new HashMap<>();
        for (StressTest test : run.tests()) {
            if (test.samples() > 0) {
                TestedScenarios.of(test.name())
                        .ifPresent(scenario -> tests.putIfAbsent(Measurements.key(scenario), test.name()));
            }
        }
        return tests;
    }
}
