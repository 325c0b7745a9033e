package org.pyerr.stress.tests.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.stress.report.RealLocks;
import org.pyerr.stress.report.RealLocks.RealLock;

/** Holds the report's table of real locks against the tests themselves, which it does not ask when it is made. */
class RealLocksTableTest {

    static Stream<Map.Entry<String, RealLock>> rows() {
        return RealLocks.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theTableSaysWhatTheTestDoes(Map.Entry<String, RealLock> row) throws ReflectiveOperationException {
        Class<?> testClass = Class.forName(TestList.getInfo(row.getKey()).binaryName());
        RealScenario scenario = ((RealTrial) testClass.getConstructor().newInstance()).scenario();

        assertThat(row.getValue().output()).isEqualTo(scenario.output().toString());
        assertThat(row.getValue().strategy()).isEqualTo(word(scenario.first()));
        assertThat(row.getValue().beside()).isEqualTo(word(scenario.second()));
    }

    private static String word(RealStrategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT);
    }
}
