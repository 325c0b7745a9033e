package org.jcstresskit.report;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;

/** The report on disk, and the files beside it. */
public final class ReportFile {
    /** The name of the report's file. */
    public static final String NAME = "report.html";

    private static final String PAGE = ".html";

    private ReportFile() {}

    /** The page about this input, as HTML in one piece. */
    public static String render(ReportInput input, Function<Report, SuiteParts> parts) {
        Report report = Report.of(input);
        StringOutput page = new StringOutput();
        Report.TEMPLATES
                .of("page", Map.of("report", report, "parts", parts.apply(report)))
                .writeTo(page);
        return page.toString();
    }

    /**
     * Writes the report about this input to a folder, as a whole or not at all, and returns its path.
     *
     * @throws CommandFailedException if it cannot be written
     */
    public static Path write(ReportInput input, Function<Report, SuiteParts> parts, Path folder) {
        String page = render(input, parts);
        Path file = folder.resolve(NAME);
        Path unfinished = folder.resolve(NAME + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.writeString(unfinished, page);
            return Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot write " + file + ": " + e.getMessage());
        }
    }

    /** Where JCStress's pages of a run are, relative to the folder of the report, by test. */
    public static Map<String, String> pages(StressRun run, Path resultFolder, Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        Path results = resultFolder.toAbsolutePath().normalize();
        return Stream.concat(Stream.of(ReportInput.INDEX), run.tests().stream().map(test -> test.name()))
                .filter(name -> Files.isRegularFile(results.resolve(name + PAGE)))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> base.relativize(results.resolve(name + PAGE))
                                .toString()
                                .replace('\\', '/')));
    }
}
