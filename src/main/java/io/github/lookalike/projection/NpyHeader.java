package io.github.lookalike.projection;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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

    /** No real header is longer; a length beyond it means a damaged file. */
    private static final int LONGEST = 1 << 16;

    private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");
    private static final Pattern TWO_DIMENSIONS = Pattern.compile("\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,?\\s*");

    /**
     * @param file for messages
     * @param channel of it, at its start
     * @throws IOException if it is no such file, or not as large as the header says
     */
    static NpyHeader read(Path file, FileChannel channel) throws IOException {
        String header;
        try {
            header = text(file, new DataInputStream(Channels.newInputStream(channel)));
        } catch (EOFException e) {
            throw new IOException(file + " is cut off in its header", e);
        }
        String type = field(DESCR, header, file);
        if (!type.equals("<f4") && !type.equals("<f8")) {
            throw new IOException(file + " holds values of type " + type + ", not <f4 or <f8; convert them with"
                    + " numpy.ndarray.astype('<f4')");
        }
        boolean fortranOrder = field(FORTRAN_ORDER, header, file).equals("True");
        String shape = field(SHAPE, header, file);
        Matcher sizes = TWO_DIMENSIONS.matcher(shape);
        if (!sizes.matches()) {
            throw new IOException(file + " has the shape (" + shape + "), not two dimensions");
        }
        BigInteger rows = new BigInteger(sizes.group(1));
        BigInteger columns = new BigInteger(sizes.group(2));
        boolean doubles = type.equals("<f8");
        BigInteger claimed = rows.multiply(columns).multiply(BigInteger.valueOf(width(doubles)));
        long there = channel.size() - channel.position();
        if (!claimed.equals(BigInteger.valueOf(there))) {
            throw new IOException(file + " is cut off or damaged: the shape (" + shape + ") takes " + claimed
                    + " bytes, there are " + there);
        }
        if (rows.bitLength() >= Integer.SIZE || columns.bitLength() >= Integer.SIZE) {
            throw new IOException(file + " has the shape (" + shape + "), which is too large");
        }
        return new NpyHeader(rows.intValue(), columns.intValue(), doubles, fortranOrder, channel.position());
    }

    /** How many bytes a value takes. */
    int width() {
        return width(doubles);
    }

    private static int width(boolean doubles) {
        return doubles ? Double.BYTES : Float.BYTES;
    }

    private static String text(Path file, DataInputStream data) throws IOException {
        if (!Arrays.equals(data.readNBytes(NpyFile.MAGIC.length), NpyFile.MAGIC)) {
            throw new IOException(file + " is not a .npy file");
        }
        int version = data.readUnsignedByte();
        data.readUnsignedByte();
        int length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
                : Integer.reverseBytes(data.readInt());
        if (version < 1 || version > 3 || length < 0 || length > LONGEST) {
            throw new IOException(file + " has a .npy header of version " + version + " and " + length
                    + " bytes, which is not known");
        }
        byte[] header = new byte[length];
        data.readFully(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private static String field(Pattern pattern, String header, Path file) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(file + " has a .npy header that can't be read: " + header.strip());
        }
        return matcher.group(1);
    }
}
