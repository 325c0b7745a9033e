package org.jcstresskit.baseline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks that a well-formed document is a baseline of a suite. */
final class BaselineCheck {
    /** All forks together would take years for as many; sums of them do not overflow. */
    private static final long MOST_SAMPLES = 1L << 50;

    private final Baseline baseline;
    private final Set<String> knownTests;
    private long samples;

    private BaselineCheck(Baseline baseline, Set<String> knownTests) {
        this.baseline = baseline;
        this.knownTests = knownTests;
    }

    /** The first fault, with its place. */
    static Optional<String> of(Baseline baseline, Set<String> knownTests) {
        try {
            new BaselineCheck(baseline, knownTests).check();
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void check() {
        require(
                baseline.schema() == Baseline.SCHEMA,
                "schema",
                "it is of schema %d, this program reads schema %d".formatted(baseline.schema(), Baseline.SCHEMA));
        for (int i = 0; i < baseline.runs().size(); i++) {
            check(baseline.runs().get(i), "runs[" + i + "]");
        }
        require(!baseline.tests().isEmpty(), "tests", "there are none");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < baseline.tests().size(); i++) {
            Baseline.Test test = baseline.tests().get(i);
            String place = "tests[" + i + "]";
            require(knownTests.contains(test.name()), place + ".name", "this jar has no test " + test.name());
            require(names.add(test.name()), place + ".name", test.name() + " is named twice");
            check(test.strata(), place + ".strata");
        }
    }

    private static void check(Baseline.Run run, String place) {
        try {
            Instant.parse(run.started());
        } catch (DateTimeException e) {
            throw new FaultException(place + ".started: '" + run.started() + "' is not a time");
        }
        require(run.machine().jdk() != null, place + ".machine", "it has no jdk");
        require(run.machine().arch() != null, place + ".machine", "it has no arch");
    }

    private void check(List<Baseline.Stratum> strata, String place) {
        require(!strata.isEmpty(), place, "there are none");
        for (int i = 0; i < strata.size(); i++) {
            Baseline.Stratum stratum = strata.get(i);
            String here = place + "[" + i + "]";
            boolean known =
                    stratum.run() >= 0 && stratum.run() < baseline.runs().size();
            require(known, here + ".run", "there is no run " + stratum.run());
            require(!stratum.forks().isEmpty(), here + ".forks", "there are none");
            for (int fork = 0; fork < stratum.forks().size(); fork++) {
                check(stratum.forks().get(fork), here + ".forks[" + fork + "]");
            }
        }
    }

    private void check(Baseline.Fork fork, String place) {
        require(fork.iterations() > 0, place + ".iterations", fork.iterations() + " is not positive");
        long before = samples;
        require(fork.iterationMillis() >= 0, place + ".iterationMillis", fork.iterationMillis() + " is negative");
        fork.counts().forEach((outcome, count) -> {
            String here = "%s.counts[\"%s\"]".formatted(place, outcome);
            require(count != null, here, "it is null");
            require(count >= 0, here, count + " is negative");
            require(count <= MOST_SAMPLES - samples, here, count + " is more than any run takes");
            samples += count;
        });
        require(samples > before, place + ".counts", "there are no samples");
    }

    private static void require(boolean fulfilled, String place, String fault) {
        if (!fulfilled) {
            throw new FaultException(place + ": " + fault);
        }
    }

    /** The exception for a document that is not a baseline. */
    private static final class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FaultException(String fault) {
            super(fault, null, false, false);
        }
    }
}
