package org.jcstresskit.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jcstresskit.result.LeftOutTest;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.CPUMap;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;

/** The processors that a run may use, and how JCStress places threads on them. */
public final class TargetMachine {
    private final int cpus;
    private final AffinityMode affinity;
    private final Topology topology;
    private final Map<SchedulingClass, Integer> slots = new HashMap<>();

    private TargetMachine(Options options) {
        this.cpus = options.getCPUCount();
        this.affinity = options.affinityMode();
        this.topology = Topology.get();
    }

    /** The processors, once {@link TargetJvm} has been probed. */
    static TargetMachine of(Options options) {
        return new TargetMachine(options);
    }

    /** CPUs that the run may use. */
    public int cpus() {
        return cpus;
    }

    /** The ways to place this number of threads; none if the machine has too few cores. */
    List<SchedulingClass> placements(int actors) {
        return newScheduler().scheduleClasses(actors, cpus, affinity);
    }

    /** The tests that cannot run here, since each actor needs a core of its own. */
    List<LeftOutTest> leftOut(List<TestInfo> tests) {
        int cores = Math.min(cpus, topology.totalCores());
        return tests.stream()
                .filter(test -> placements(test.threads()).isEmpty())
                .map(test -> new LeftOutTest(test.name(), test.threads(), cores))
                .toList();
    }

    /** How many forks of this placement run at the same time. */
    int slots(SchedulingClass placement) {
        return slots.computeIfAbsent(placement, this::countSlots);
    }

    Scheduler newScheduler() {
        return new Scheduler(topology, cpus);
    }

    private int countSlots(SchedulingClass placement) {
        Scheduler scheduler = newScheduler();
        List<CPUMap> taken = new ArrayList<>();
        for (CPUMap map = scheduler.tryAcquire(placement); map != null; map = scheduler.tryAcquire(placement)) {
            taken.add(map);
        }
        return Math.max(1, taken.size());
    }
}
