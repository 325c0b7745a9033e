/** The page of a report: what its templates are given, and how they are rendered. */
package org.pyerr.stress.report.page;
