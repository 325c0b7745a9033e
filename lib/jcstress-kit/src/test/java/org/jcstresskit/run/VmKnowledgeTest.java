package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.vm.VMSupport;

final class VmKnowledgeTest {
    /** Without a touched heap, which changes nothing else and is quicker. */
    private static final Options OPTIONS = JCStressOptions.parse(
            JCStressArguments.none().with(JCStressOption.PRETOUCH, "false").with(JCStressOption.HEAP, 64));

    @Test
    void putsBackWhatJCStressFoundOut() throws ReflectiveOperationException {
        VmKnowledge.clear();
        CapturedOutput.<Void, RuntimeException>of(() -> {
            VMSupport.initFlags(OPTIONS);
            return null;
        });
        SortedMap<String, String> found = VmKnowledge.read();
        VmKnowledge.clear();
        assertThat(VmKnowledge.read()).isNotEqualTo(found);

        VmKnowledge.write(found);

        assertThat(VmKnowledge.read()).isEqualTo(found);
        assertThat(VMSupport.getJavaInvokeLine()).contains("-Xmx64M");
    }
}
