package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.report.Report;
import org.jcstresskit.report.ReportFile;
import org.jcstresskit.report.ReportInput;
import org.jcstresskit.report.SuiteParts;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressRunReader;
import org.jcstresskit.suite.Suite;
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
final class ReportCommand implements Callable<Integer> {
    private final Suite suite;
    private final Function<Report, SuiteParts> parts;

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

    ReportCommand(Suite suite, Function<Report, SuiteParts> parts) {
        this.suite = suite;
        this.parts = parts;
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
        out.println("Report: " + ReportFile.write(input, parts, target).toUri());
        out.flush();
        return ExitCode.PASS.value();
    }

    /** What a page in the folder {@code target} is made of. */
    static ReportInput input(
            StressRun run, List<StressRun> earlier, RunGate gate, Suite suite, Path folder, Path target) {
        return new ReportInput(
                ProgramVersion.nameAndVersion(),
                suite,
                run,
                earlier,
                gate.report(),
                gate.baseline(),
                gate.source(),
                folder,
                ReportFile.pages(run, folder, target));
    }

    private RunGate gate(List<StressRun> judged) {
        GateOptions options =
                criteria.toOptions().selecting(test -> tests.matcher(test).find());
        return baseline == null
                ? RunGate.byPacked(judged, suite, options)
                : RunGate.by(baseline, judged, suite, options);
    }
}
