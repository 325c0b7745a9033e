package org.pyerr.stress.tests.real;

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
            new HandlerOutput("ConsoleHandler", PrintStreamOutput.SYSTEM_ERR.sink(), new ConsoleHandler());

    private final Logger logger = Logger.getAnonymousLogger();

    private HandlerOutput(String name, Sink sink, Handler handler) {
        super(name, sink);
        handler.setLevel(Level.ALL);
        handler.setErrorManager(new QuietErrorManager());
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    private static HandlerOutput ofStreamHandler() {
        Sink sink = new Sink();
        return new HandlerOutput("StreamHandler", sink, new FlushingHandler(sink));
    }

    @Override
    boolean holdsOthersUp(Form form, int jdk) {
        return (form == Form.ERROR || form == Form.ARGUMENT) && jdk < JDK_THAT_FORMATS_FIRST;
    }

    @Override
    void print(Form form, LazyError error, String text) {
        switch (form) {
            case TEXT -> logger.log(Level.SEVERE, text);
            case ERROR -> logger.log(Level.SEVERE, "failed", error);
            case ARGUMENT -> logger.log(Level.SEVERE, "failed: {0}", error);
            case SUPPLIER -> logger.log(Level.SEVERE, error::toString);
            default -> throw lacks(form);
        }
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
