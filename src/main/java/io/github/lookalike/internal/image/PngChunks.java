package io.github.lookalike.internal.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A PNG's parts (PNG specification, section 5). libpng would believe any length that a damaged chunk claims and reserve
 * up to 2 GB for it, and it prints what it thinks of colour profiles on stderr.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;

    /** Length, type and checksum. */
    private static final int EMPTY = 12;

    private static final int WIDTH = 16;
    private static final int HEIGHT = 20;

    private static final int LONGEST_KEYWORD = 79;

    /**
     * One part of a file.
     *
     * @param start of its length
     * @param end behind its checksum
     */
    record Chunk(String type, int start, int end) {

        boolean isCritical() {
            return Character.isUpperCase(type.charAt(0));
        }

        /** Besides the critical ones transparency. An empty one of pixels changes nothing, and there may be millions. */
        boolean isNeeded() {
            return isCritical() ? end - start > EMPTY || !type.equals("IDAT") : type.equals("tRNS");
        }

        /** Whether its checksum is right. */
        boolean isSound(byte[] file) {
            CRC32 sum = new CRC32();
            sum.update(file, start + 4, end - start - 8);
            return new HeaderBytes(file, ByteOrder.BIG_ENDIAN).u32(end - 4) == sum.getValue();
        }

        /** A copy of what it holds; empty if that is damaged. */
        Optional<byte[]> data(byte[] file) {
            return isSound(file) ? Optional.of(Arrays.copyOfRange(file, start + 8, end - 4)) : Optional.empty();
        }

        /** What a text begins with, up to its first zero. */
        String keyword(byte[] file) {
            String text = new HeaderBytes(file, ByteOrder.BIG_ENDIAN)
                    .text(start + 8, Math.min(end - start - EMPTY, LONGEST_KEYWORD + 1));
            return text.substring(0, Math.max(0, text.indexOf('\0')));
        }
    }

    private PngChunks() {}

    /** What the header claims, after all chunks were found whole. */
    static ImageSize size(byte[] file) {
        forEach(file, chunk -> {
            if (chunk.start() == SIGNATURE && !chunk.type().equals("IHDR")) {
                throw new IllegalArgumentException("no header");
            }
        });
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.BIG_ENDIAN);
        return new ImageSize(bytes.u32(WIDTH), bytes.u32(HEIGHT));
    }

    /** The same still picture without texts, profiles and further frames. */
    static byte[] withoutExtras(byte[] file) {
        ByteArrayOutputStream less = new ByteArrayOutputStream(file.length);
        less.write(file, 0, SIGNATURE);
        forEach(file, chunk -> {
            if (chunk.isNeeded()) {
                less.write(file, chunk.start(), chunk.end() - chunk.start());
            }
        });
        return less.toByteArray();
    }

    /** One after the other, for a file can hold more of them than fit into memory. */
    static void forEach(byte[] file, Consumer<Chunk> action) {
        HeaderBytes bytes = new HeaderBytes(file, ByteOrder.BIG_ENDIAN);
        Chunk chunk = new Chunk("none", 0, SIGNATURE);
        while (!chunk.type().equals("IEND")) {
            int start = chunk.end();
            int sum = Math.addExact(start + 8, Math.toIntExact(bytes.u32(start)));
            chunk = new Chunk(bytes.text(start + 4, 4), start, Math.addExact(sum, 4));
            if (chunk.isCritical() && !chunk.isSound(file)) {
                throw new IllegalArgumentException("wrong checksum of " + chunk);
            }
            action.accept(chunk);
        }
    }
}
