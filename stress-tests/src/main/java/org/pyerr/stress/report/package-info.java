/** What this suite adds to the page of a run: the advice, the matrix of strategies, proofs, measurements. */
package org.pyerr.stress.report;
