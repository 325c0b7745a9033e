package org.pyerr.stress.report.document;

import org.jcstresskit.result.Expectation;

/**
 * A row of an outcome table.
 *
 * @param id the outcome
 * @param expectation its grade
 * @param count samples that ended so
 * @param description what the threads did
 */
public record OutcomeEntry(String id, Expectation expectation, long count, String description) {}
