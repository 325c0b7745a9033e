package org.pyerr.stress.report.chart;

import java.util.List;

/**
 * A schedule as lanes: a column for each thread, time going down, a bar while a lock is held, an arrow from who waits
 * to who holds.
 *
 * @param width its width
 * @param height its height
 * @param lanes the threads
 * @param bars the locks, while they are held
 * @param steps what the threads do
 * @param arrows who waits for whom
 */
public record LaneChart(
        int width, int height, List<Lane> lanes, List<Bar> bars, List<Label> steps, List<Arrow> arrows) {

    /**
     * A thread.
     *
     * @param x its left edge
     * @param width its width
     * @param title the thread's number
     * @param subtitle what it does
     * @param stopsAt where it does its last step
     */
    public record Lane(int x, int width, String title, String subtitle, int stopsAt) {}

    /**
     * A lock that is held.
     *
     * @param x its left edge
     * @param y where it begins
     * @param height how long it is held
     * @param kind what it is
     * @param forEver whether it is never released
     * @param title the lock
     */
    public record Bar(int x, int y, int height, LockKind kind, boolean forEver, String title) {}

    /**
     * A text.
     *
     * @param x where it begins
     * @param y its base line
     * @param text the text
     * @param waits whether it is what a thread waits for
     */
    public record Label(int x, int y, String text, boolean waits) {}

    /**
     * An arrow from a thread that waits to the one it waits for.
     *
     * @param from where it begins
     * @param to where it ends
     * @param y its height
     */
    public record Arrow(int from, int to, int y) {}
}
