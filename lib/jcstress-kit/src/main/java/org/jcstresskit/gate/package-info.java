/**
 * Judges a run against a baseline: wrong, blind, incomplete, drifted, or pass.
 *
 * <p>{@link org.jcstresskit.gate.Gate} makes a {@link org.jcstresskit.gate.GateReport}; console, JUnit XML, JSON, SARIF
 * and Markdown are renderings of it. The methods behind it are in docs/STATISTICS.md.
 */
package org.jcstresskit.gate;
