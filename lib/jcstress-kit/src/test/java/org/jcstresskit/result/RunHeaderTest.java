package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunHeaderTest {
    private static final RunHeader HEADER = new RunHeader(
            List.of("-f", "3"), Instant.EPOCH, 2, new TreeMap<>(Map.of("org.example.Test", 3)), List.of());

    @ParameterizedTest
    @CsvSource({"jcstress-kit/1, true", "org.pyerr.stress/1, true", "jcstress-kit/2, false"})
    void isReadUnderItsPresentAndItsEarlierName(String format, boolean known) {
        Map<String, String> map = HEADER.toMap();
        map.put("format", format);

        assertThat(RunHeader.isHeader(map)).isEqualTo(known);
        assertThat(RunHeader.fromMap(map)).isEqualTo(HEADER);
    }
}
