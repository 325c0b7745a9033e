package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.StringChannelPrintStrategy;

/** What a scenario may be, and when two are the same. */
class ScenarioTest {
    private static final PrintStrategy DIRECT = DirectPrintStrategy.INSTANCE;
    private static final PrintStrategy CHANNEL = StringChannelPrintStrategy.UNBOUNDED;

    private static Scenario.Builder today() {
        return Scenario.of(PyO3Version.V0_23_4, Origin.LAZY);
    }

    private static Scenario.Builder with(int threads, PrintStrategy strategy) {
        return today().roles(Collections.nCopies(threads, new Role(Context.ATTACHED, strategy)));
    }

    private static void assertRefused(Scenario.Builder parts, String message) {
        assertThatIllegalArgumentException().isThrownBy(parts::build).withMessage(message);
    }

    @Test
    void unlessSaidOtherwiseEachThreadPrintsOneFreshErrorOfABuiltInType() {
        Scenario scenario = with(2, DIRECT).build();

        assertThat(scenario.version()).isEqualTo(PyO3Version.V0_23_4);
        assertThat(scenario.origin()).isEqualTo(Origin.LAZY);
        assertThat(scenario.sharing()).isEqualTo(Sharing.FRESH);
        assertThat(scenario.type()).isEqualTo(ExceptionType.BUILT_IN);
        assertThat(scenario.fetchesNormalized()).isTrue();
        assertThat(scenario.rounds()).isEqualTo(1);
        assertThat(scenario.attachment()).isEqualTo(Attachment.PER_MESSAGE);
        assertThat(scenario.printerContext()).isEqualTo(Context.DETACHED);
        assertThat(scenario.threads()).isEqualTo(2);
        assertThat(scenario.messages()).isEqualTo(2);
    }

    @Test
    void eachChannelAmongTheStrategiesHasOnePrinterThreadAfterTheOthers() {
        Scenario scenario = today().thread(Context.ATTACHED, CHANNEL)
                .thread(Context.ATTACHED, DIRECT)
                .thread(Context.DETACHED, ErrorChannelPrintStrategy.RENDEZVOUS)
                .thread(Context.DETACHED, CHANNEL)
                .build();

        assertThat(scenario.printingThreads()).isEqualTo(4);
        assertThat(scenario.printerThreads()).isEqualTo(2);
        assertThat(scenario.threads()).isEqualTo(6);
        assertThat(scenario.channel(0)).isSameAs(CHANNEL);
        assertThat(scenario.channel(1)).isSameAs(ErrorChannelPrintStrategy.RENDEZVOUS);
        assertThat(scenario.senders(CHANNEL)).isEqualTo(0b1001);
        assertThat(scenario.describe(1)).isEqualTo("direct, with the GIL");
        assertThat(scenario.describe(3)).isEqualTo("chan_str, without the GIL");
        assertThat(scenario.describe(4)).isEqualTo("printer thread of chan_str");
        assertThat(scenario.toBuilder().printerContext(Context.ATTACHED).build().describe(5))
                .isEqualTo("printer thread of chan_err_rdv, with the GIL");
    }

    @Test
    void withoutAThreadOrARoundThereIsNoScenario() {
        assertRefused(today(), "a scenario needs a thread and a round");
        assertRefused(with(1, DIRECT).rounds(0), "a scenario needs a thread and a round");
        assertRefused(with(1, DIRECT).rounds(-1), "a scenario needs a thread and a round");
        assertThatNullPointerException().isThrownBy(() -> Scenario.of(null, Origin.LAZY));
        assertThatNullPointerException().isThrownBy(() -> Scenario.of(PyO3Version.V0_22, null));
    }

    @Test
    void asManyMessagesAsTheOutputCanTellApart() {
        assertThat(with(8, DIRECT).rounds(2).build().messages()).isEqualTo(16);
        assertRefused(with(6, DIRECT).rounds(3), "threads times rounds: at most 16, not 18");
        assertRefused(with(1, DIRECT).rounds(17), "threads times rounds: at most 16, not 17");
    }

    @Test
    void fewerMessagesWithAChannelBecauseItsQueueIsShorter() {
        assertThat(with(6, CHANNEL).rounds(2).build().messages()).isEqualTo(12);
        assertRefused(with(1, CHANNEL).rounds(13), "threads times rounds: at most 12, not 13");
    }

    @Test
    void asManyThreadsAsAGraphHasWithThePrinterThreads() {
        assertThat(with(8, DIRECT).build().threads()).isEqualTo(8);
        assertThat(with(7, CHANNEL).build().threads()).isEqualTo(8);
        assertRefused(with(9, DIRECT), "threads, with printer threads: at most 8");
        assertRefused(with(8, CHANNEL), "threads, with printer threads: at most 8");
    }

    /** Four times 2 to the power of 30 is 0 in an int. */
    @Test
    void roundsBeyondAnyNumberAreTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(4, DIRECT).rounds(1 << 30).build())
                .withMessage("threads times rounds: at most 16, not 4294967296");
    }

    @Test
    void twoAreEqualIfTheyAreMadeOfEqualParts() {
        assertThat(with(2, DIRECT).build())
                .isEqualTo(with(2, DIRECT).build())
                .hasSameHashCodeAs(with(2, DIRECT).build())
                .isEqualTo(with(2, DIRECT).build().toBuilder().build())
                .hasToString(with(2, DIRECT).build().toString());
    }

    @Test
    void eachPartMakesADifference() {
        Scenario scenario = with(2, DIRECT).build();
        List<UnaryOperator<Scenario.Builder>> changes = List.of(
                parts -> parts.sharing(Sharing.SHARED),
                parts -> parts.type(new ExceptionType(MethodBody.NATIVE, MethodBody.SLEEP)),
                parts -> parts.fetchesNormalized(false),
                parts -> parts.rounds(2),
                parts -> parts.attachment(Attachment.THROUGHOUT),
                parts -> parts.printerContext(Context.ATTACHED),
                parts -> parts.thread(Context.ATTACHED, DIRECT),
                parts -> parts.roles(List.of(
                        new Role(Context.ATTACHED, DIRECT), new Role(Context.ATTACHED, PlainPrintStrategy.INSTANCE))));

        assertThat(changes)
                .allSatisfy(change ->
                        assertThat(change.apply(scenario.toBuilder()).build()).isNotEqualTo(scenario));
        assertThat(Scenario.of(PyO3Version.V0_22, Origin.LAZY)
                        .roles(List.of(scenario.role(0), scenario.role(1)))
                        .build())
                .isNotEqualTo(scenario);
        assertThat(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                        .roles(List.of(scenario.role(0), scenario.role(1)))
                        .build())
                .isNotEqualTo(scenario);
    }

    @Test
    void whatIsDoneToABuilderLaterDoesNotChangeIt() {
        Scenario.Builder parts = with(2, DIRECT);
        Scenario scenario = parts.build();
        parts.rounds(3).thread(Context.DETACHED, CHANNEL);

        assertThat(scenario.rounds()).isEqualTo(1);
        assertThat(scenario.threads()).isEqualTo(2);
        assertThat(scenario).isEqualTo(with(2, DIRECT).build());
    }
}
