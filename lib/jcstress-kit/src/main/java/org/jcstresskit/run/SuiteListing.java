package org.jcstresskit.run;

import java.util.List;
import org.jcstresskit.result.LeftOutTest;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;

/**
 * The tests that a run would select here.
 *
 * @param tests all that match, by name
 * @param leftOut those of them that cannot run on this machine
 */
public record SuiteListing(List<TestInfo> tests, List<LeftOutTest> leftOut) {
    /** Selects the tests, the default ones if the arguments name none, and looks at the processors. */
    public static SuiteListing of(JCStressArguments arguments, String defaultTests) {
        Options options = JCStressOptions.parse(arguments.withDefault(JCStressOption.TESTS, defaultTests));
        List<TestInfo> tests = SelectedTests.matching(options.getTestFilter());
        TargetJvm.probe(options, ProbeCache.ofUser());
        return new SuiteListing(tests, TargetMachine.of(options).leftOut(tests));
    }
}
