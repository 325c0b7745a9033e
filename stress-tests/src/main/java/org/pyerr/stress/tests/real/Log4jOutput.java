package org.pyerr.stress.tests.real;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
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
import org.apache.logging.log4j.status.StatusLogger;

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
 * appender's handler of errors, which would report it to the {@link StatusLogger}.
 */
final class Log4jOutput extends RealOutput {
    /** The layout's name for the text and then the error. */
    private static final String PATTERN = "%level %logger - %msg%n%ex";

    /** A small capacity, so that the queue is full at times; the default of 1024 events would need many senders. */
    private static final int QUEUE_CAPACITY = 1;

    private static final PatternLayout LAYOUT =
            PatternLayout.newBuilder().setPattern(PATTERN).build();

    /** The appender for any stream. */
    static final Log4jOutput STREAM_APPENDER = ofStream("OutputStreamAppender (Log4j)", false);

    /** The console, over the real {@link System#err}. */
    static final Log4jOutput CONSOLE_APPENDER =
            new Log4jOutput("ConsoleAppender (Log4j)", PrintStreamOutput.SYSTEM_ERR.sink(), consoleAppender(), false);

    /** A queue and a thread in front of {@link #STREAM_APPENDER}'s kind. */
    static final Log4jOutput ASYNC_APPENDER = ofStream("AsyncAppender (Log4j)", true);

    private final Logger logger;
    private final EventQueue queue;

    private Log4jOutput(String name, Sink sink, Appender appender, boolean isAsync) {
        super(name, sink);
        // What an appender reports of an error, which the fate of a thread shows as well.
        StatusLogger.getLogger().getFallbackListener().setLevel(Level.OFF);
        LoggerContext context = new LoggerContext("stress");
        Configuration configuration = new DefaultConfiguration();
        // Known before the start, because Log4j would ask the network for it.
        configuration.getProperties().put("hostName", "localhost");
        context.start(configuration);
        Appender first = add(configuration, appender);
        if (isAsync) {
            first = add(configuration, asyncAppender(configuration, appender.getName()));
        }
        queue = isAsync ? new EventQueue(QUEUE_CAPACITY) : null;
        logger = context.getLogger("stress");
        LoggerConfig root = configuration.getRootLogger();
        root.getAppenders().keySet().forEach(root::removeAppender);
        root.addAppender(first, Level.ALL, null);
        root.setLevel(Level.ALL);
        context.updateLoggers();
    }

    private static Log4jOutput ofStream(String name, boolean isAsync) {
        Sink sink = new Sink();
        Appender appender = OutputStreamAppender.newBuilder()
                .setName("sink")
                .setLayout(LAYOUT)
                .setTarget(sink)
                .build();
        return new Log4jOutput(name, sink, appender, isAsync);
    }

    private static Appender consoleAppender() {
        return ConsoleAppender.newBuilder()
                .setName("console")
                .setLayout(LAYOUT)
                .setTarget(ConsoleAppender.Target.SYSTEM_ERR)
                .build();
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

    private static Appender add(Configuration configuration, Appender appender) {
        appender.start();
        configuration.addAppender(appender);
        return appender;
    }

    @Override
    EventQueue queue() {
        return queue;
    }

    @Override
    boolean holdsOthersUp(Form form, int jdk) {
        return form == Form.ERROR && queue != null;
    }

    @Override
    void print(Form form, LazyError error, String text) {
        switch (form) {
            case TEXT -> logger.error(text);
            case ERROR -> logger.error("failed", error);
            case ARGUMENT -> logger.error("failed: {} {}", error, "so it goes");
            case SUPPLIER -> logger.error(error::toString);
            default -> throw lacks(form);
        }
    }
}
