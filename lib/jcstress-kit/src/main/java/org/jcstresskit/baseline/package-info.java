/**
 * The baseline that runs are compared with: counts of earlier runs, as a document that people review.
 *
 * <p>{@link org.jcstresskit.baseline.Baseline} is the document, {@link org.jcstresskit.baseline.BaselineFile} reads and
 * writes it.
 */
package org.jcstresskit.baseline;
