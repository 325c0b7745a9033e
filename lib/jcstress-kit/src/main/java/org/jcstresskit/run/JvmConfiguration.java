package org.jcstresskit.run;

import java.util.List;
import java.util.function.Supplier;
import org.openjdk.jcstress.vm.VMSupport;

/**
 * The arguments that forked JVMs are started with.
 *
 * @param arguments gives them for one fork; randomized compilation has another seed each time
 * @param randomized whether the order of compiled code is randomized
 * @param onlyWithC2 whether it makes a difference only where the second compiler is used
 */
public record JvmConfiguration(Supplier<List<String>> arguments, boolean randomized, boolean onlyWithC2) {

    static JvmConfiguration of(List<String> arguments) {
        return new JvmConfiguration(() -> arguments, false, false);
    }

    static JvmConfiguration of(VMSupport.Config config) {
        return new JvmConfiguration(config::args, config.stress(), config.onlyIfC2());
    }
}
