package org.pyerr.stress.tests.real;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAware;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An appender of Logback, in a context that reads no configuration.
 *
 * <p>The event takes an error's message when it is made ({@code LoggingEvent}, {@code ThrowableProxy}), in the caller
 * and before any appender. A supplier is called then, too. An argument is formatted when the event is first asked for
 * its text: {@code OutputStreamAppender} and {@code AsyncAppender} do that before they acquire their lock or use their
 * queue ({@code prepareForDeferredProcessing}), but an appender that extends {@code AppenderBase} is called under its
 * monitor ({@code doAppend} is synchronized) and formats there, unless it is told not to. Values with names are
 * formatted by the encoder: under that monitor as well, or behind the queue, in its thread.
 *
 * <p>A call always enters the lock and is at the sink in it, for no level or filter rejects an error. {@code doAppend}
 * turns what an error throws into a status; the context keeps a few of those and prints none.
 */
final class LogbackOutput extends RealOutput {
    private static final String PATTERN = "%level %logger %kvp - %msg%n%ex";

    private static final LoggerContext CONTEXT = context();

    /** The appender for streams, files and the console. */
    static final LogbackOutput STREAM_APPENDER = ofStream("OutputStreamAppender (Logback)", false);

    /** An appender of one's own, as simple as the manual shows it. */
    static final LogbackOutput APPENDER_BASE = ofOwnAppender("AppenderBase (Logback)");

    /** A queue and a thread in front of {@link #STREAM_APPENDER}'s kind. */
    static final LogbackOutput ASYNC_APPENDER = ofStream("AsyncAppender (Logback)", true);

    private final Appender<ILoggingEvent> appender;
    private final Logger logger;
    private final EventQueue queue;

    private LogbackOutput(String name, Sink sink, Appender<ILoggingEvent> appender) {
        super(name, sink);
        this.appender = appender;
        queue = appender instanceof AsyncAppender async ? new EventQueue(async.getQueueSize()) : null;
        logger = CONTEXT.getLogger(name);
        logger.setLevel(Level.TRACE);
        logger.addAppender(appender);
    }

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    private static LogbackOutput ofStream(String name, boolean isAsync) {
        Sink sink = new Sink();
        OutputStreamAppender<ILoggingEvent> appender = inContext(new OutputStreamAppender<>());
        appender.setEncoder(encoder());
        appender.setOutputStream(sink);
        appender.start();
        if (!isAsync) {
            return new LogbackOutput(name, sink, appender);
        }
        AsyncAppender async = inContext(new AsyncAppender());
        async.addAppender(appender);
        async.start();
        return new LogbackOutput(name, sink, async);
    }

    private static LogbackOutput ofOwnAppender(String name) {
        Sink sink = new Sink();
        Encoder<ILoggingEvent> encoder = encoder();
        Appender<ILoggingEvent> appender = inContext(new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                try {
                    sink.write(encoder.encode(event));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        appender.start();
        return new LogbackOutput(name, sink, appender);
    }

    private static Encoder<ILoggingEvent> encoder() {
        PatternLayoutEncoder encoder = inContext(new PatternLayoutEncoder());
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    private static <T extends ContextAware> T inContext(T part) {
        part.setContext(CONTEXT);
        return part;
    }

    @Override
    EventQueue queue() {
        return queue;
    }

    @Override
    boolean holdsOthersUp(Form form, int jdk) {
        boolean isOwn = appender instanceof AppenderBase;
        return switch (form) {
            case ARGUMENT -> isOwn;
            case KEY_VALUE -> isOwn || queue != null;
            default -> false;
        };
    }

    /** An error that is the last argument counts as the error of the event, so another argument follows. */
    @Override
    void print(Form form, LazyError error, String text) {
        switch (form) {
            case TEXT -> logger.error(text);
            case ERROR -> logger.error("failed", error);
            case ARGUMENT -> logger.error("failed: {} {}", error, "so it goes");
            case SUPPLIER -> logger.atError().log(error::toString);
            case KEY_VALUE -> logger.atError().addKeyValue("error", error).log("failed");
            default -> throw lacks(form);
        }
    }
}
