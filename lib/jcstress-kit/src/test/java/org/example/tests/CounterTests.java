package org.example.tests;

import java.util.List;
import org.jcstresskit.cli.Program;
import org.jcstresskit.report.SuiteParts;
import org.jcstresskit.suite.Suite;

/** The counters' tests, which JCStress's annotation processor has listed in this jar. */
final class CounterTests implements Suite {
    public static void main(String[] args) {
        System.exit(Program.execute(Program.of(new CounterTests(), SuiteParts.NONE, List.of()), args));
    }

    @Override
    public String name() {
        return "counter-tests";
    }

    @Override
    public String description() {
        return "Stress tests of the counters.";
    }
}
