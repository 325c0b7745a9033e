package org.pyerr.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PythonPrintStrategy;
import org.pyerr.model.scenario.Attachment;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Sharing;

/** How a cell is spelled, and what it means. */
class CellTest {

    @Test
    void everyMeasuredCellIsReadAndWrittenTheSame() {
        for (MeasuredCell measured : MeasuredCell.all()) {
            assertThat(Cell.parse(measured.cell().format())).isEqualTo(measured.cell());
        }
    }

    @Test
    void aPlainCellIsAScenario() {
        Scenario expected = Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .fetchesNormalized(false)
                .rounds(3)
                .thread(Context.ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(Context.DETACHED, DirectPrintStrategy.INSTANCE)
                .build();

        assertThat(Cell.parse("0.29.2,lazy,fresh,mixed,direct,2,3").toScenario())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.22.6, false",
        "0.22.6/py3.11, false",
        "0.22.6/py3.12, true",
        "0.22.6/py3.13.0, true",
        "lazy-removed/py3.13.0, true"
    })
    void theSuffixOfTheVersionSaysHowErrorsAreFetched(String version, boolean fetchesNormalized) {
        assertThat(with("pyo3_version", version).toScenario().fetchesNormalized())
                .isEqualTo(fetchesNormalized);
    }

    @ParameterizedTest
    @CsvSource({
        "lazy, LAZY, NATIVE, NATIVE",
        "fetched, FETCHED, NATIVE, NATIVE",
        "fetched+PyStrSleep0, FETCHED, NATIVE, SLEEP",
        "fetched+PyStrLong(400000 loops), FETCHED, NATIVE, LONG",
        "fetched+PyStrShort+switchinterval=1e-6, FETCHED, NATIVE, SHORT",
        "lazy+PyInitSleep0, LAZY, SLEEP, NATIVE",
        "lazy+PyInitLong(400000 loops), LAZY, LONG, NATIVE",
        "lazy+PyInitShort+PyStrSleep0.001, LAZY, SHORT, SLEEP",
        "lazy+switchinterval=0.005+PyStrShort, LAZY, NATIVE, SHORT",
        "fetched+switchinterval=100, FETCHED, NATIVE, NATIVE",
        "lazy+switchinterval=1e-4, LAZY, NATIVE, NATIVE"
    })
    void theOriginSaysWhatRunsInThePythonMethods(String column, Origin origin, MethodBody init, MethodBody str) {
        Scenario scenario = with("origin", column).toScenario();

        assertThat(scenario.origin()).isEqualTo(origin);
        assertThat(scenario.type()).isEqualTo(new ExceptionType(init, str));
    }

    @ParameterizedTest
    @CsvSource({
        "gil, ATTACHED, ATTACHED",
        "gil1, ATTACHED, ATTACHED",
        "mixed, ATTACHED, DETACHED",
        "nogil, DETACHED, DETACHED"
    })
    void theContextSaysWhoHoldsTheGil(String column, Context even, Context odd) {
        Scenario scenario = with("context", column).toScenario();

        assertThat(scenario.role(0).context()).isEqualTo(even);
        assertThat(scenario.role(1).context()).isEqualTo(odd);
        assertThat(scenario.attachment())
                .isEqualTo(column.equals("gil1") ? Attachment.THROUGHOUT : Attachment.PER_MESSAGE);
    }

    @Test
    void aSharedErrorIsOneErrorForAll() {
        assertThat(with("sharing", "shared").toScenario().sharing()).isEqualTo(Sharing.SHARED);
    }

    @Test
    void evenAndOddThreadsMayUseDifferentStrategies() {
        Scenario scenario =
                with("strategy", "even:format odd:direct(stderr=pipe)").toScenario();

        assertThat(scenario.role(0).strategy()).isEqualTo(FormatPrintStrategy.INSTANCE);
        assertThat(scenario.role(1).strategy()).isEqualTo(DirectPrintStrategy.INSTANCE);
    }

    @ParameterizedTest
    @CsvSource({"first:direct others:format, 0", "second:direct others:format, 1"})
    void oneThreadMayUseAnotherStrategyThanAllOthers(String column, int direct) {
        Scenario scenario =
                Cell.parse("0.29.2,lazy,fresh,gil," + column + ",3,1").toScenario();

        for (int thread = 0; thread < 3; thread++) {
            assertThat(scenario.role(thread).strategy())
                    .isEqualTo(thread == direct ? DirectPrintStrategy.INSTANCE : FormatPrintStrategy.INSTANCE);
        }
    }

    @Test
    void displayIsAnotherNameOfPrint() {
        assertThat(with("strategy", "display").toScenario().role(0).strategy()).isEqualTo(PythonPrintStrategy.INSTANCE);
    }

    @Test
    void aLargeCellIsExploredInASmallSize() {
        Cell large = Cell.parse("0.29.2,lazy,fresh,gil,direct,4,1000");

        assertThat(large.toScenario(2, 2).printingThreads()).isEqualTo(2);
        assertThat(large.toScenario(8, 1).printingThreads()).isEqualTo(4);
        assertThat(large.sized(2, 2).format()).isEqualTo("0.29.2,lazy,fresh,gil,direct,2,2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pyo3_version | 0.5.1 | pyo3_version: no PyO3 version from 0.13 on, nor lazy-removed: 0.5.1",
                "pyo3_version | 0.29.2/py2.7 | pyo3_version: not understood: 0.29.2/py2.7"
                        + " (a PyO3 version, maybe with a suffix like /py3.13.0)",
                "pyo3_version | 0.29.2/py3.13t | pyo3_version: not understood: 0.29.2/py3.13t"
                        + " (a PyO3 version, maybe with a suffix like /py3.13.0)",
                "origin | eager | origin: not understood: eager (lazy or fetched, with suffixes)",
                "origin | lazy+PyStrNever | origin: not understood: lazy+PyStrNever (no such suffix: +PyStrNever)",
                "origin | lazy+switchinterval=1.2.3 | origin: not understood: lazy+switchinterval=1.2.3"
                        + " (no such suffix: +switchinterval=1.2.3)",
                "origin | lazy+PyStrLong+PyStrShort | origin: not understood: lazy+PyStrLong+PyStrShort"
                        + " (two bodies for one method)",
                "sharing | own | sharing: not understood: own (fresh or shared)",
                "context | gil2 | context: not understood: gil2 (gil, gil1, mixed or nogil)",
                "strategy | shout | strategy: not understood: shout (no such strategy: shout)",
                "strategy | even:direct odd:shout | strategy: not understood: even:direct odd:shout"
                        + " (no such strategy: shout)",
                "strategy | first:direct odd:format | strategy: not understood: first:direct odd:format"
                        + " (even and odd, or first or second and others)",
                "threads | 0 | threads: not understood: 0 (a number from 1 on)",
                "rounds | two | rounds: not understood: two (a number from 1 on)"
            })
    void whatIsNotUnderstoodIsNamedWithItsColumn(String column, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(column, value))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.29.2,lazy,fresh,gil,direct,2", "0.29.2,lazy,fresh,gil,direct,2,1,40"})
    void aLineOfAnotherShapeIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.parse(line))
                .withMessageStartingWith("a cell has the 7 columns "
                        + "pyo3_version,origin,sharing,context,strategy,threads,rounds, not");
    }

    private static Cell with(String column, String value) {
        List<String> values = new ArrayList<>(List.of("0.29.2", "lazy", "fresh", "gil", "direct", "2", "1"));
        values.set(Cell.COLUMNS.indexOf(column), value);
        return Cell.of(values);
    }
}
