package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lockcore.forced.ForcedRun;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.StringChannelPrintStrategy;

/** The process of a trial: which error is whose, what is shared, and how long a thread stays attached. */
class TrialTest {

    private static Scenario.Builder twoPrinters() {
        return Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .thread(Context.ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(Context.DETACHED, ErrorChannelPrintStrategy.UNBOUNDED)
                .rounds(2);
    }

    @Test
    void eachMessageIsAboutAnErrorOfItsOwn() {
        Trial trial = new Trial(twoPrinters().build());

        assertThat(trial.error(0)).isNotSameAs(trial.error(1));
        assertThat(trial.shared()).hasSize(4 + 4 + 1).doesNotHaveDuplicates();
        assertThat(trial.nameOf(trial.error(3).shared())).isEqualTo("Once of error 3");
        assertThat(trial.nameOf(trial.gil())).isEqualTo("GIL");
    }

    @Test
    void orAllMessagesAreAboutOne() {
        Trial trial = new Trial(twoPrinters().sharing(Sharing.SHARED).build());

        assertThat(trial.error(0)).isSameAs(trial.error(3));
        assertThat(trial.shared()).hasSize(4 + 1 + 1);
        assertThat(trial.nameOf(trial.error(0).shared())).isEqualTo("Once");
        assertThat(trial.exclusiveUser(trial.error(0).shared())).isEqualTo(-1);
    }

    /** An error that goes over a channel is looked at by another thread than made it. */
    @Test
    void aFreshErrorHasOneUserUnlessItIsSent() {
        Trial trial = new Trial(twoPrinters().build());

        assertThat(trial.exclusiveUser(trial.error(0).shared())).isZero();
        assertThat(trial.exclusiveUser(trial.error(1).shared())).isZero();
        assertThat(trial.exclusiveUser(trial.error(2).shared())).isEqualTo(-1);
        assertThat(trial.exclusiveUser(trial.gil())).isEqualTo(-1);
    }

    @Test
    void knowsTheChannelsOfItsStrategiesOnly() {
        Trial trial = new Trial(twoPrinters().build());

        assertThat(trial.channel(ErrorChannelPrintStrategy.UNBOUNDED)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trial.channel(StringChannelPrintStrategy.UNBOUNDED))
                .withMessage("no thread uses chan_str");
    }

    @Test
    void aThreadAttachesForEachMessageOrThroughout() {
        Scenario.Builder parts = Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                .thread(Context.ATTACHED, FormatPrintStrategy.INSTANCE)
                .rounds(2);

        assertThat(stepsOf(parts)).isEqualTo("+G +S write write -S -G +G +S write write -S -G");
        assertThat(stepsOf(parts.attachment(Attachment.THROUGHOUT)))
                .isEqualTo("+G +S write write -S +S write write -S -G");
    }

    /** The shared error is there before the threads are. */
    @Test
    void aSharedErrorIsCreatedByNoneOfThem() {
        Scenario.Builder parts =
                Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).thread(Context.DETACHED, FormatPrintStrategy.INSTANCE);

        assertThat(stepsOf(parts)).isEqualTo("+G -G +G -G +S write write -S");
        assertThat(stepsOf(parts.sharing(Sharing.SHARED))).isEqualTo("+G -G +S write write -S");
    }

    private static String stepsOf(Scenario.Builder parts) {
        ForcedRun run = Forced.of(new Trial(parts.build())).run();
        return run.lockOrder(0);
    }

    @Test
    void describesItsThreads() {
        Trial trial = new Trial(twoPrinters().build());

        assertThat(trial.describe(0)).isEqualTo("direct, with the GIL");
        assertThat(trial.describe(2)).isEqualTo("printer thread of chan_err");
        assertThat(trial.scenario()).isEqualTo(twoPrinters().build());
    }
}
