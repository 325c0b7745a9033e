/**
 * Statistical inference from forks: estimates of a frequency, of its change, and of its absence, from repeated counts.
 *
 * <p>The unit of replication is the fork. The methods and their sources are described in docs/STATISTICS.md.
 */
package org.jcstresskit.statistics;
