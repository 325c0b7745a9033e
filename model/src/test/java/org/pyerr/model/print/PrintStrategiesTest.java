package org.pyerr.model.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of the strategies, as the csv of the measurement writes them. */
class PrintStrategiesTest {

    @Test
    void thereAreElevenByTheNamesOfTheMeasurement() {
        assertThat(PrintStrategies.ALL)
                .extracting(PrintStrategy::label)
                .containsExactlyInAnyOrder(
                        "direct",
                        "preload",
                        "format",
                        "format_detach",
                        "direct_detach",
                        "print",
                        "chan_str",
                        "chan_str_rdv",
                        "chan_err",
                        "chan_err_rdv",
                        "plain");
    }

    @Test
    void eachIsFoundByItsName() {
        assertThat(PrintStrategies.ALL).allSatisfy(strategy -> {
            assertThat(PrintStrategies.of(strategy.label())).isSameAs(strategy);
            assertThat(strategy.rust()).isNotBlank();
        });
    }

    @Test
    void displayIsAnotherNameOfPrint() {
        assertThat(PrintStrategies.of("display")).isSameAs(PythonPrintStrategy.INSTANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Direct", "direct ", "chan", "none"})
    void anotherNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintStrategies.of(name))
                .withMessage("no such strategy: " + name);
    }

    @Test
    void onlyPlainPrintsNoError() {
        assertThat(PrintStrategies.ALL)
                .filteredOn(strategy -> !strategy.printsAnError())
                .containsExactly(PlainPrintStrategy.INSTANCE);
    }

    @Test
    void onlyTheRendezvousChannelsMakeASenderWait() {
        assertThat(PrintStrategies.ALL)
                .filteredOn(strategy -> strategy instanceof ChannelPrintStrategy channel && channel.isRendezvous())
                .containsExactlyInAnyOrder(StringChannelPrintStrategy.RENDEZVOUS, ErrorChannelPrintStrategy.RENDEZVOUS);
    }
}
