package org.pyerr.stress.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.OutputType;

/** Takes the pictures of a report that are in docs/images; docs/REPORT.md has the command. No part of the build. */
@EnabledIfSystemProperty(named = "report.page", matches = ".+")
final class ReportScreenshots {
    private static final int WIDTH = 1180;

    /** A picture in a README is loaded by whoever looks at it. */
    private static final long MOST_BYTES = 300 << 10;

    private record View(String name, String address, int height) {}

    @Test
    void takeAll() throws Exception {
        Path page = Path.of(Objects.requireNonNull(System.getProperty("report.page")));
        Path folder = Files.createDirectories(Path.of(Objects.requireNonNull(System.getProperty("report.images"))));
        List<View> views = List.of(
                new View("top", "#top", 760),
                new View("matrix", "#matrix", 1100),
                new View("cell", "#cell-DirectPrint.BothAttached", 1500),
                new View("baseline", "#baseline", 900));
        try (Chromium browser = Chromium.start()) {
            for (String scheme : List.of("light", "dark")) {
                browser.prefer(scheme);
                for (View view : views) {
                    browser.resize(WIDTH, view.height());
                    browser.open(page);
                    browser.run("location.hash = arguments[0]", view.address());
                    browser.run("document.querySelector(arguments[0])?.scrollIntoView()", view.address());
                    byte[] picture = browser.driver().getScreenshotAs(OutputType.BYTES);
                    assertThat(picture.length).as(view.name()).isLessThan((int) MOST_BYTES);
                    Files.write(folder.resolve("report-" + view.name() + "-" + scheme + ".png"), picture);
                }
            }
        }
    }
}
