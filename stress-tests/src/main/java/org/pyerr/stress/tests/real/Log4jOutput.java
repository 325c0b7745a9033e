package org.pyerr.stress.tests.real;

import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.ErrorHandler;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.appender.ConsoleAppender;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.PatternLayout;

/**
 * An appender of Log4j 2, in a context of its own that reads no configuration.
 *
 * <p>{@code AbstractOutputStreamAppender} lets its layout make the whole text in the caller's thread and takes the
 * monitor of its {@code OutputStreamManager} for the bytes only; so errors, arguments and suppliers are all asked
 * before it. {@code AsyncAppender} formats an argument in the caller, before the event goes into its queue, but keeps
 * an error as it is: its message is made by the dispatcher's thread, which takes one event after the other.
 *
 * <p>A call always enters the monitor, for no level or filter rejects an event, and last in {@code flush}, where the
 * bytes go to the sink ({@code immediateFlush} is on). What an error throws, {@code AppenderControl} hands to the
 * appender's {@link ErrorHandler}.
 */
final class Log4jOutput extends RealOutput {
    /** The layout's name for the text and then the error. */
    private static final String PATTERN = "%level %logger - %msg%n%ex";

    /** A small capacity, so that the queue is full at times; the default of 1024 events would need many senders. */
    private static final int QUEUE_CAPACITY = 1;

    private static final String HOST_NAME = "hostName";

    /** The appender for any stream. */
    static final Log4jOutput STREAM_APPENDER = new Log4jOutput(Kind.STREAM, new Sink());

    /** The console, over the real {@link System#err}. */
    static final Log4jOutput CONSOLE_APPENDER = new Log4jOutput(Kind.CONSOLE, PrintStreamOutput.SYSTEM_ERR.sink());

    /** A queue and a thread in front of {@link #STREAM_APPENDER}'s kind. */
    static final Log4jOutput ASYNC_APPENDER = new Log4jOutput(Kind.ASYNC, new Sink());

    private final Kind kind;
    private final Logger logger;
    private final EventQueue queue;

    private Log4jOutput(Kind kind, Sink sink) {
        super(sink);
        this.kind = kind;
        LoggerContext context = new LoggerContext("stress");
        Configuration configuration = new DefaultConfiguration();
        // Known before the start, because Log4j would ask the network for it.
        configuration.getProperties().put(HOST_NAME, "localhost");
        context.start(configuration);
        Appender appender = kind == Kind.CONSOLE ? consoleAppender() : streamAppender();
        add(configuration, appender);
        if (kind == Kind.ASYNC) {
            appender = asyncAppender(configuration, appender.getName());
            add(configuration, appender);
        }
        queue = kind == Kind.ASYNC ? new EventQueue(QUEUE_CAPACITY) : null;
        logger = context.getLogger("stress");
        logTo(appender, configuration.getRootLogger());
        context.updateLoggers();
    }

    private Appender streamAppender() {
        return OutputStreamAppender.newBuilder()
                .setName("sink")
                .setLayout(layout())
                .setTarget(sink())
                .build();
    }

    private static Appender consoleAppender() {
        return ConsoleAppender.newBuilder()
                .setName("console")
                .setLayout(layout())
                .setTarget(ConsoleAppender.Target.SYSTEM_ERR)
                .build();
    }

    private static PatternLayout layout() {
        return PatternLayout.newBuilder().setPattern(PATTERN).build();
    }

    private static Appender asyncAppender(Configuration configuration, String name) {
        AppenderRef[] references = {AppenderRef.createAppenderRef(name, null, null)};
        return AsyncAppender.newBuilder()
                .setName("async")
                .setAppenderRefs(references)
                .setConfiguration(configuration)
                .setBufferSize(QUEUE_CAPACITY)
                .build();
    }

    private static void add(Configuration configuration, Appender appender) {
        appender.setHandler(new QuietErrorHandler());
        appender.start();
        configuration.addAppender(appender);
    }

    private static void logTo(Appender appender, LoggerConfig root) {
        root.getAppenders().keySet().forEach(root::removeAppender);
        root.addAppender(appender, Level.ALL, null);
        root.setLevel(Level.ALL);
    }

    @Override
    EventQueue queue() {
        return queue;
    }

    @Override
    Moment asks(RealStrategy strategy, int jdk) {
        boolean isKept = kind == Kind.ASYNC && strategy == RealStrategy.LAZY;
        return isKept ? Moment.IN_THE_BACKGROUND : Moment.BEFORE_THE_LOCK;
    }

    @Override
    void write(String text) {
        logger.error(text);
    }

    @Override
    void print(LazyError error) {
        logger.error("failed", error);
    }

    @Override
    void printArgument(LazyError error) {
        logger.error("failed: {} {}", error, "so it goes");
    }

    @Override
    void printSupplied(Supplier<String> text) {
        logger.error(text::get);
    }

    @Override
    public String toString() {
        return kind.className;
    }

    private enum Kind {
        STREAM("OutputStreamAppender (Log4j)"),
        CONSOLE("ConsoleAppender (Log4j)"),
        ASYNC("AsyncAppender (Log4j)");

        final String className;

        Kind(String className) {
            this.className = className;
        }
    }

    /** Prints nothing: what went wrong shows in the fate of a thread or as a lost message. */
    private static final class QuietErrorHandler implements ErrorHandler {
        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable throwable) {}

        @Override
        public void error(String message, LogEvent event, Throwable throwable) {}
    }
}
