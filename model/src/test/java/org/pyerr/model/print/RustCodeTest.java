package org.pyerr.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code that people copy. */
final class RustCodeTest {

    static Stream<PrintStrategy> strategies() {
        return PrintStrategies.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void theWholeCodeHasTheLineThatMatters(PrintStrategy strategy) {
        RustCode code = RustCode.of(strategy);

        assertThat(strategy.rust().split("; | // "))
                .allSatisfy(part -> assertThat(code.current()).contains(part));
        assertThat(code.current())
                .startsWith(strategy.printsAnError() ? "use pyo3::prelude::*;\n" : "pub fn report() {");
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void oldVersionsHaveOldNames(PrintStrategy strategy) {
        RustCode code = RustCode.of(strategy);

        assertThat(code.before026()).doesNotContain("attach(", "detach(");
        assertThat(code.isTheSameBefore026()).isEqualTo(!code.current().contains("attach("));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void theGilIsGivenUpOnlyWhereTheStrategySaysSo(PrintStrategy strategy) {
        RustCode code = RustCode.of(strategy);

        assertThat(code.current().contains("py.detach("))
                .isEqualTo(strategy.label().endsWith("_detach"));
        assertThat(code.before026().contains("py.allow_threads("))
                .isEqualTo(strategy.label().endsWith("_detach"));
    }
}
