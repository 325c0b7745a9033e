package org.pyerr.stress.tests.real;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The end of a real output: reads what arrives, and tells the trials.
 *
 * <p>A message of number 1 begins with {@code <1} and ends with {@code 1>}, whatever a library puts around it. Message
 * number {@code n} is always sent by the same thread, and every library keeps one thread's messages in order. So the
 * oldest trial that still waits for number {@code n} is the one that an arriving message belongs to. Another thread,
 * which flushed a shared buffer, may deliver it.
 *
 * <p>Each library calls its sink under its own lock, so this class needs none.
 */
final class Sink extends OutputStream {
    /** The texts of the messages, by their numbers. */
    private static final List<String> TEXTS = List.of("<0 message 0>", "<1 message 1>", "<2 message 2>");

    private final OutputStream others;

    private final List<Queue<RealTrial>> expecting =
            List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());

    /** The byte before, which may have come in an earlier write. */
    private int previous;

    /** Makes a sink that only the calls of trials write to. */
    Sink() {
        this(null);
    }

    /**
     * Makes a sink that passes on what does not come from a call.
     *
     * @param others the stream that gets everything else
     */
    Sink(OutputStream others) {
        this.others = others;
    }

    /** The text of a message. */
    static String text(int message) {
        return TEXTS.get(message);
    }

    /** A trial is about to print a message. */
    void expect(RealTrial trial, int message) {
        expecting.get(message).add(trial);
    }

    /** A message of a trial will not come. */
    void forget(RealTrial trial, int message) {
        expecting.get(message).remove(trial);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (isForeign()) {
            others.write(bytes, offset, length);
            return;
        }
        Call.arrive();
        for (int i = offset; i < offset + length; i++) {
            read(bytes[i]);
        }
    }

    /** A thread whose text was flushed by another one is seen here. */
    @Override
    public void flush() throws IOException {
        if (isForeign()) {
            others.flush();
        } else {
            Call.arrive();
        }
    }

    private boolean isForeign() {
        return others != null && !Call.isOpen();
    }

    private void read(byte next) {
        if (previous == '<' && isMessage(next)) {
            begin(next - '0');
        } else if (next == '>' && isMessage(previous)) {
            finish(previous - '0');
        }
        previous = next;
    }

    private static boolean isMessage(int digit) {
        return digit >= '0' && digit < '0' + TEXTS.size();
    }

    private void begin(int message) {
        RealTrial trial = expecting.get(message).peek();
        if (trial != null) {
            trial.begin(message);
        }
    }

    private void finish(int message) {
        RealTrial trial = expecting.get(message).poll();
        if (trial != null) {
            trial.finish(message);
        }
    }
}
