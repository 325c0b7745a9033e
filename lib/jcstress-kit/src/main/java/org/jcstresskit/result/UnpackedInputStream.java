package org.jcstresskit.result;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** An unpacked file: knows whether it was cut off, and ends when it unpacks to more than it may. */
final class UnpackedInputStream extends FilterInputStream {
    /** The most bytes of one object. A fork with many messages needs a hundredth of this. */
    private static final long MAX_OBJECT_BYTES = 8L << 20;

    private long bytesLeft;
    private long objectBytesLeft = MAX_OBJECT_BYTES;
    private boolean cut;

    UnpackedInputStream(InputStream packed, long maxBytes) throws IOException {
        super(new GZIPInputStream(packed));
        this.bytesLeft = maxBytes;
    }

    /**
     * An object begins. Its limit is smaller than that of the file, because it is read into memory as a whole before it
     * can be checked.
     */
    void beginObject() {
        objectBytesLeft = MAX_OBJECT_BYTES;
    }

    /** Whether the end of the packed data is missing. Readers above report that in different ways. */
    boolean isCut() {
        return cut;
    }

    /** Whether more was read than may be. */
    boolean isTooLarge() {
        return bytesLeft < 0 || objectBytesLeft < 0;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = super.read(buffer, offset, length);
            bytesLeft -= Math.max(0, count);
            objectBytesLeft -= Math.max(0, count);
            if (isTooLarge()) {
                throw new IOException("too large");
            }
            return count;
        } catch (EOFException e) {
            cut = true;
            throw e;
        }
    }

    @Override
    public long skip(long bytes) {
        throw new UnsupportedOperationException("object streams read what they skip");
    }
}
