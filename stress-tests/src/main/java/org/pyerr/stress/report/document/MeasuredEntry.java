package org.pyerr.stress.report.document;

/**
 * What the real PyO3 did, each trial a fresh process.
 *
 * @param version the PyO3 version
 * @param trials how many trials there were
 * @param hung how many of them hung
 * @param panicked how many of them ended in a Rust panic
 */
public record MeasuredEntry(String version, int trials, int hung, int panicked) {}
