package org.pyerr.stress.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jcstresskit.cli.GateCriteria;
import org.jcstresskit.cli.ProgramVersion;
import org.jcstresskit.cli.RunGate;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressRunReader;
import org.pyerr.stress.Pyo3Suite;
import org.pyerr.stress.report.ReportFile;
import org.pyerr.stress.report.ReportInput;
import org.pyerr.stress.report.document.BaselineEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: makes the page about one or several runs. */
@Command(
        name = "report",
        sortOptions = false,
        description = {
            "Makes report.html of one or more result folders: one file that loads nothing.",
            "It is about the latest run, judged as 'gate' does; the others are its history.",
            "To see the shards of one run as one, 'merge' them first.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "  0  the report was written, whatever it says",
            "  2  an option or a file is unusable, or the output could not be written"
        })
public final class ReportCommand implements Callable<Integer> {
    private final Pyo3Suite suite;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            arity = "1..*",
            defaultValue = "results",
            description = "Result folders or files (default: results).")
    private List<Path> places;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "What to compare with (default: the baseline in the jar).")
    private Path baseline;

    @Option(names = "--output", paramLabel = "DIR", description = "Folder for report.html (default: that of the run).")
    private Path output;

    @Option(names = "-t", paramLabel = "REGEXP", defaultValue = "", description = "Judge the tests whose names match.")
    private Pattern tests;

    @Mixin
    private GateCriteria criteria;

    /** Makes pages of this suite. */
    public ReportCommand(Pyo3Suite suite) {
        this.suite = suite;
    }

    private record FoundRun(Path file, StressRun run) {
        static FoundRun at(Path place) {
            Path file = ResultSource.file(place);
            return new FoundRun(file, StressRunReader.read(file));
        }

        Path folder() {
            return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        }
    }

    @Override
    public Integer call() {
        List<FoundRun> runs = places.stream()
                .map(FoundRun::at)
                .sorted(Comparator.comparing(found -> found.run().started()))
                .toList();
        FoundRun latest = runs.get(runs.size() - 1);
        Path target = output == null ? latest.folder() : output;
        RunGate gate = gate(ResultSource.read(List.of(latest.file())));
        List<StressRun> earlier =
                runs.subList(0, runs.size() - 1).stream().map(FoundRun::run).toList();
        ReportInput input = input(latest.run(), earlier, gate, suite, latest.folder(), target);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Report: " + ReportFile.write(input, target).toUri());
        out.flush();
        return ExitCode.PASS.value();
    }

    /** Writes the page of a run that ended just now, and has no history. */
    public static Path write(StressRun run, RunGate gate, Pyo3Suite suite, Path folder) {
        return ReportFile.write(input(run, List.of(), gate, suite, folder, folder), folder);
    }

    private static ReportInput input(
            StressRun run, List<StressRun> earlier, RunGate gate, Pyo3Suite suite, Path folder, Path target) {
        return new ReportInput(
                ProgramVersion.nameAndVersion(),
                run,
                earlier,
                ReportFile.pages(run, folder, target),
                gate.report(),
                gate.baseline()
                        .map(baseline -> BaselineEntry.of(gate.source(), baseline))
                        .orElseGet(() -> BaselineEntry.missing(gate.source())),
                suite.proofs(),
                ReportFile.bench(folder));
    }

    private RunGate gate(List<StressRun> judged) {
        GateOptions options =
                criteria.toOptions().selecting(test -> tests.matcher(test).find());
        return baseline == null
                ? RunGate.byPacked(judged, suite, options)
                : RunGate.by(baseline, judged, suite, options);
    }
}
