package org.encaisse.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.encaisse.kernel.outcome.Refused;

/**
 * One part of a workbook as it is unpacked: stops at too many bytes, at a suspicious ratio, at a text without end between
 * two tags, and at a check sum that does not fit.
 */
final class GuardedPart extends InputStream {

    private final InputStream in;
    private final long most;
    private final long packed;
    private final long crc;
    private final CRC32 sum = new CRC32();
    private long read;
    private long sinceTag;

    GuardedPart(InputStream in, ZipEntry entry, long most) {
        this.in = in;
        this.most = most;
        this.packed = Math.max(entry.getCompressedSize(), 1);
        this.crc = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count < 0) {
            if (crc >= 0 && sum.getValue() != crc) {
                throw new Refused(TableRefusal.BROKEN_WORKBOOK);
            }
            return count;
        }
        read += count;
        if (read > most || (read > Limits.RATIO_COUNTS_FROM && read / packed > Limits.RATIO)) {
            throw new Refused(TableRefusal.TOO_BIG_INSIDE);
        }
        sum.update(buffer, offset, count);
        for (int i = offset; i < offset + count; i++) {
            sinceTag = buffer[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > Limits.LINE) {
                throw new Refused(TableRefusal.CELL_TOO_LONG, 0, Limits.CELL);
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
