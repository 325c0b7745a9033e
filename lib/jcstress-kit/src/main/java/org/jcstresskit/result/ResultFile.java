package org.jcstresskit.result;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * The content of a result file: one run, or several that were merged.
 *
 * <p>JCStress's own reader mistakes a file that was cut off for a short run. This one knows the difference: a file that
 * is whole ends where its compression says so, and one of ours also says when its run ended.
 *
 * @param runs the runs, in the order of the file; one without anything in it for a file without anything in it
 * @param whole whether nothing is missing at the end
 */
public record ResultFile(List<Run> runs, boolean whole) {

    /**
     * One run.
     *
     * @param header what was planned; absent from files that JCStress wrote by itself
     * @param results one for each fork
     * @param ended when the run ended, where the file says so
     */
    public record Run(Optional<RunHeader> header, List<TestResult> results, Optional<Instant> ended) {
        /** Whether the run came to its end, as far as the file says. */
        public boolean isComplete() {
            return header.isEmpty() || ended.isPresent();
        }
    }

    /** Unpacked size that any file may have, in bytes. */
    private static final long MIN_LIMIT_BYTES = 16L << 20;

    /** Unpacked size that no file may have, in bytes: half a million forks. */
    private static final long MAX_LIMIT_BYTES = 512L << 20;

    /** Result files shrink to a fifteenth when packed, and a file of zeros to a thousandth. */
    private static final long MAX_RATIO = 100;

    /**
     * Reads the file.
     *
     * @throws CommandFailedException if it is missing, damaged, not a result file, or contains what no result file does
     */
    public static ResultFile read(Path path) {
        WholeFile.requireRegular(path);
        Content content = new Content();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            long limit = Math.max(MIN_LIMIT_BYTES, MAX_RATIO * Files.size(path));
            content.read(file, Math.min(MAX_LIMIT_BYTES, limit));
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw unreadable(path, content.reason(e));
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw unreadable(path, "it unpacks to more than fits into memory");
        }
        return new ResultFile(content.runs(), content.whole);
    }

    /** The results of all runs. */
    public List<TestResult> results() {
        return runs.stream().flatMap(run -> run.results().stream()).toList();
    }

    /** The plans of all runs together; absent if one of them has none. */
    public Optional<RunHeader> header() {
        return runs.stream()
                .map(Run::header)
                .reduce((a, b) -> a.flatMap(first -> b.map(first::and)))
                .orElseThrow();
    }

    /** When the last run ended, where the file says so of all of them. */
    public Optional<Instant> ended() {
        return runs.stream()
                .map(Run::ended)
                .reduce((a, b) -> a.flatMap(first -> b.map(second -> first.isAfter(second) ? first : second)))
                .orElseThrow();
    }

    /** Whether all runs came to their ends and all of the file is here. */
    public boolean isComplete() {
        return whole && runs.stream().allMatch(Run::isComplete);
    }

    /** Whether the last run came to its end; whether more followed it in the file cannot be known. */
    boolean isLastRunEnded() {
        return runs.get(runs.size() - 1).ended().isPresent();
    }

    private static CommandFailedException unreadable(Path path, String reason) {
        return new CommandFailedException(ExitCode.USAGE, "cannot read " + path + ": " + reason);
    }

    /** The content read so far, which is all of it if the file ends early. */
    private static final class Content {
        private final ResultFileFilter filter = new ResultFileFilter();
        private final List<Run> earlier = new ArrayList<>();
        private List<TestResult> results = new ArrayList<>();
        private RunHeader header;
        private Instant ended;
        private boolean whole = true;
        private boolean tooLarge;

        List<Run> runs() {
            List<Run> runs = new ArrayList<>(earlier);
            runs.add(new Run(Optional.ofNullable(header), List.copyOf(results), Optional.ofNullable(ended)));
            return List.copyOf(runs);
        }

        void read(InputStream file, long limitBytes) throws IOException, ClassNotFoundException {
            try {
                readObjects(new UnpackedInputStream(file, limitBytes));
            } catch (EOFException e) {
                // The file does not even have its first bytes.
                whole = false;
            }
        }

        private void readObjects(UnpackedInputStream unpacked) throws IOException, ClassNotFoundException {
            try {
                ObjectInputStream objects = new ResultObjectStream(unpacked, filter);
                while (true) {
                    unpacked.beginObject();
                    filter.beginObject();
                    add(objects.readObject());
                }
            } catch (IOException e) {
                tooLarge = unpacked.isTooLarge();
                whole = !unpacked.isCut();
                boolean atTheEnd = e instanceof EOFException || unpacked.isCut();
                if (!atTheEnd) {
                    throw e;
                }
            }
        }

        private void add(Object object) {
            if (object instanceof TestResult result) {
                results.add(result);
            } else if (object instanceof Map<?, ?> map && RunHeader.isHeader(map)) {
                endRun();
                header = RunHeader.fromMap(map);
            } else if (object instanceof Map<?, ?> map && RunHeader.isFooter(map)) {
                ended = RunHeader.ended(map);
            } else {
                throw new IllegalArgumentException("it contains what no result file does");
            }
        }

        /** A header begins a run; before the first one there is none to end. */
        private void endRun() {
            if (header != null || !results.isEmpty()) {
                List<Run> runs = runs();
                earlier.add(runs.get(runs.size() - 1));
            }
            results = new ArrayList<>();
            header = null;
            ended = null;
        }

        private String reason(Exception e) {
            if (filter.refused() != null) {
                return "it contains an object of " + filter.refused() + ", which no result file does";
            } else if (tooLarge) {
                return "it unpacks to more than a result file can hold";
            }
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            String firstLine = message.lines().findFirst().orElse("");
            return "it is damaged, or not a result file (" + firstLine + ")";
        }
    }
}
