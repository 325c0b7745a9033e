package org.jcstresskit.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jcstresskit.console.TestListing;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.run.JCStressArguments;
import org.jcstresskit.run.JCStressOption;
import org.jcstresskit.run.SuiteListing;
import org.jcstresskit.suite.Suite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list}: the tests in the jar, and which of them this machine cannot run. */
@Command(
        name = "list",
        sortOptions = false,
        customSynopsis = "jcstress.jar list [-t=REGEXP] [-c=N] [-af=MODE]%n",
        description = {"Lists the tests with their threads, and why one cannot run here.", ""},
        footer = {"", "Exit codes:", "  0  the list was printed", "  2  an option is unusable"})
final class ListCommand implements Callable<Integer> {
    /** The options that decide what is listed. */
    static final List<JCStressOption> OPTIONS =
            List.of(JCStressOption.TESTS, JCStressOption.CPUS, JCStressOption.AFFINITY);

    private final Suite suite;

    @Spec
    private CommandSpec spec;

    ListCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        JCStressArguments arguments =
                JCStressOptionSpecs.read(spec.commandLine().getParseResult());
        PrintWriter out = spec.commandLine().getOut();
        TestListing.lines(SuiteListing.of(arguments, suite.defaultTests())).forEach(out::println);
        out.flush();
        return ExitCode.PASS.value();
    }
}
