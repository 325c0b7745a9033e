package org.pyerr.stress.result;

/**
 * A test that matched but cannot run here.
 *
 * @param name the test
 * @param neededCores cores it needs, one for each actor
 * @param availableCores cores that the run could use
 */
public record LeftOutTest(String name, int neededCores, int availableCores) {
    /** Why it cannot, in words. */
    public String explanation() {
        return "%s needs %d cores, this run has %d"
                .formatted(StressTest.withoutPackage(name), neededCores, availableCores);
    }
}
