package org.pyerr.stress.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.jcstresskit.report.Report;
import org.jcstresskit.report.ReportFile;
import org.jcstresskit.report.ReportInput;
import org.jcstresskit.result.StressRun;
import org.pyerr.stress.Pyo3Suite;
import org.pyerr.stress.bench.BenchResult;
import org.pyerr.stress.bench.Contestant;
import org.pyerr.stress.bench.Rates;

/** Reports of runs that never took place, with something in each section. */
final class SampleReports {
    static final String TESTS = "org.pyerr.stress.tests.";
    static final String HANGING = TESTS + "DirectPrint.BothAttached";
    static final String NEW = TESTS + "PreloadPrint.OneAttached";
    static final String MISSING = TESTS + "FormatPrint.BothAttached";
    static final String MOVED = TESTS + "DirectPrint.OneAttached";
    static final String SILENT = TESTS + "ErrorChannelPrint.BothAttached";

    private static final int FORKS = 3;
    private static final String EMBEDDED = "id=\"report-document\">";

    /** Shared with its proofs, because to prove them takes longer than all else. */
    private static final Pyo3Suite SUITE = new Pyo3Suite();

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
    static ReportInput contradicted() {
        StressRun run = new SampleRuns(Instant.parse("2026-02-03T10:00:00Z"), FORKS)
                .seeing(TESTS + "FormatDetachPrint.BothAttached", "HUNG, HUNG, LOST", 3)
                .build();
        return input(run, List.of(earlier()), Path.of("no bench"));
    }

    /** The run that it is compared with. */
    static StressRun earlier() {
        return new SampleRuns(Instant.parse("2026-01-03T10:00:00Z"), FORKS)
                .changing(HANGING, 20)
                .changing(SILENT, 200)
                .without(NEW)
                .build();
    }

    /** The report of the run, with a benchmark in the folder. */
    static ReportInput input(Path folder) throws IOException {
        Files.write(folder.resolve("bench.json"), JsonMapper.builder().build().writeValueAsBytes(bench()));
        return input(run(), List.of(earlier()), folder);
    }

    /** The report of the run, with proofs of its own. */
    static ReportInput provedAgain(Path folder) {
        return input(run(), List.of(earlier()), folder, new Pyo3Suite());
    }

    /** The report of a run, held against the first of the earlier ones; against none if there is none. */
    static ReportInput input(StressRun run, List<StressRun> earlier, Path folder) {
        return input(run, earlier, folder, SUITE);
    }

    private static ReportInput input(StressRun run, List<StressRun> earlier, Path folder, Pyo3Suite suite) {
        Baseline baseline = BaselineMaker.of(earlier);
        GateReport gate = new Gate(suite, GateOptions.defaults()).judge(List.of(run), baseline);
        boolean none = earlier.isEmpty();
        return new ReportInput(
                "program 1",
                suite,
                run,
                earlier,
                gate,
                none ? Optional.empty() : Optional.of(baseline),
                none ? "there is none" : "a baseline",
                folder,
                Map.of());
    }

    /** What this suite adds to a page. */
    static Pyo3Parts parts(Report report) {
        return new Pyo3Parts(report, ((Pyo3Suite) report.input().suite()).proofs());
    }

    /** The page. */
    static String render(ReportInput input) {
        return ReportFile.render(input, SampleReports::parts);
    }

    /** The document in a page. */
    static JsonNode document(String page) throws IOException {
        int start = page.indexOf(EMBEDDED) + EMBEDDED.length();
        return JsonMapper.builder().build().readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    /** A benchmark with round figures. */
    private static BenchResult bench() {
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
