package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.vm.CompileMode;

/** Results as forks send them, without the forks. */
public final class RecordedForks {
    private static final Options OPTIONS = JCStressOptions.parse(JCStressArguments.none());

    private RecordedForks() {}

    /** The result of a fork of a test, which may have any name, in which each outcome was seen so often. */
    public static TestResult of(String test, int forkId, Status status, Map<String, Long> counts) {
        List<String> actors = new ArrayList<>(List.of("first", "second"));
        TestInfo info = new TestInfo(test, test, test + "_jcstress", "", actors.size(), actors, false);
        List<String> jvmArguments = new ArrayList<>(List.of("-Xint", "-XX:StressSeed=42"));
        SchedulingClass scheduling = new SchedulingClass(AffinityMode.LOCAL, actors.size(), NodeType.PACKAGE);
        TestResult result = new TestResult(status);
        result.setConfig(new TestConfig(OPTIONS, info, forkId, jvmArguments, CompileMode.UNIFIED, scheduling));
        counts.forEach(result::addState);
        return result;
    }
}
