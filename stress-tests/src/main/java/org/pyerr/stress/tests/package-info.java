/**
 * The stress tests: one class of cells for each topic, with the topic's argument at its top. A cell is one declaration:
 * a scenario of the model and the outcome table that it is held to. The JCStress test, with its actors, is generated
 * from it when this is compiled, into {@code target/generated-sources/annotations}; {@code DirectPrintByVersionCells}
 * becomes {@code DirectPrintByVersion}. One topic is written out in full, {@link org.pyerr.stress.tests.DirectPrint}:
 * it shows what is generated of the others.
 *
 * <p>Tables are chosen by hand, and proved by exploration. The scenarios that must be declared are listed independently
 * of the declarations, in {@code org.pyerr.model.scenario.Catalogue} among the tests of the model.
 */
package org.pyerr.stress.tests;
