/**
 * Inference from forks: what repeated counts say about a frequency, about its change, and about its absence.
 *
 * <p>The unit of replication is the fork. Which method from which source decides what is written down in
 * docs/STATISTICS.md.
 */
package org.pyerr.stress.statistics;
