package org.pyerr.model.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules a release has. */
class PyO3VersionTest {

    @ParameterizedTest
    @CsvSource({
        "0.13, V0_22",
        "0.13.0, V0_22",
        "0.22, V0_22",
        "0.22.6, V0_22",
        "0.22.9999, V0_22",
        "0.23, V0_23_0",
        "0.23.0, V0_23_0",
        "0.23.1, V0_23_0",
        "0.23.2, V0_23_0",
        "0.23.3, V0_23_0",
        "0.23.4, V0_23_4",
        "0.23.5, V0_23_4",
        "0.23.10, V0_23_4",
        "0.24.0, V0_23_4",
        "0.29.2, V0_23_4",
        "0.100.0, V0_23_4",
        "0.9999.9999, V0_23_4",
        "lazy-removed, LAZY_REMOVED"
    })
    void aReleaseHasTheRulesOfItsRange(String release, PyO3Version rules) {
        assertThat(PyO3Version.of(release)).isEqualTo(rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "0.",
                "0.x",
                "0.12",
                "0.12.9",
                "1.0",
                "1.23.4",
                "0.23.",
                "0.23.4.1",
                "0.23.4-beta",
                "0.23.4rc1",
                "v0.23.4",
                " 0.23.4",
                "0.23.4\n",
                "0,23",
                "0.-23",
                "-0.23",
                "0.٢٣",
                "LAZY_REMOVED",
                "0.99999",
                "0.23.99999999999999999999",
                "0.99999999999999999999.1",
                "99999999999999999999.0"
            })
    void whatIsNoReleaseIsRefusedInOneLine(String release) {
        assertThatThrownBy(() -> PyO3Version.of(release))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("no PyO3 version from 0.13 on, nor lazy-removed: " + release)
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"0.29.2, false", "0.29, false", "0.29.3, true", "0.30, true", "0.100.0, true", "lazy-removed, false"})
    void aReleaseAfterTheNewestThatWasReadIsKnownAsSuch(String release, boolean after) {
        assertThat(PyO3Version.isAfterNewest(release)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstVersionWithSomeRulesHasThem(PyO3Version rules) {
        assertThat(PyO3Version.of(rules.since())).isEqualTo(rules);
    }

    @Test
    void theGateIsCompleteAtCreationWhereTheRulesSaySo() {
        assertThat(PyO3Version.V0_23_0.isCompleteAtCreation(Origin.FETCHED)).isFalse();
        assertThat(PyO3Version.V0_23_4.isCompleteAtCreation(Origin.FETCHED)).isTrue();
        assertThat(PyO3Version.V0_23_4.isCompleteAtCreation(Origin.LAZY)).isFalse();
        assertThat(PyO3Version.LAZY_REMOVED.isCompleteAtCreation(Origin.LAZY)).isTrue();
    }

    @Test
    void onlyALazyErrorIsCreatedWithoutTheGilUntilThereIsNoLazyOne() {
        assertThat(PyO3Version.V0_23_4.needsGilToCreate(Origin.LAZY)).isFalse();
        assertThat(PyO3Version.V0_23_4.needsGilToCreate(Origin.FETCHED)).isTrue();
        assertThat(PyO3Version.LAZY_REMOVED.needsGilToCreate(Origin.LAZY)).isTrue();
    }
}
