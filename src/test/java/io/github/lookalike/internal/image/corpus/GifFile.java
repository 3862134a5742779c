package io.github.lookalike.internal.image.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes GIFs part by part (GIF89a specification), of pictures of at most 256 colours. */
final class GifFile {

    private static final int LONGEST_CODE = 12;
    private static final int LONGEST_BLOCK = 255;
    private static final int DEPTH = 8;

    private final Bytes out = Bytes.littleEndian();

    /** @param background the number of its colour, be there one or not @param colors a table for all frames, or empty */
    GifFile(String version, int width, int height, int background, int... colors) {
        out.text(version).u16(width, height).u8(colors.length > 0 ? 0xF7 : 0x70, background, 0);
        table(colors);
    }

    /** Each 0xRRGGBB, filled up to 256. */
    private void table(int... colors) {
        for (int color : colors.length == 0 ? colors : Arrays.copyOf(colors, 1 << DEPTH)) {
            out.u8(color >> 16, color >> 8, color);
        }
    }

    /** An extension, such as how often an animation is to be shown. */
    GifFile extension(int kind, byte[]... blocks) {
        out.u8(0x21, kind);
        blocks(blocks);
        return this;
    }

    private void blocks(byte[]... blocks) {
        for (byte[] block : blocks) {
            out.u8(block.length).raw(block);
        }
        out.u8(0);
    }

    /**
     * A frame of numbers of colours.
     *
     * @param rows interlaced already, if they are to be
     * @param colors a table of its own, or empty
     * @param clearing whether the table of codes is begun anew when it is full
     * @param rubbish what follows the last pixel, in the same blocks
     */
    GifFile frame(int left, int top, boolean interlaced, int[][] rows, int[] colors, boolean clearing, String rubbish) {
        out.u8(0x2C).u16(left, top, rows[0].length, rows.length);
        out.u8((colors.length > 0 ? 0x87 : 0) | (interlaced ? 0x40 : 0));
        table(colors);
        byte[] codes =
                Bytes.littleEndian().raw(codes(rows, clearing)).text(rubbish).array();
        out.u8(DEPTH);
        int count = (codes.length + LONGEST_BLOCK - 1) / LONGEST_BLOCK;
        byte[][] blocks = new byte[count][];
        Arrays.setAll(
                blocks,
                i -> Arrays.copyOfRange(codes, i * LONGEST_BLOCK, Math.min(codes.length, (i + 1) * LONGEST_BLOCK)));
        blocks(blocks);
        return this;
    }

    /** LZW; strings are those of values, each a character. */
    private static byte[] codes(int[][] rows, boolean clearing) {
        Map<String, Integer> table = new HashMap<>();
        BitWriter bits = new BitWriter();
        int clear = 1 << DEPTH;
        int next = begin(table);
        int length = DEPTH + 1;
        bits.put(clear, length);
        String known = "";
        for (int[] row : rows) {
            for (int value : row) {
                String longer = known + (char) value;
                if (table.containsKey(longer)) {
                    known = longer;
                    continue;
                }
                bits.put(table.get(known), length);
                known = String.valueOf((char) value);
                if (next < 1 << LONGEST_CODE) {
                    table.put(longer, next++);
                    length += next > 1 << length ? 1 : 0;
                    length = Math.min(length, LONGEST_CODE);
                } else if (clearing) {
                    bits.put(clear, length);
                    next = begin(table);
                    length = DEPTH + 1;
                }
            }
        }
        bits.put(table.get(known), length);
        next += next < 1 << LONGEST_CODE ? 1 : 0; // the decoder is one behind
        bits.put(clear + 1, next > 1 << length && length < LONGEST_CODE ? length + 1 : length);
        return bits.bytes();
    }

    /** @return the first free code, behind those that begin anew and end */
    private static int begin(Map<String, Integer> table) {
        table.clear();
        for (int value = 0; value < 1 << DEPTH; value++) {
            table.put(String.valueOf((char) value), value);
        }
        return (1 << DEPTH) + 2;
    }

    byte[] end() {
        return out.u8(0x3B).array();
    }

    /** The order in which interlaced rows are stored. */
    static int[][] interlaced(int[][] rows) {
        int[][] stored = new int[rows.length][];
        int at = 0;
        for (int[] pass : List.of(new int[] {0, 8}, new int[] {4, 8}, new int[] {2, 4}, new int[] {1, 2})) {
            for (int y = pass[0]; y < rows.length; y += pass[1]) {
                stored[at++] = rows[y];
            }
        }
        return stored;
    }

    /** Codes of any length, the lowest bit first. */
    private static final class BitWriter {

        private final Bytes out = Bytes.littleEndian();
        private int bits;
        private int count;

        void put(int code, int length) {
            bits |= code << count;
            count += length;
            while (count >= 8) {
                out.u8(bits);
                bits >>>= 8;
                count -= 8;
            }
        }

        byte[] bytes() {
            return count > 0 ? out.u8(bits).array() : out.array();
        }
    }
}
