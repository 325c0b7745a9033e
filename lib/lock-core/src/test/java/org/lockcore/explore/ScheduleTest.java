package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockcore.Body;
import org.lockcore.ReentrantLock;

/** A schedule as a short text. */
class ScheduleTest {

    @Test
    void aDigitIsAThreadAndAPrimeAnAlternative() {
        Schedule schedule = Schedule.parse("0011'0");

        assertThat(schedule.actions())
                .isEqualTo(List.of(
                        new Schedule.Action(0, 0),
                        new Schedule.Action(0, 0),
                        new Schedule.Action(1, 0),
                        new Schedule.Action(1, 1),
                        new Schedule.Action(0, 0)));
        assertThat(schedule.switches()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0011'0", "2''10", "7"})
    void whatWasWrittenIsRead(String text) {
        assertThat(Schedule.parse(text)).hasToString(text);
        assertThat(Schedule.parse(text)).isEqualTo(Schedule.parse(text)).hasSameHashCodeAs(Schedule.parse(text));
    }

    @Test
    void whatIsNoScheduleIsSaidToBeNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("01x"))
                .withMessage("no schedule: 01x (at character 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse("'0"))
                .withMessage("no schedule: '0 (at character 0)");
    }

    @Test
    void aThreadThatCannotActIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explorer.replay(twoThreads(), Schedule.parse("01")))
                .withMessage("schedule 01: thread 1 cannot act after 1 steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explorer.replay(twoThreads(), Schedule.parse("0'")))
                .withMessage("schedule 0': thread 0 cannot act after 0 steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Explorer.replay(twoThreads(), Schedule.parse("9")))
                .withMessage("schedule 9: thread 9 cannot act after 0 steps");
    }

    @Test
    void theOutcomeOfAScheduleThatStopsHalfWayIsOpen() {
        assertThat(Explorer.replay(twoThreads(), Schedule.parse("0")).outcome()).isNull();
    }

    private static SmallProgram twoThreads() {
        SmallProgram program = new SmallProgram(2);
        ReentrantLock lock = program.lock("A");
        Body body = t -> {
            lock.acquire(t);
            lock.release(t);
        };
        return program.thread(body).thread(body);
    }
}
