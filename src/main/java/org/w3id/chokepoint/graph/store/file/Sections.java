package org.w3id.chokepoint.graph.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/**
 * The parts of a release as bytes, mapped from a file or held in memory.
 *
 * <p>The file begins with a header: magic number, version of the format, length of the file, then offset, length and
 * checksum of each part, then a checksum of the header. All numbers are little-endian; each part begins at a multiple
 * of eight.
 *
 * @param bytes each part, in little-endian order
 */
public record Sections(Map<Section, ByteBuffer> bytes) {
    private static final long MAGIC = 0x314B504B4F4843L;
    private static final int VERSION = 1;
    private static final int ALIGNMENT = 8;
    private static final int HEAP_SHARES = 8;
    private static final long MAX_COPIED =
            Math.min(64L << 20, Runtime.getRuntime().maxMemory() / HEAP_SHARES);
    private static final int ENTRY_BYTES = 2 * Long.BYTES + Integer.BYTES;
    private static final int PREFIX_BYTES = Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int HEADER_BYTES = PREFIX_BYTES + Section.values().length * ENTRY_BYTES + Integer.BYTES;

    public ByteBuffer bytes(Section section) {
        return bytes.get(section).duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A part as numbers; of a small file they are copied, since a mapped number takes several times as long to read. */
    public IntBuffer ints(Section section) {
        ByteBuffer part = bytes(section);
        IntBuffer numbers = part.asIntBuffer();
        return part.isDirect() && size() <= MAX_COPIED
                ? IntBuffer.allocate(numbers.remaining()).put(numbers).flip()
                : numbers;
    }

    public long size() {
        return bytes.values().stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /** A column of numbers, as bytes. */
    public static ByteBuffer column(int count, IntUnaryOperator value) {
        ByteBuffer column = littleEndian(Math.multiplyExact(count, Integer.BYTES));
        for (int i = 0; i < count; i++) {
            column.putInt(value.applyAsInt(i));
        }
        return column.flip();
    }

    /**
     * Maps a file.
     *
     * @return empty if the file is none of this format and version, is cut short, or is damaged
     */
    public static Optional<Sections> map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer header = littleEndian(HEADER_BYTES);
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // A read may bring less than was asked for.
            }
            header.flip();
            return isHeader(header, channel.size()) ? map(channel, header) : Optional.empty();
        }
    }

    private static boolean isHeader(ByteBuffer header, long length) {
        int checked = HEADER_BYTES - Integer.BYTES;
        return header.remaining() == HEADER_BYTES
                && header.getLong(0) == MAGIC
                && header.getInt(Long.BYTES) == VERSION
                && header.getLong(Long.BYTES + Integer.BYTES) == length
                && header.getInt(checked) == checksum(header.slice(0, checked));
    }

    private static Optional<Sections> map(FileChannel channel, ByteBuffer header) throws IOException {
        Map<Section, ByteBuffer> parts = new EnumMap<>(Section.class);
        header.position(PREFIX_BYTES);
        for (Section section : Section.values()) {
            long offset = header.getLong();
            long length = header.getLong();
            if (!isWithin(offset, length, channel.size())) {
                return Optional.empty();
            }
            ByteBuffer part = channel.map(MapMode.READ_ONLY, offset, length);
            parts.put(section, part);
            if (checksum(part) != header.getInt()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Sections(parts));
    }

    private static boolean isWithin(long offset, long length, long end) {
        return offset >= HEADER_BYTES && length >= 0 && length <= Integer.MAX_VALUE && offset <= end - length;
    }

    /** Writes everything and waits until it is on the disk. */
    public void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer header = littleEndian(HEADER_BYTES).position(PREFIX_BYTES);
            long offset = aligned(HEADER_BYTES);
            for (Section section : Section.values()) {
                ByteBuffer part = bytes(section);
                header.putLong(offset).putLong(part.remaining()).putInt(checksum(part));
                writeAll(channel, part, offset);
                offset = aligned(offset + bytes(section).remaining());
            }
            writeAll(channel, littleEndian(ALIGNMENT), offset);
            finish(header, offset + ALIGNMENT);
            writeAll(channel, header.clear(), 0);
            channel.force(true);
        }
    }

    private static void finish(ByteBuffer header, long length) {
        header.putLong(0, MAGIC).putInt(Long.BYTES, VERSION).putLong(Long.BYTES + Integer.BYTES, length);
        int checked = HEADER_BYTES - Integer.BYTES;
        header.putInt(checked, checksum(header.slice(0, checked)));
    }

    private static void writeAll(FileChannel channel, ByteBuffer part, long offset) throws IOException {
        long position = offset;
        while (part.hasRemaining()) {
            position += channel.write(part, position);
        }
    }

    private static int checksum(ByteBuffer part) {
        CRC32C checksum = new CRC32C();
        checksum.update(part.duplicate());
        return (int) checksum.getValue();
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
