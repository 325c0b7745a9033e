package org.jcstresskit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.baseline.BaselineFile;
import org.jcstresskit.gate.Gate;
import org.jcstresskit.gate.GateOptions;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.ResultSource;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.run.SelectedTests;
import org.jcstresskit.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gate}: judges runs against a baseline, and fails a build whose runs are wrong, blind or incomplete. */
@Command(
        name = "gate",
        sortOptions = false,
        description = {"Judges runs against a baseline: wrong, blind, drifted, incomplete, or nothing to object to.", ""
        },
        footer = {
            "",
            "Exit codes:",
            "  0  nothing forbidden and nothing missing; frequencies may have drifted, or not have been compared",
            "  1  wrong or blind; with --fail-on drift, a frequency moved",
            "  2  an option or a file is unusable, or an output could not be written",
            "  3  the runs prove nothing: something is missing, or too little was sampled; with --fail-on drift,",
            "     no frequency was compared"
        })
final class GateCommand implements Callable<Integer> {
    private final Suite suite;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--results",
            paramLabel = "DIR",
            required = true,
            arity = "1..*",
            description = "Result folders, with all result files in them, or files: judged as one.")
    private List<Path> results;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "What to compare with (default: the baseline in the jar).")
    private Path baseline;

    @Option(names = "-t", paramLabel = "REGEXP", defaultValue = "", description = "Judge the tests whose names match.")
    private Pattern tests;

    @Mixin
    private GateCriteria criteria;

    @Mixin
    private GateOutputs outputs;

    GateCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        Set<String> selected = SelectedTests.matching(tests.pattern()).stream()
                .map(test -> test.name())
                .collect(Collectors.toSet());
        GateOptions options = criteria.toOptions().selecting(selected::contains);
        outputs.requireApart(Stream.concat(ResultSource.files(results).stream(), Optional.ofNullable(baseline).stream())
                .toList());
        List<StressRun> runs = ResultSource.read(results);
        Baseline before =
                baseline == null ? BaselineFile.readPacked(suite) : BaselineFile.read(baseline, suite.tests());
        GateReport report = new Gate(suite, options).judge(runs, before);
        return outputs.publish(report, suite, spec.commandLine());
    }
}
