package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MachineTest {
    @ParameterizedTest
    @CsvSource({
        "Linux 6.18.44-fc-v657, Linux 6.18",
        "Linux 6, Linux 6",
        "Mac OS X 14.5.1, Mac OS X 14.5",
        "Windows 11 10.0, Windows 11 10.0",
        "FreeBSD 14.1-RELEASE-p5, FreeBSD 14.1"
    })
    void namesTheOperatingSystemWithoutItsBuild(String reported, String kept) {
        assertThat(new Machine(2, "amd64", reported, "17.0.15", "Vendor", "VM").os())
                .isEqualTo(kept);
    }
}
