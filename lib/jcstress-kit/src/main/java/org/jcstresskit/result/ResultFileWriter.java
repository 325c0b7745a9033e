package org.jcstresskit.result;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.collectors.TestResultCollector;
import org.openjdk.jcstress.util.Environment;

/**
 * Writes JCStress's result file so that it survives the death of the program.
 *
 * <p>JCStress's own writer keeps results in the deflater until it has a block full of them, and swallows write errors.
 * This one hands every result to the operating system before it returns, and remembers the first error. The file stays
 * readable for JCStress.
 */
public final class ResultFileWriter implements TestResultCollector, Closeable {
    private static final int BUFFER_BYTES = 8192;

    /** Results between two resets of the object stream, which otherwise remembers every object. */
    private static final int RESULTS_PER_RESET = 256;

    private final OutputStream file;
    private final GZIPOutputStream gzip;
    private final ObjectOutputStream objects;
    private int results;
    private boolean closed;
    private IOException failure;

    private ResultFileWriter(OutputStream file) throws IOException {
        this.file = file;
        this.gzip = new GZIPOutputStream(file, BUFFER_BYTES, true);
        this.objects = new ObjectOutputStream(gzip);
    }

    /** Starts a new file, which must not exist, with the header. */
    public static ResultFileWriter create(Path path, RunHeader header) throws IOException {
        return to(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), header);
    }

    static ResultFileWriter to(OutputStream file, RunHeader header) throws IOException {
        ResultFileWriter writer = new ResultFileWriter(new BufferedOutputStream(file));
        writer.write(header.toMap());
        return writer;
    }

    /** Writes one fork's result; after an error, and after {@link #close}, it does nothing. */
    @Override
    public synchronized void add(TestResult result) {
        if (closed || failure != null) {
            return;
        }
        try {
            result.setEnv(Environment.getInstance());
            copy(result);
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Writes a result of another file unchanged. */
    public synchronized void copy(TestResult result) throws IOException {
        if (++results % RESULTS_PER_RESET == 0) {
            objects.reset();
        }
        write(result);
    }

    /** Begins another run in the same file. */
    synchronized void begin(RunHeader header) throws IOException {
        write(header.toMap());
    }

    /** Marks the run that was begun last as ended. */
    synchronized void endRun(Instant ended) throws IOException {
        write(RunHeader.footer(ended));
    }

    /** Closes the file as a complete one. */
    synchronized void finish() throws IOException {
        gzip.finish();
        close();
    }

    /** The first error, after which nothing was written. */
    public synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Marks the run as ended and closes the file. */
    public synchronized void end(Instant ended) throws IOException {
        if (failure != null) {
            throw failure;
        }
        endRun(ended);
        finish();
    }

    /** Closes the file. Unless {@link #end} was called before, it lacks its end, and its readers report that. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        file.close();
    }

    private void write(Object object) throws IOException {
        objects.writeObject(object);
        objects.flush();
    }
}
