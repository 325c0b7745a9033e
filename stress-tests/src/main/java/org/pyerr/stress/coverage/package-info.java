/** Which of the reachable outcomes a stress run has seen, and whether it has seen an unreachable one. */
package org.pyerr.stress.coverage;
