package org.pyerr.stress.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.StressRun;
import org.pyerr.stress.bench.BenchResult;
import org.pyerr.stress.report.page.PageTemplate;

/** The report on disk, and the files beside it. */
public final class ReportFile {
    /** The name of the report's file. */
    public static final String NAME = "report.html";

    /** The name under which JCStress's first page is listed among its pages. */
    static final String INDEX = "index";

    private static final String BENCH = "bench.json";
    private static final String PAGE = ".html";

    private ReportFile() {}

    /**
     * Writes the report about this input to a folder, as a whole or not at all, and returns its path.
     *
     * @throws CommandFailedException if it cannot be written
     */
    public static Path write(ReportInput input, Path folder) {
        String page = PageTemplate.render(ReportAssembler.assemble(input));
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
        List<String> names = new ArrayList<>(List.of(INDEX));
        run.tests().forEach(test -> names.add(test.name()));
        Map<String, String> pages = new LinkedHashMap<>();
        for (String name : names) {
            Path page = resultFolder.resolve(name + PAGE).toAbsolutePath().normalize();
            if (Files.isRegularFile(page)) {
                pages.put(name, base.relativize(page).toString().replace('\\', '/'));
            }
        }
        return pages;
    }

    /**
     * The benchmark in a folder, if there is one.
     *
     * @throws CommandFailedException if it cannot be read
     */
    public static Optional<BenchResult> bench(Path resultFolder) {
        Path file = resultFolder.resolve(BENCH);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.builder().build().readValue(file.toFile(), BenchResult.class));
        } catch (IOException e) {
            throw new CommandFailedException(ExitCode.USAGE, "cannot read " + file + ": " + firstLine(e));
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
