package org.pyerr.stress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.result.ResultFileWriter;
import org.jcstresskit.result.RunHeader;
import org.jcstresskit.run.RecordedForks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.Status;
import org.pyerr.stress.Main;

/** The report as a person asks for it: from folders of runs, with a baseline or without. */
final class ReportCommandTest {
    private static final String TEST = "org.pyerr.stress.tests.DirectPrint.BothAttached";
    private static final String EMBEDDED = "id=\"report-document\">";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    private int execute(String... args) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path write(String name, Instant started, long hung) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        RunHeader header = new RunHeader(List.of("-f", "4"), started, 2, new TreeMap<>(Map.of(TEST, 4)), List.of());
        try (ResultFileWriter writer =
                ResultFileWriter.create(run.resolve("jcstress-results-" + name + ".bin.gz"), header)) {
            for (int fork = 0; fork < 4; fork++) {
                writer.add(RecordedForks.of(
                        TEST,
                        fork,
                        Status.NORMAL,
                        Map.of("PRINTED, PRINTED, INTACT", 300_000 - hung, "HUNG, HUNG, LOST", hung + fork)));
            }
            writer.end(started.plusSeconds(60));
        }
        return run;
    }

    @BeforeEach
    void makeRuns() throws IOException {
        first = write("first", Instant.parse("2026-01-01T10:00:00Z"), 500);
        second = write("second", Instant.parse("2026-01-02T10:00:00Z"), 600);
        Files.writeString(first.resolve(TEST + ".html"), "a page");
        Files.writeString(first.resolve("index.html"), "a page");
    }

    private static JsonNode document(Path folder) throws IOException {
        String page = Files.readString(folder.resolve("report.html"));
        int start = page.indexOf(EMBEDDED) + EMBEDDED.length();
        return JsonMapper.builder().build().readTree(page.substring(start, page.indexOf("</script>", start)));
    }

    @Test
    void standsInTheFolderOfTheRunAndLinksItsPages() throws IOException {
        assertThat(execute("report", "--results", first.toString())).isZero();

        assertThat(out.toString()).startsWith("Report: file:");
        JsonNode document = document(first);
        assertThat(document.at("/run/page").textValue()).isEqualTo("index.html");
        assertThat(document.at("/tests/0/page").textValue()).isEqualTo(TEST + ".html");
        assertThat(document.at("/run/samples").longValue()).isEqualTo(1_200_006);
        assertThat(document.get("history")).isEmpty();
        assertThat(document.at("/sections/price").isMissingNode()).isTrue();
    }

    @Test
    void isAboutTheLatestRunAndHasTheOthersAsHistory() throws IOException {
        Path target = folder.resolve("new/folder");

        assertThat(execute("report", "--results", second.toString(), first.toString(), "--output", target.toString()))
                .isZero();

        JsonNode document = document(target);
        assertThat(document.at("/run/started").textValue()).isEqualTo("2026-01-02T10:00:00Z");
        assertThat(document.at("/run/page").isNull()).as("none was written").isTrue();
        assertThat(document.get("history")).hasSize(1);
        assertThat(document.at("/history/0/points"))
                .extracting(point -> point.get("count").longValue())
                .containsExactly(2006L, 2406L);
    }

    @Test
    void saysWhatTheGateSaysOfTheBaseline() throws IOException {
        Path baseline = folder.resolve("baseline.json");
        assertThat(execute("baseline", "--results", first.toString(), "--output", baseline.toString()))
                .isZero();

        assertThat(execute("report", "--results", second.toString(), "--baseline", baseline.toString()))
                .isZero();

        JsonNode document = document(second);
        assertThat(document.at("/baseline/source").textValue()).isEqualTo("baseline.json");
        assertThat(document.at("/baseline/problem").isMissingNode()).isTrue();
        assertThat(document.at("/baseline/tests").fieldNames()).toIterable().containsExactly(TEST);
        assertThat(document.at("/gate/exitCode").intValue()).isZero();
        assertThat(document.at("/gate/tests/0/hazard").isObject()).isTrue();
    }

    @Test
    void anUnusableBaselineOrFolderIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(execute("report", "--results", first.toString(), "--baseline", file.toString()))
                .isEqualTo(2);
        assertThat(execute("report", "--results", first.toString(), "--output", file.toString()))
                .isEqualTo(2);
        assertThat(execute("report", "--results", folder.resolve("nowhere").toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("jcstress.jar: "))
                .anyMatch(line -> line.contains("cannot write") && line.contains("report.html"));
    }
}
