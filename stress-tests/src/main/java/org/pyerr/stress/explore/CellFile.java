package org.pyerr.stress.explore;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.WholeFile;
import org.pyerr.model.conformance.MeasuredCell;
import org.pyerr.model.scenario.Cell;

/**
 * A file of cells: comma-separated values with the columns of {@code pyo3-hangs.csv}; further columns are kept as they
 * are.
 *
 * @param path where it is
 * @param header the names of its columns
 * @param rows its rows
 */
public record CellFile(Path path, List<String> header, List<Row> rows) {
    private static final CSVFormat READ = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final CSVFormat WRITE = CSVFormat.DEFAULT;

    /** The column that is replaced by a number of rounds that can be explored. */
    private static final String ROUNDS = "rounds";

    /**
     * A row of the file.
     *
     * @param values its values, in the order of the columns
     * @param cell the cell that it describes
     */
    public record Row(List<String> values, Cell cell) {}

    /**
     * Reads a file.
     *
     * @param rounds how many messages each thread prints, whatever the file says; null for as many as are explored in
     *     seconds: two for one or two threads, one for more
     * @throws CommandFailedException if it cannot be read, or a row not be understood; the message names its line
     */
    public static CellFile read(Path path, Integer rounds) {
        try (Reader reader = Files.newBufferedReader(path);
                CSVParser parser =
                        CSVParser.builder().setReader(reader).setFormat(READ).get()) {
            List<String> header = parser.getHeaderNames();
            checkHeader(path, header, Cell.COLUMNS);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord csvRecord : parser) {
                rows.add(row(path, csvRecord, parser.getCurrentLineNumber(), header, rounds));
            }
            return new CellFile(path, header, rows);
        } catch (IOException | UncheckedIOException e) {
            IOException cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
            throw unusable(path, "cannot be read: " + WholeFile.reason(cause));
        }
    }

    private static void checkHeader(Path path, List<String> header, List<String> columns) {
        for (String column : columns) {
            if (!header.contains(column) && !column.equals(ROUNDS)) {
                throw unusable(path, "line 1: no column " + column);
            }
        }
    }

    private static Row row(Path path, CSVRecord csvRecord, long line, List<String> header, Integer rounds) {
        if (!csvRecord.isConsistent()) {
            throw unusable(
                    path, "line " + line + ": " + csvRecord.size() + " values for " + header.size() + " columns");
        }
        List<String> columns = new ArrayList<>();
        for (String column : Cell.COLUMNS) {
            columns.add(column.equals(ROUNDS) ? "1" : csvRecord.get(column));
        }
        try {
            Cell once = Cell.of(columns);
            Cell cell = once.sized(once.threads(), rounds == null ? Question.rounds(once.threads()) : rounds);
            cell.toScenario();
            return new Row(csvRecord.toList(), cell);
        } catch (IllegalArgumentException e) {
            throw unusable(path, "line " + line + ": " + e.getMessage());
        }
    }

    /**
     * The measurements of a file that has their columns.
     *
     * @throws CommandFailedException if a column is missing or a row not understood
     */
    public List<MeasuredCell> measured() {
        checkHeader(path, header, MeasuredCell.COLUMNS);
        try {
            return rows.stream()
                    .map(row -> MeasuredCell.of(MeasuredCell.COLUMNS.stream()
                            .map(column -> row.values().get(header.indexOf(column)))
                            .toList()))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw unusable(path, e.getMessage());
        }
    }

    private static CommandFailedException unusable(Path path, String what) {
        return new CommandFailedException(ExitCode.USAGE, path + ": " + what);
    }

    /** The lines of a file that has the answers as further columns. */
    public List<String> lines(List<Answer> answers) {
        List<String> names = new ArrayList<>(header);
        names.addAll(List.of("hang", "panic", "garbled", "complete"));
        List<String> lines = new ArrayList<>(List.of(WRITE.format(names.toArray())));
        for (int i = 0; i < rows.size(); i++) {
            Proof proof = answers.get(i).proof();
            Stream<String> answer = Stream.concat(
                    Stream.of(proof.hang(), proof.panic(), proof.garbled()).map(Reach::word),
                    Stream.of(proof.complete() ? "yes" : "no"));
            lines.add(WRITE.format(
                    Stream.concat(rows.get(i).values().stream(), answer).toArray()));
        }
        return lines;
    }
}
