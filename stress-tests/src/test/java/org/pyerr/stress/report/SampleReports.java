package org.pyerr.stress.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineMaker;
import org.jcstresskit.gate.Gate;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.result.StressRun;
import org.pyerr.stress.Pyo3Suite;
import org.pyerr.stress.bench.BenchResult;
import org.pyerr.stress.bench.Contestant;
import org.pyerr.stress.bench.Rates;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.report.document.BaselineEntry;
import org.pyerr.stress.report.document.ReportDocument;

/** Reports of runs that never took place, with something in each section. */
final class SampleReports {
    static final String TESTS = "org.pyerr.stress.tests.";
    static final String HANGING = TESTS + "DirectPrint.BothAttached";
    static final String NEW = TESTS + "PreloadPrint.OneAttached";
    static final String MISSING = TESTS + "FormatPrint.BothAttached";
    static final String MOVED = TESTS + "DirectPrint.OneAttached";
    static final String SILENT = TESTS + "ErrorChannelPrint.BothAttached";

    private static final int FORKS = 3;

    /** Shared, because to prove them takes longer than all else. */
    private static final Proofs PROOFS = new Proofs();

    private SampleReports() {}

    /** A run in which one test moved, one went silent, one is new and one is missing. */
    static StressRun run() {
        return new SampleRuns(Instant.parse("2026-02-03T10:00:00Z"), FORKS)
                .changing(MOVED, 60)
                .changing(HANGING, 20)
                .changing(SILENT, 0)
                .without(MISSING)
                .build();
    }

    /** The report of a run that contradicts a proof: a strategy that cannot hang did. */
    static ReportDocument contradicted() {
        StressRun run = new SampleRuns(Instant.parse("2026-02-03T10:00:00Z"), FORKS)
                .seeing(TESTS + "FormatDetachPrint.BothAttached", "HUNG, HUNG, LOST", 3)
                .build();
        return ReportAssembler.assemble(input(run, List.of(earlier()), Optional.empty()));
    }

    /** The run that it is compared with. */
    static StressRun earlier() {
        return new SampleRuns(Instant.parse("2026-01-03T10:00:00Z"), FORKS)
                .changing(HANGING, 20)
                .changing(SILENT, 200)
                .without(NEW)
                .build();
    }

    /** The report of the run. */
    static ReportDocument document() {
        return ReportAssembler.assemble(input(run(), List.of(earlier()), Optional.of(bench())));
    }

    /** The report of the run, with proofs of its own. */
    static ReportDocument provedAgain() {
        return ReportAssembler.assemble(input(run(), List.of(earlier()), Optional.of(bench()), new Proofs()));
    }

    /** The report of a run, held against the first of the earlier ones; against none if there is none. */
    static ReportInput input(StressRun run, List<StressRun> earlier, Optional<BenchResult> bench) {
        return input(run, earlier, bench, PROOFS);
    }

    private static ReportInput input(
            StressRun run, List<StressRun> earlier, Optional<BenchResult> bench, Proofs proofs) {
        Baseline baseline = BaselineMaker.of(earlier);
        GateReport gate = new Gate(new Pyo3Suite(proofs), GateOptions.defaults()).judge(List.of(run), baseline);
        BaselineEntry entry =
                earlier.isEmpty() ? BaselineEntry.missing("there is none") : BaselineEntry.of("a baseline", baseline);
        return new ReportInput("program 1", run, earlier, Map.of(), gate, entry, proofs, bench);
    }

    /** A benchmark with round figures. */
    static BenchResult bench() {
        List<Rates> rates = Contestant.ALL.stream()
                .map(contestant -> new Rates(
                        contestant.program(),
                        contestant.locks(),
                        Stream.of(1.0, 2.0, 3.0)
                                .map(round -> new Rates.Round(1e6 * round, 1e3 * round, 10))
                                .toList()))
                .toList();
        return new BenchResult(
                BenchResult.SCHEMA,
                SampleRuns.MACHINE,
                "2026-02-03T09:00:00Z",
                1000,
                rates,
                new BenchResult.Termination(4330, 0, 5.2));
    }
}
