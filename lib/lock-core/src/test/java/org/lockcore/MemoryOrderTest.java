package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/**
 * The fields on which the proofs of {@link WaitGraph}, {@link OwnedLock} and {@link Once} rest are volatile. Checked by
 * name: on x86 no run shows the difference, because its stores stay in order and a look that comes too early is
 * repeated.
 */
class MemoryOrderTest {

    @Test
    void whatOthersReadOfAThreadALockAndAGateIsVolatile() throws NoSuchFieldException {
        assertVolatile(ModelThread.class, "waitStamp");
        assertVolatile(OwnedLock.class, "owner");
        assertVolatile(PackedObject.class, "state");
        assertVolatile(Once.class, "state");
    }

    private static void assertVolatile(Class<?> type, String field) throws NoSuchFieldException {
        int modifiers = type.getDeclaredField(field).getModifiers();
        assertThat(Modifier.isVolatile(modifiers)).as("%s.%s", type, field).isTrue();
    }
}
