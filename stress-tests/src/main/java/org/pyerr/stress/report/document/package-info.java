/**
 * The document of a report: all that the page shows, as data with a version. Counts, never percentages. It is embedded
 * in the page as JSON, and the page is a rendering of it.
 */
package org.pyerr.stress.report.document;
