package org.pyerr.stress.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.pyerr.stress.report.document.RealLockEntry;

/**
 * What the tests of real libraries do. It is a table of its own, because using the test classes themselves would start
 * the libraries, and put a stress test's stream in the place of standard error.
 */
public final class RealLocks {
    private static final String TABLE = "real-locks.csv";
    private static final String TESTS = "org.pyerr.stress.tests.real.";
    private static final Map<String, RealLockEntry> BY_TEST = read();

    private RealLocks() {}

    /** What a test does, if it is of a real library. */
    static Optional<RealLockEntry> of(String test) {
        return Optional.ofNullable(BY_TEST.get(test));
    }

    /** All rows, by the full names of their tests. */
    public static Map<String, RealLockEntry> all() {
        return BY_TEST;
    }

    private static Map<String, RealLockEntry> read() {
        Map<String, RealLockEntry> entries = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = RealLocks.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + TABLE);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            for (CSVRecord row : format.parse(reader)) {
                RealLockEntry entry = new RealLockEntry(
                        row.get("library"),
                        row.get("output"),
                        row.get("strategy"),
                        row.get("beside"),
                        row.get("call"),
                        row.get("safe_since_jdk"));
                entries.put(TESTS + row.get("test"), entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(entries);
    }
}
