package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pyerr.model.sync.Gil;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.explore.ScheduleEntry.StepEntry;
import org.pyerr.stress.explore.ScheduleEntry.WaitEntry;
import org.pyerr.stress.report.chart.LaneChart.Arrow;
import org.pyerr.stress.report.chart.LaneChart.Bar;
import org.pyerr.stress.report.chart.LaneChart.Label;
import org.pyerr.stress.report.chart.LaneChart.Lane;

/** Lays a schedule out in lanes. */
public final class LaneLayout {
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

    private final ScheduleEntry schedule;
    private final List<String> threads;
    private final List<StepEntry> steps;
    private final List<Map<String, Integer>> columns = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();

    private LaneLayout(ScheduleEntry schedule, List<String> threads) {
        this.schedule = schedule;
        this.threads = threads;
        // Where no thread has requested the GIL there is nothing to await: such steps are always done at once.
        steps = schedule.steps().stream()
                .filter(step -> !step.words().equals(Gil.Op.AWAIT_SWITCH.words()))
                .toList();
    }

    /** The chart of a schedule; {@code threads} says what each thread does. */
    public static LaneChart of(ScheduleEntry schedule, List<String> threads) {
        return new LaneLayout(schedule, threads).chart();
    }

    private LaneChart chart() {
        int x = 0;
        for (int thread = 0; thread < threads.size(); thread++) {
            columns.add(columnsOf(thread));
            int width = width(thread);
            lanes.add(new Lane(x, width, "Thread " + thread, threads.get(thread), lastRow(thread)));
            x += width + GAP;
        }
        List<Label> labels = new ArrayList<>();
        for (int row = 0; row < steps.size(); row++) {
            StepEntry step = steps.get(row);
            labels.add(new Label(textX(step.thread()), rowY(row) + BASE_LINE, text(step), false));
        }
        List<Arrow> arrows = new ArrayList<>();
        for (int row = 0; row < schedule.waits().size(); row++) {
            WaitEntry wait = schedule.waits().get(row);
            int y = waitY(row) + BASE_LINE;
            String text = text(wait);
            labels.add(new Label(textX(wait.thread()), y, text, true));
            wait.wakers().forEach(waker -> arrows.add(arrow(wait, waker, y - 4, text)));
        }
        return new LaneChart(x - GAP, bottom(), List.copyOf(lanes), bars(), labels, arrows);
    }

    private Map<String, Integer> columnsOf(int thread) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (StepEntry step : steps) {
            step.owners().forEach((object, owner) -> {
                if (owner == thread) {
                    found.putIfAbsent(object, found.size());
                }
            });
        }
        return found;
    }

    private int width(int thread) {
        int pixels = steps.stream()
                .filter(step -> step.thread() == thread)
                .mapToInt(step -> text(step).length() * PIXELS_PER_LETTER)
                .max()
                .orElse(0);
        for (WaitEntry wait : schedule.waits()) {
            int needed = text(wait).length() * PIXELS_PER_BOLD_LETTER;
            pixels = wait.thread() == thread ? Math.max(pixels, needed) : pixels;
        }
        int text = MARGIN + columns.get(thread).size() * BAR_STEP + pixels;
        int title = MARGIN + threads.get(thread).length() * PIXELS_PER_LETTER;
        return Math.max(NARROWEST, Math.max(text, title) + MARGIN);
    }

    private int lastRow(int thread) {
        int last = HEAD;
        for (int row = 0; row < steps.size(); row++) {
            last = steps.get(row).thread() == thread ? rowY(row) + ROW : last;
        }
        for (int row = 0; row < schedule.waits().size(); row++) {
            last = schedule.waits().get(row).thread() == thread ? bottom() : last;
        }
        return last;
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int thread = 0; thread < threads.size(); thread++) {
            for (Map.Entry<String, Integer> column : columns.get(thread).entrySet()) {
                bars.addAll(bars(thread, column.getKey(), column.getValue()));
            }
        }
        return bars;
    }

    private List<Bar> bars(int thread, String object, int column) {
        List<Bar> bars = new ArrayList<>();
        int x = lanes.get(thread).x() + MARGIN + column * BAR_STEP;
        int start = -1;
        for (int row = 0; row <= steps.size(); row++) {
            boolean held = row < steps.size()
                    && Integer.valueOf(thread).equals(steps.get(row).owners().get(object));
            if (held && start < 0) {
                start = row;
            } else if (!held && start >= 0) {
                boolean forEver = row == steps.size() && !schedule.waits().isEmpty();
                int end = forEver ? bottom() - 6 : rowY(row) + 2;
                String title = forEver ? object + ", forever" : object;
                bars.add(new Bar(x, rowY(start) + 4, end - rowY(start) - 4, LockKind.of(object), forEver, title));
                start = -1;
            }
        }
        return bars;
    }

    /** An arrow to the lock's bar in its owner's lane, or to the edge of the lane if the thread owns no such object. */
    private Arrow arrow(WaitEntry wait, int waker, int y, String text) {
        Integer column = columns.get(waker).get(wait.object());
        Lane lane = lanes.get(waker);
        boolean rightwards = waker > wait.thread();
        int target = column == null ? lane.x() : lane.x() + MARGIN + column * BAR_STEP;
        if (rightwards) {
            return new Arrow(textX(wait.thread()) + text.length() * PIXELS_PER_BOLD_LETTER, target - 3, y);
        }
        int edge = column == null ? lane.x() + lane.width() : target + BAR;
        return new Arrow(textX(wait.thread()) - 4, edge + 3, y);
    }

    private int textX(int thread) {
        return lanes.get(thread).x() + MARGIN + columns.get(thread).size() * BAR_STEP + 4;
    }

    private static int rowY(int row) {
        return HEAD + row * ROW;
    }

    private int waitY(int row) {
        return rowY(steps.size()) + 6 + row * WAIT_ROW;
    }

    private int bottom() {
        return waitY(schedule.waits().size()) + 6;
    }

    private static String text(StepEntry step) {
        return step.words() + " " + step.object();
    }

    private static String text(WaitEntry wait) {
        return "waits: " + wait.words() + " " + wait.object();
    }
}
