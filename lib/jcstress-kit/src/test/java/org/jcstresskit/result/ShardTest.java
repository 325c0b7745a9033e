package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShardTest {
    private static final List<String> TESTS = IntStream.range(0, 100)
            .mapToObj(test -> "org.example.tests.Topic%d.Test%d".formatted(test / 10, test % 10))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7})
    void everyTestBelongsToExactlyOne(int count) {
        for (String test : TESTS) {
            assertThat(IntStream.rangeClosed(1, count).filter(index -> new Shard(index, count).includes(test)))
                    .as(test)
                    .hasSize(1);
        }
    }

    @Test
    void noneIsEmptyAndNoneHasMost() {
        for (int index = 1; index <= 5; index++) {
            Shard shard = new Shard(index, 5);
            assertThat(TESTS.stream().filter(shard::includes)).hasSizeBetween(TESTS.size() / 12, TESTS.size() / 3);
        }
    }

    @Test
    void staysWhereItIs() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .filter(index -> new Shard(index, 5).includes("org.example.tests.DirectPrint.BothTogether")))
                .containsExactly(1);
    }

    @Test
    void isWrittenAsItIsRead() {
        assertThat(Shard.parse("2/5")).isEqualTo(new Shard(2, 5)).hasToString("2/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0/5", "6/5", "2/0", "-1/5", "2/5/1", "two/five", "99999/99999"})
    void refusesWhatIsNoPart(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Shard.parse(text));
    }
}
