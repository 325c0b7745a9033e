package org.pyerr.stress.tests.real;

import java.util.function.Supplier;
import java.util.logging.ConsoleHandler;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * A handler of {@code java.util.logging} with its {@link SimpleFormatter}.
 *
 * <p>Up to JDK 24 {@code StreamHandler.publish} is synchronized and formats the record, so both the error and an
 * argument are asked under the handler's monitor. From JDK 25 on (JDK-8349206) it formats first. A supplier is asked in
 * {@code Logger.log}, before any handler. The logger and the handler let every record pass, so a call always enters the
 * monitor, and at last in {@code flush}, where the bytes go to the sink. What a formatter throws is reported to the
 * handler's {@link ErrorManager}.
 */
final class HandlerOutput extends RealOutput {
    /** The first JDK that formats before it locks: the fix of JDK-8349206. */
    private static final int JDK_THAT_FORMATS_FIRST = 25;

    /** A stream handler that flushes each record, as those do that are in use. */
    static final HandlerOutput STREAM_HANDLER = ofStreamHandler();

    /** The console handler, over the real {@link System#err}. */
    static final HandlerOutput CONSOLE_HANDLER =
            new HandlerOutput(PrintStreamOutput.SYSTEM_ERR.sink(), new ConsoleHandler(), "ConsoleHandler");

    private final Logger logger = Logger.getAnonymousLogger();
    private final String name;

    private HandlerOutput(Sink sink, Handler handler, String name) {
        super(sink);
        this.name = name;
        handler.setLevel(Level.ALL);
        handler.setErrorManager(new QuietErrorManager());
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    private static HandlerOutput ofStreamHandler() {
        Sink sink = new Sink();
        return new HandlerOutput(sink, new FlushingHandler(sink), "StreamHandler");
    }

    @Override
    Moment asks(RealStrategy strategy, int jdk) {
        boolean isLate = strategy == RealStrategy.LAZY || strategy == RealStrategy.ARGUMENT;
        return isLate && jdk < JDK_THAT_FORMATS_FIRST ? Moment.UNDER_THE_LOCK : Moment.BEFORE_THE_LOCK;
    }

    @Override
    void write(String text) {
        logger.log(Level.SEVERE, text);
    }

    @Override
    void print(LazyError error) {
        logger.log(Level.SEVERE, "failed", error);
    }

    @Override
    void printArgument(LazyError error) {
        logger.log(Level.SEVERE, "failed: {0}", error);
    }

    @Override
    void printSupplied(Supplier<String> text) {
        logger.log(Level.SEVERE, text);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A handler that works as {@link ConsoleHandler} does, over any stream. */
    private static final class FlushingHandler extends StreamHandler {
        FlushingHandler(Sink sink) {
            super(sink, new SimpleFormatter());
        }

        // Synchronized, it would format under its monitor on JDK 25 as well.
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        @Override
        public void publish(LogRecord record) {
            super.publish(record);
            flush();
        }
    }

    /** Prints nothing: what went wrong shows in the fate of a thread or as a lost message. */
    private static final class QuietErrorManager extends ErrorManager {
        @Override
        public void error(String message, Exception exception, int code) {}
    }
}
