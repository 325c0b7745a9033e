package org.pyerr.model.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a range of PyO3 versions: when the gate in front of normalization is complete. Where it is not, a thread
 * that accesses the error releases the GIL and acquires it twice.
 */
public enum PyO3Version {
    /**
     * 0.22 and before: no gate. The state is moved out, normalized with the GIL held, and put back; a thread that comes
     * in between panics (PyO3 0.22.6, src/err/mod.rs, {@code PyErr::make_normalized}).
     */
    V0_22("0.22", false, false, false),

    /**
     * 0.23.0 to 0.23.3: a gate that no error has passed when it is created, so that even a fetched one is taken through
     * it (PyO3 0.23.3, src/err/err_state.rs, {@code PyErrState::make_normalized}; PyO3 issue 4764).
     */
    V0_23_0("0.23.0", true, false, false),

    /**
     * 0.23.4 and later: a fetched error has passed the gate when it is created, a lazy one has not (PyO3 0.23.4 to
     * 0.29.2, src/err/err_state.rs, {@code PyErrState::normalized}; pull request 4766).
     */
    V0_23_4("0.23.4", true, true, false),

    /**
     * Not released: no lazy state at all; creating an error attaches and normalizes it (PyO3 issue 4584, draft pull
     * request 4859).
     */
    LAZY_REMOVED("lazy-removed", true, true, true);

    /** The newest release whose sources were read. */
    public static final String NEWEST = "0.29.2";

    private static final Pattern RELEASE = Pattern.compile("0\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");
    private static final int FIRST_MINOR = 13;

    /** More than any minor version has: four digits. */
    private static final int PATCHES = 10_000;

    private final String since;
    private final boolean gated;
    private final boolean completeWhenFetched;
    private final boolean eager;

    PyO3Version(String since, boolean gated, boolean completeWhenFetched, boolean eager) {
        this.since = since;
        this.gated = gated;
        this.completeWhenFetched = completeWhenFetched;
        this.eager = eager;
    }

    /**
     * The rules of a release, such as {@code 0.29.2}, or of the proposal, {@code lazy-removed}. A release after the
     * {@link #NEWEST} is taken to have the rules of that one.
     *
     * @throws IllegalArgumentException if that is no PyO3 version, or one before the state that is modelled here
     */
    public static PyO3Version of(String version) {
        if (version.equals(LAZY_REMOVED.since)) {
            return LAZY_REMOVED;
        }
        int release = number(version);
        if (release < number(V0_23_0.since)) {
            return V0_22;
        }
        return release < number(V0_23_4.since) ? V0_23_0 : V0_23_4;
    }

    /** Whether a release is newer than all whose sources were read, so that its rules are an assumption. */
    public static boolean isAfterNewest(String version) {
        return !version.equals(LAZY_REMOVED.since) && number(version) > number(NEWEST);
    }

    /** A number that orders the releases. */
    private static int number(String version) {
        Matcher release = RELEASE.matcher(version);
        if (!release.matches() || Integer.parseInt(release.group(1)) < FIRST_MINOR) {
            throw new IllegalArgumentException(
                    "no PyO3 version from 0." + FIRST_MINOR + " on, nor lazy-removed: " + version);
        }
        int patch = release.group(2) == null ? 0 : Integer.parseInt(release.group(2));
        return Integer.parseInt(release.group(1)) * PATCHES + patch;
    }

    /** The first version with these rules. */
    public String since() {
        return since;
    }

    /** Whether a {@code Once} stands in front of normalization. */
    boolean isGated() {
        return gated;
    }

    /** Whether the gate of an error of this origin is complete from its creation. */
    boolean isCompleteAtCreation(Origin origin) {
        return eager || (completeWhenFetched && origin == Origin.FETCHED);
    }

    /** Whether an error of this origin can be created only with the GIL. */
    public boolean needsGilToCreate(Origin origin) {
        return eager || origin == Origin.FETCHED;
    }

    /** Whether the exception type is called when the error is created, not on first access. */
    public boolean isEager() {
        return eager;
    }
}
