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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/**
 * An appender of Logback, in a context of its own that reads no configuration.
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

    /** The appender for streams, files and the console. */
    static final LogbackOutput STREAM_APPENDER = new LogbackOutput(Kind.STREAM);

    /** An appender of one's own, as simple as the manual shows it. */
    static final LogbackOutput APPENDER_BASE = new LogbackOutput(Kind.BASE);

    /** A queue and a thread in front of {@link #STREAM_APPENDER}'s kind. */
    static final LogbackOutput ASYNC_APPENDER = new LogbackOutput(Kind.ASYNC);

    private final Kind kind;
    private final Logger logger;
    private final EventQueue queue;

    private LogbackOutput(Kind kind) {
        super(new Sink());
        this.kind = kind;
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        Appender<ILoggingEvent> appender = kind == Kind.BASE ? ownAppender(context) : streamAppender(context);
        logger = context.getLogger("stress");
        logger.setLevel(Level.TRACE);
        if (kind == Kind.ASYNC) {
            AsyncAppender async = new AsyncAppender();
            async.setContext(context);
            async.addAppender(appender);
            async.start();
            queue = new EventQueue(async.getQueueSize());
            logger.addAppender(async);
        } else {
            queue = null;
            logger.addAppender(appender);
        }
    }

    private Appender<ILoggingEvent> streamAppender(LoggerContext context) {
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder(context));
        appender.setOutputStream(sink());
        appender.start();
        return appender;
    }

    private Appender<ILoggingEvent> ownAppender(LoggerContext context) {
        SinkAppender appender = new SinkAppender(encoder(context), sink());
        appender.setContext(context);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        return encoder;
    }

    @Override
    EventQueue queue() {
        return queue;
    }

    @Override
    Moment asks(RealStrategy strategy, int jdk) {
        return switch (strategy) {
            case ARGUMENT -> kind == Kind.BASE ? Moment.UNDER_THE_LOCK : Moment.BEFORE_THE_LOCK;
            case KEY_VALUE -> kind.asksForValues;
            default -> Moment.BEFORE_THE_LOCK;
        };
    }

    @Override
    void write(String text) {
        logger.error(text);
    }

    @Override
    void print(LazyError error) {
        logger.error("failed", error);
    }

    /** An error that is the last argument counts as the error of the event, so another argument follows. */
    @Override
    void printArgument(LazyError error) {
        logger.error("failed: {} {}", error, "so it goes");
    }

    @Override
    void printSupplied(Supplier<String> text) {
        logger.atError().log(text);
    }

    @Override
    void printKeyValue(LazyError error) {
        logger.atError().addKeyValue("error", error).log("failed");
    }

    @Override
    public String toString() {
        return kind.className;
    }

    private enum Kind {
        STREAM("OutputStreamAppender (Logback)", Moment.BEFORE_THE_LOCK),
        BASE("AppenderBase (Logback)", Moment.UNDER_THE_LOCK),
        ASYNC("AsyncAppender (Logback)", Moment.IN_THE_BACKGROUND);

        final String className;
        final Moment asksForValues;

        Kind(String className, Moment asksForValues) {
            this.className = className;
            this.asksForValues = asksForValues;
        }
    }

    private static final class SinkAppender extends AppenderBase<ILoggingEvent> {
        private final Encoder<ILoggingEvent> encoder;
        private final Sink sink;

        SinkAppender(Encoder<ILoggingEvent> encoder, Sink sink) {
            this.encoder = encoder;
            this.sink = sink;
        }

        @Override
        protected void append(ILoggingEvent event) {
            try {
                sink.write(encoder.encode(event));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
