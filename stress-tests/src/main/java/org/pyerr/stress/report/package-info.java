/** The report that people look at: a document assembled from a run, and a page that is a rendering of it. */
package org.pyerr.stress.report;
