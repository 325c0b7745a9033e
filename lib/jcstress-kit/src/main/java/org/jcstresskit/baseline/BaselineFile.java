package org.jcstresskit.baseline;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter.FixedSpaceIndenter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.WholeFile;
import org.jcstresskit.suite.Suite;

/** Reads and writes baselines, and rejects documents that are none, with the place of the fault. */
public final class BaselineFile {
    /** A baseline of the whole suite in all configurations, with ten forks of each, is an eighth of this, in bytes. */
    private static final long MAX_BYTES = 32L << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private static final ObjectWriter ONE_LINE = MAPPER.writer(layout(new FixedSpaceIndenter()));

    private static final ObjectWriter LINES = MAPPER.rebuild()
            .addModule(new SimpleModule().addSerializer(Baseline.Fork.class, new ForkInOneLine()))
            .build()
            .writer(layout(new DefaultIndenter("  ", "\n")));

    /** All forks together would take years for as many; sums of them do not overflow. */
    private static final double MOST_SAMPLES = 1L << 50;

    /** A fork is one line: a review sees what changed, and where. */
    private static final class ForkInOneLine extends JsonSerializer<Baseline.Fork> {
        @Override
        public void serialize(Baseline.Fork fork, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeRawValue(ONE_LINE.writeValueAsString(fork));
        }
    }

    private BaselineFile() {}

    private static DefaultPrettyPrinter layout(DefaultPrettyPrinter.Indenter indenter) {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    /**
     * Reads a baseline.
     *
     * @param path where it is
     * @param knownTests the tests that it may name
     * @throws CommandFailedException if it is missing, or not a baseline of these tests
     */
    public static Baseline read(Path path, Set<String> knownTests) {
        try (InputStream in = open(path)) {
            return parse(in, path.toString(), knownTests);
        } catch (OutOfMemoryError e) {
            throw unreadable(path.toString(), "it does not fit into memory");
        } catch (IOException e) {
            throw unreadable(path.toString(), e.getMessage());
        }
    }

    private static InputStream open(Path path) throws IOException {
        WholeFile.requireRegular(path);
        if (Files.size(path) > MAX_BYTES) {
            throw new IOException("it has more than %d MiB".formatted(MAX_BYTES >> 20));
        }
        return Files.newInputStream(path);
    }

    /**
     * Reads the baseline that comes with the suite.
     *
     * @throws CommandFailedException if there is none, or it is not one of these tests
     */
    public static Baseline readPacked(Suite suite) {
        try (InputStream in =
                suite.baseline().orElseThrow(() -> unreadable("the baseline of this jar", "there is none"))) {
            return parse(in, "the baseline of this jar", suite.tests());
        } catch (IOException e) {
            throw unreadable("the baseline of this jar", e.getMessage());
        }
    }

    /** The document as it is written to disk: a line for each fork. */
    public static String toJson(Baseline baseline) {
        try {
            return LINES.writeValueAsString(baseline) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the document.
     *
     * @throws CommandFailedException if it cannot be written
     */
    public static void write(Baseline baseline, Path path) {
        WholeFile.write(path, toJson(baseline).getBytes(StandardCharsets.UTF_8));
    }

    private static Baseline parse(InputStream in, String name, Set<String> knownTests) throws IOException {
        try {
            Baseline baseline = MAPPER.readValue(in, Baseline.class);
            if (baseline == null) {
                throw unreadable(name, "it is empty");
            }
            check(baseline, knownTests).ifPresent(fault -> {
                throw unreadable(name, fault);
            });
            return baseline;
        } catch (JsonMappingException e) {
            throw unreadable(name, place(e) + reason(e) + at(e.getLocation()));
        } catch (JacksonException e) {
            throw unreadable(name, reason(e) + at(e.getLocation()));
        }
    }

    private static Optional<String> check(Baseline baseline, Set<String> knownTests) {
        for (int i = 0; i < baseline.tests().size(); i++) {
            String name = baseline.tests().get(i).name();
            if (!knownTests.contains(name)) {
                return Optional.of("tests[%d].name: this jar has no test %s".formatted(i, name));
            }
        }
        double samples = baseline.tests().stream()
                .flatMap(test -> test.strata().stream())
                .flatMap(stratum -> stratum.forks().stream())
                .flatMap(fork -> fork.counts().values().stream())
                .mapToDouble(count -> count)
                .sum();
        if (samples > MOST_SAMPLES) {
            return Optional.of("tests: the sum of all counts is more than any run takes");
        }
        return baseline.tests().isEmpty() ? Optional.of("tests: there are none") : Optional.empty();
    }

    /** The fault that a record found, or Jackson's message without the names of its settings and of our classes. */
    private static String reason(JacksonException e) {
        String message =
                e.getCause() instanceof IllegalArgumentException fault ? fault.getMessage() : e.getOriginalMessage();
        return message.replaceFirst("; `.*", "").replaceFirst(" \\(class [^)]*\\), .*", "");
    }

    private static String place(JsonMappingException e) {
        String place = e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining());
        return place.isEmpty() ? "" : place.replaceFirst("^\\.", "") + ": ";
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static CommandFailedException unreadable(String name, String reason) {
        String line = reason.lines().findFirst().orElse("");
        return new CommandFailedException(ExitCode.USAGE, "cannot read " + name + ": " + line);
    }
}
