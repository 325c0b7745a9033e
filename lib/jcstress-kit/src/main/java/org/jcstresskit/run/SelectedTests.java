package org.jcstresskit.run;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Shard;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;

/** The stress tests in this jar, as JCStress's annotation processor listed them, that a run asks for. */
public final class SelectedTests {
    private SelectedTests() {}

    /** Those of the tests whose names contain a match that belong to the shard, by name. */
    static List<TestInfo> matching(String regexp, Shard shard) {
        List<TestInfo> tests = matching(regexp).stream()
                .filter(test -> shard.includes(test.name()))
                .toList();
        if (tests.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING, "no test that matches -t " + regexp + " is in shard " + shard);
        }
        return tests;
    }

    /** All tests whose names contain a match, by name. */
    public static List<TestInfo> matching(String regexp) {
        if (TestList.class.getResource(TestList.LIST) == null) {
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "there are no stress tests in this jar");
        }
        Pattern pattern = Pattern.compile(regexp);
        List<TestInfo> tests = TestList.tests().stream()
                .filter(name -> pattern.matcher(name).find())
                .map(TestList::getInfo)
                .sorted(Comparator.comparing(TestInfo::name))
                .toList();
        if (tests.isEmpty()) {
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "no test matches -t " + regexp);
        }
        return tests;
    }
}
