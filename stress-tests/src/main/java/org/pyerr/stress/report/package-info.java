/** The report for people: a document assembled from a run, and a page that renders it. */
package org.pyerr.stress.report;
