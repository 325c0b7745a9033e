/** The gate's report in the forms that CI servers and code hosts read. */
package org.jcstresskit.gate.output;
