package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pyerr.model.sync.Gil;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.explore.ScheduleEntry.StepEntry;
import org.pyerr.stress.explore.ScheduleEntry.WaitEntry;

/**
 * A schedule as lanes, in pixels: a column for each thread, time going down, a bar while a lock is held, an arrow from
 * who waits to who holds.
 */
public final class LaneChart {
    private static final int MARGIN = 10;
    private static final int GAP = 10;
    private static final int BAR = 10;
    private static final int BAR_STEP = 14;
    private static final int HEAD = 50;
    private static final int ROW = 22;
    private static final int WAIT_ROW = 32;
    private static final int BASE_LINE = 15;
    private static final int PIXELS_PER_LETTER = 7;
    private static final int PIXELS_PER_BOLD_LETTER = 8;
    private static final int NARROWEST = 150;

    private final List<StepEntry> steps;
    private final List<WaitEntry> waits;
    private final List<Lane> lanes = new ArrayList<>();

    /**
     * A thread.
     *
     * @param x its left edge
     * @param width its width
     * @param does what it does
     * @param objects what it holds at some time, in the order of their bars
     */
    public record Lane(int x, int width, String does, List<String> objects) {
        private int barX(String object) {
            return x + MARGIN + objects.indexOf(object) * BAR_STEP;
        }

        private int textX() {
            return x + MARGIN + objects.size() * BAR_STEP + 4;
        }
    }

    /**
     * A lock that is held.
     *
     * @param x its left edge
     * @param y where it begins
     * @param height how long it is held
     * @param object the lock
     * @param forEver whether it is never released
     */
    public record Bar(int x, int y, int height, String object, boolean forEver) {
        /** The kind of lock, which decides about its pattern, so that no colour is needed to tell them apart. */
        public String kind() {
            return object.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        }
    }

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

    /** The chart of a schedule; {@code threads} says what each thread does. */
    public LaneChart(ScheduleEntry schedule, List<String> threads) {
        // Where no thread has requested the GIL there is nothing to await: such steps are always done at once.
        steps = schedule.steps().stream()
                .filter(step -> !step.words().equals(Gil.Op.AWAIT_SWITCH.words()))
                .toList();
        waits = schedule.waits();
        int x = 0;
        for (int thread = 0; thread < threads.size(); thread++) {
            List<String> objects = objects(thread);
            int text = objects.size() * BAR_STEP + textWidth(thread);
            int title = threads.get(thread).length() * PIXELS_PER_LETTER;
            int width = Math.max(NARROWEST, Math.max(text, title) + 2 * MARGIN);
            lanes.add(new Lane(x, width, threads.get(thread), objects));
            x += width + GAP;
        }
    }

    private List<String> objects(int thread) {
        return steps.stream()
                .flatMap(step -> step.owners().entrySet().stream())
                .filter(owner -> owner.getValue() == thread)
                .map(owner -> owner.getKey())
                .distinct()
                .toList();
    }

    private int textWidth(int thread) {
        IntStream done = steps.stream()
                .filter(step -> step.thread() == thread)
                .mapToInt(step -> text(step).length() * PIXELS_PER_LETTER);
        IntStream waited = waits.stream()
                .filter(wait -> wait.thread() == thread)
                .mapToInt(wait -> text(wait).length() * PIXELS_PER_BOLD_LETTER);
        return IntStream.concat(done, waited).max().orElse(0);
    }

    /** Its width. */
    public int width() {
        Lane last = lanes.get(lanes.size() - 1);
        return last.x() + last.width();
    }

    /** Its height. */
    public int height() {
        return waitY(waits.size()) + 6;
    }

    /** The threads. */
    public List<Lane> lanes() {
        return lanes;
    }

    /** The locks, while they are held. */
    public List<Bar> bars() {
        return lanes.stream()
                .flatMap(lane -> lane.objects().stream().flatMap(object -> bars(lane, object)))
                .toList();
    }

    private Stream<Bar> bars(Lane lane, String object) {
        List<Bar> bars = new ArrayList<>();
        int start = -1;
        for (int row = 0; row <= steps.size(); row++) {
            boolean held = row < steps.size() && isHeld(object, lanes.indexOf(lane), steps.get(row));
            if (held && start < 0) {
                start = row;
            } else if (!held && start >= 0) {
                boolean forEver = row == steps.size() && !waits.isEmpty();
                int top = rowY(start) + 4;
                int end = forEver ? height() - 6 : rowY(row) + 2;
                bars.add(new Bar(lane.barX(object), top, end - top, object, forEver));
                start = -1;
            }
        }
        return bars.stream();
    }

    private static boolean isHeld(String object, int thread, StepEntry step) {
        return Integer.valueOf(thread).equals(step.owners().get(object));
    }

    /** What the threads do, and what they wait for at the end. */
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            StepEntry step = steps.get(row);
            labels.add(new Label(lanes.get(step.thread()).textX(), rowY(row) + BASE_LINE, text(step), false));
        }
        for (int row = 0; row < waits.size(); row++) {
            WaitEntry wait = waits.get(row);
            labels.add(new Label(lanes.get(wait.thread()).textX(), waitY(row) + BASE_LINE, text(wait), true));
        }
        return labels;
    }

    /** Who waits for whom. */
    public List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (int row = 0; row < waits.size(); row++) {
            int y = waitY(row) + BASE_LINE - 4;
            WaitEntry wait = waits.get(row);
            wait.wakers().forEach(waker -> arrows.add(arrow(wait, waker, y)));
        }
        return arrows;
    }

    /** An arrow to the lock's bar in its owner's lane, or to the edge of the lane if the thread owns no such object. */
    private Arrow arrow(WaitEntry wait, int waker, int y) {
        int text = lanes.get(wait.thread()).textX();
        Lane lane = lanes.get(waker);
        boolean owns = lane.objects().contains(wait.object());
        if (waker > wait.thread()) {
            int left = owns ? lane.barX(wait.object()) : lane.x();
            return new Arrow(text + text(wait).length() * PIXELS_PER_BOLD_LETTER, left - 3, y);
        }
        int right = owns ? lane.barX(wait.object()) + BAR : lane.x() + lane.width();
        return new Arrow(text - 4, right + 3, y);
    }

    private static int rowY(int row) {
        return HEAD + row * ROW;
    }

    private int waitY(int row) {
        return rowY(steps.size()) + 6 + row * WAIT_ROW;
    }

    private static String text(StepEntry step) {
        return step.words() + " " + step.object();
    }

    private static String text(WaitEntry wait) {
        return "waits: " + wait.words() + " " + wait.object();
    }
}
