package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FootprintEstimateTest {
    /** As many as forks of JCStress's own runners count beyond a whole number of epochs, less the one of the API. */
    @ParameterizedTest
    @CsvSource({"1, 5", "256, 7960", "1024, 33580", "10240, 356370"})
    void takesAsManySamplesAsJCStress(int epoch, long samples) {
        assertThat(FootprintEstimate.samples(epoch)).isEqualTo(samples);
    }
}
