/** The gate's report in the forms that CI servers and code hosts read. */
package org.pyerr.stress.gate.output;
