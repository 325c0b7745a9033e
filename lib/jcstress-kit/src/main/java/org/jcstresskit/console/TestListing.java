package org.jcstresskit.console;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.run.SuiteListing;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.openjdk.jcstress.infra.TestInfo;

/** The list of tests: name, threads, and why one cannot run. */
public final class TestListing {
    private TestListing() {}

    /** A line for each test. */
    public static List<String> lines(SuiteListing listing) {
        Map<String, LeftOutTest> leftOut =
                listing.leftOut().stream().collect(Collectors.toMap(LeftOutTest::name, Function.identity()));
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT);
        for (TestInfo test : listing.tests()) {
            LeftOutTest out = leftOut.get(test.name());
            columns.row(
                    test.name(),
                    String.join(", ", test.actorNames()),
                    out == null
                            ? ""
                            : "left out: needs %d cores, this machine has %d"
                                    .formatted(out.neededCores(), out.availableCores()));
        }
        return columns.lines();
    }
}
