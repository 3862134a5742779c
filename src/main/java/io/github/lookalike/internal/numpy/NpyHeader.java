package io.github.lookalike.internal.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header of a {@code .npy} file says of the values, which the file's size bears out.
 *
 * @param rows how many there are
 * @param columns how many values a row has
 * @param doubles whether these are float64; else float32
 * @param fortranOrder whether they stand column after column; else row after row
 * @param start where they begin in the file
 */
record NpyHeader(int rows, int columns, boolean doubles, boolean fortranOrder, long start) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int VERSION_1_PREFIX = MAGIC.length + 4;

    /** No real header is longer; a length beyond it means a damaged file. */
    private static final int LONGEST = 1 << 16;

    private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");
    private static final Pattern TWO_DIMENSIONS = Pattern.compile("\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,?\\s*");

    /** A header's text, and where the values begin behind it. */
    private record Text(String text, long end) {}

    /** That of little-endian float32 in C order, as version 1.0 writes it. */
    static byte[] of(int rows, int columns) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows + ", " + columns + "), }";
        int unpadded = VERSION_1_PREFIX + dictionary.length() + 1;
        int length = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(header.array(), (byte) ' ');
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (length - VERSION_1_PREFIX));
        header.put(dictionary.getBytes(StandardCharsets.US_ASCII)).put(length - 1, (byte) '\n');
        return header.array();
    }

    /**
     * @param file for messages
     * @throws IOException if it is no such file, or not as large as the header says
     */
    static NpyHeader read(Path file, NpyContent content) throws IOException {
        Text header;
        try {
            header = text(file, content);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off in its header", e);
        }
        String type = field(DESCR, header, file);
        if (!type.equals("<f4") && !type.equals("<f8")) {
            throw new IOException(file + " holds values of type " + type + ", not <f4 or <f8; convert them with"
                    + " numpy.ndarray.astype('<f4')");
        }
        boolean doubles = type.equals("<f8");
        boolean fortranOrder = field(FORTRAN_ORDER, header, file).equals("True");
        String shape = field(SHAPE, header, file);
        Matcher sizes = TWO_DIMENSIONS.matcher(shape);
        if (!sizes.matches()) {
            throw new IOException(file + " has the shape (" + shape + "), not two dimensions");
        }
        // Of as many digits as there are: the product of two may be beyond all that Java counts with.
        BigInteger rows = new BigInteger(sizes.group(1));
        BigInteger columns = new BigInteger(sizes.group(2));
        BigInteger claimed = rows.multiply(columns).multiply(BigInteger.valueOf(width(doubles)));
        long there = content.size() - header.end;
        if (!claimed.equals(BigInteger.valueOf(there))) {
            throw new IOException(file + " is cut off or damaged: the shape (" + shape + ") takes " + claimed
                    + " bytes, there are " + there);
        }
        if (rows.bitLength() >= Integer.SIZE || columns.bitLength() >= Integer.SIZE) {
            throw new IOException(file + " has the shape (" + shape + "), which is too large");
        }
        return new NpyHeader(rows.intValue(), columns.intValue(), doubles, fortranOrder, header.end);
    }

    /** How many bytes a value takes. */
    int width() {
        return width(doubles);
    }

    private static int width(boolean doubles) {
        return doubles ? Double.BYTES : Float.BYTES;
    }

    /** After the magic bytes come the version's two, then the length: two bytes in version 1, four in later ones. */
    private static Text text(Path file, NpyContent content) throws IOException {
        int magic = MAGIC.length;
        if (content.size() < magic || !Arrays.equals(bytes(content, 0, magic).array(), MAGIC)) {
            throw new IOException(file + " is not a .npy file");
        }
        int version = Byte.toUnsignedInt(bytes(content, magic, 1).get());
        int lengthAt = magic + 2;
        int lengthSize = version == 1 ? Short.BYTES : Integer.BYTES;
        ByteBuffer lengthBytes = bytes(content, lengthAt, lengthSize);
        int length = version == 1 ? Short.toUnsignedInt(lengthBytes.getShort()) : lengthBytes.getInt();
        if (version < 1 || version > 3 || length < 0 || length > LONGEST) {
            throw new IOException(file + " has a .npy header of version " + version + " and " + length
                    + " bytes, which is not known");
        }
        int start = lengthAt + lengthSize;
        String text = new String(bytes(content, start, length).array(), StandardCharsets.UTF_8);
        return new Text(text, (long) start + length);
    }

    private static ByteBuffer bytes(NpyContent content, long position, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        content.read(bytes, position);
        return bytes.flip();
    }

    private static String field(Pattern pattern, Text header, Path file) throws IOException {
        Matcher matcher = pattern.matcher(header.text);
        if (!matcher.find()) {
            throw new IOException(file + " has a .npy header that can't be read: " + header.text.strip());
        }
        return matcher.group(1);
    }
}
