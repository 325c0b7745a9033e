/**
 * The stress tests: one file for each topic, one nested class for each cell. A cell is a scenario of the model and the
 * outcome table that it is held to; the tables are proved by exploration.
 */
package org.pyerr.stress.tests;
