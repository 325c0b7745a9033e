package org.jcstresskit.run;

import org.openjdk.jcstress.vm.AllocProfileMain;
import org.openjdk.jcstress.vm.ThreadSpinWaitTestMain;

/** Two of JCStress's probes of a JVM in one program, which ends normally if both do. */
final class JvmProbes {
    private JvmProbes() {}

    public static void main(String[] args) throws Exception {
        AllocProfileMain.main(args);
        ThreadSpinWaitTestMain.main(args);
    }
}
