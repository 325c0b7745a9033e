package org.lockcore.explore;

import java.util.Arrays;

/**
 * States of fixed width, each kept once, numbered in the order of their arrival. Two states are the same only if all
 * their words are: no hash stands for a state, so that what is proved is proved.
 */
final class StateTable {
    private static final int EMPTY = 0;
    private static final int LEAST_SLOTS = 1 << 10;

    private final int width;
    private long[] words;
    private int[] slots = new int[LEAST_SLOTS];
    private int size;

    StateTable(int width) {
        this.width = width;
        this.words = new long[width * LEAST_SLOTS];
    }

    int size() {
        return size;
    }

    /** Copies a state out. */
    void read(int index, long[] into) {
        System.arraycopy(words, index * width, into, 0, width);
    }

    /** Adds a state without checking whether it is in the table already. */
    int append(long[] state) {
        if ((size + 1) * width > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        System.arraycopy(state, 0, words, size * width, width);
        return size++;
    }

    /** The number of a state, which is new if it equals {@link #size} before the call. */
    int intern(long[] state) {
        int mask = slots.length - 1;
        int slot = hash(state, 0) & mask;
        while (slots[slot] != EMPTY) {
            int index = slots[slot] - 1;
            if (Arrays.equals(words, index * width, (index + 1) * width, state, 0, width)) {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        int index = append(state);
        slots[slot] = index + 1;
        if (size * 2 > slots.length) {
            rehash();
        }
        return index;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = hash(words, index * width) & mask;
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = index + 1;
        }
    }

    private int hash(long[] from, int offset) {
        long hash = 0;
        for (int i = offset; i < offset + width; i++) {
            hash = (hash ^ from[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }
}
