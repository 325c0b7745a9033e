/**
 * The baseline that runs are compared with: counts of earlier runs, as a document that people review.
 *
 * <p>{@link org.pyerr.stress.baseline.Baseline} is the document, {@link org.pyerr.stress.baseline.BaselineFile} reads
 * and writes it.
 */
package org.pyerr.stress.baseline;
