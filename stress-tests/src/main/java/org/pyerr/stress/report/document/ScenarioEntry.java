package org.pyerr.stress.report.document;

import java.util.List;

/**
 * What the threads of a test do.
 *
 * @param version the first PyO3 version with the rules
 * @param origin {@code lazy} or {@code fetched}
 * @param sharing {@code fresh} or {@code shared}
 * @param init what {@code __init__} of the errors' type does: {@code native}, {@code short}, {@code long} or
 *     {@code sleep}
 * @param str what {@code __str__} of that type does, in the same words
 * @param rounds how many messages each thread prints
 * @param threads the threads, printer threads last
 */
public record ScenarioEntry(
        String version, String origin, String sharing, String init, String str, int rounds, List<ThreadEntry> threads) {

    /**
     * A thread.
     *
     * @param strategy how it prints
     * @param code the Rust code of the strategy
     * @param attached whether it holds the GIL when it prints
     * @param printer whether it is the printer thread of a channel
     */
    public record ThreadEntry(String strategy, String code, boolean attached, boolean printer) {}

    /** Copies the threads. */
    public ScenarioEntry {
        threads = ReportDocument.copyOf(threads);
    }
}
