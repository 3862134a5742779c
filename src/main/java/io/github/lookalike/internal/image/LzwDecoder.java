package io.github.lookalike.internal.image;

/** Reads a GIF's compressed values (GIF89a specification, appendix F: LZW with codes of 3 to 12 bits). */
final class LzwDecoder {

    private static final int LONGEST = 12;
    private static final int MOST = 1 << LONGEST;

    private final HeaderBytes bytes;
    private final int clear;
    private final int shortest;

    /** Each code stands for the values of another one, and one more. */
    private final short[] starts = new short[MOST];

    private final byte[] lasts = new byte[MOST];

    /** The values of a code that are not yet given, the first on top. */
    private final byte[] stack = new byte[MOST];

    private int held;

    private int codes;
    private int length;
    private int previous;
    private int first;

    private int at;
    private int left;
    private int bits;
    private int bitCount;

    /** @param at where the number of bits of a value stands, before blocks of codes */
    LzwDecoder(HeaderBytes bytes, int at) {
        this.bytes = bytes;
        this.at = at + 1;
        int depth = bytes.u8(at);
        if (depth < 1 || depth >= LONGEST) {
            throw new IllegalArgumentException("values of " + depth + " bits");
        }
        clear = 1 << depth;
        shortest = depth + 1;
        clear();
    }

    private void clear() {
        codes = clear + 2; // and one for the end
        length = shortest;
        previous = -1;
    }

    /**
     * The next value, -1 at the end.
     *
     * @throws RuntimeException if the file is cut off, or has a code that stands for nothing
     */
    int next() {
        if (held == 0 && !hold(code())) {
            return -1;
        }
        return Byte.toUnsignedInt(stack[--held]);
    }

    /** Puts a code's values onto the stack. @return false at the end */
    private boolean hold(int next) {
        int code = next;
        while (code == clear) {
            clear();
            code = code();
        }
        if (code < 0 || code == clear + 1) {
            return false;
        }
        if (code > codes || code >= clear && previous < 0) {
            throw new IllegalArgumentException("code " + code + " of " + codes);
        }
        int known = code;
        if (code == codes) { // the one that is being made: the previous one's values, and the first of them again
            stack[held++] = (byte) first;
            known = previous;
        }
        while (known > clear) {
            stack[held++] = lasts[known];
            known = starts[known];
        }
        first = known;
        stack[held++] = (byte) first;
        if (previous >= 0 && codes < MOST) {
            starts[codes] = (short) previous;
            lasts[codes] = (byte) first;
            codes++;
            if (codes == 1 << length && length < LONGEST) {
                length++;
            }
        }
        previous = code;
        return true;
    }

    /** The next code; -1 at the end of the blocks. */
    private int code() {
        while (bitCount < length) {
            if (left == 0) {
                left = bytes.u8(at++);
                if (left == 0) {
                    return -1;
                }
            }
            bits |= bytes.u8(at++) << bitCount;
            bitCount += Byte.SIZE;
            left--;
        }
        int code = bits & (1 << length) - 1;
        bits >>>= length;
        bitCount -= length;
        return code;
    }
}
