package io.github.lookalike.projection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NumPy's {@code .npy} files of two-dimensional arrays of floats, as NEP 1 and {@code numpy.lib.format} define them. */
public final class NpyFile {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    private static final int VERSION_1_PREFIX = MAGIC.length + 4;
    /** No real header is longer; a length beyond it means a damaged file. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");
    private static final Pattern TWO_DIMENSIONS = Pattern.compile("\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,?\\s*");

    private NpyFile() {}

    /**
     * Writes version 1.0: little-endian float32 in C order, one row a vector. The stream stays open.
     *
     * @throws IllegalArgumentException if there are no rows, or their lengths differ or are 0
     */
    public static void write(float[][] rows, OutputStream out) throws IOException {
        int columns = Vectors.length(rows);
        out.write(header(rows.length, columns));
        ByteBuffer row = ByteBuffer.allocate(columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] values : rows) {
            row.asFloatBuffer().put(values);
            out.write(row.array());
        }
    }

    private static byte[] header(int rows, int columns) {
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
     * Reads little-endian float32 or float64 in C order, of any format version; float64 is rounded to float.
     *
     * @return one row a vector
     * @throws IOException if it is no such file; the message names it and says why
     */
    public static float[][] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
            return read(data, readHeader(data, file), file);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off", e);
        }
    }

    private static String readHeader(DataInputStream data, Path file) throws IOException {
        if (!Arrays.equals(data.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException(file + " is not a .npy file");
        }
        int version = data.readUnsignedByte();
        data.readUnsignedByte();
        int length = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
                : Integer.reverseBytes(data.readInt());
        if (version < 1 || version > 3 || length < 0 || length > LONGEST_HEADER) {
            throw new IOException(file + " has a .npy header of version " + version + " and " + length
                    + " bytes, which is not known");
        }
        byte[] header = new byte[length];
        data.readFully(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private static float[][] read(DataInputStream data, String header, Path file) throws IOException {
        String type = field(DESCR, header, file);
        if (!type.equals("<f4") && !type.equals("<f8")) {
            throw new IOException(file + " holds values of type " + type + ", not <f4 or <f8; convert them with"
                    + " numpy.ndarray.astype('<f4')");
        }
        if (field(FORTRAN_ORDER, header, file).equals("True")) {
            throw new IOException(file + " is in Fortran order; convert it with numpy.ascontiguousarray");
        }
        String shape = field(SHAPE, header, file);
        Matcher sizes = TWO_DIMENSIONS.matcher(shape);
        if (!sizes.matches()) {
            throw new IOException(file + " has the shape (" + shape + "), not two dimensions");
        }
        float[][] rows = new float[Integer.parseInt(sizes.group(1))][Integer.parseInt(sizes.group(2))];
        for (float[] row : rows) {
            readRow(data, row, type.equals("<f8"));
        }
        return rows;
    }

    private static void readRow(DataInputStream data, float[] row, boolean doubles) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(row.length, doubles ? Double.BYTES : Float.BYTES)];
        data.readFully(bytes);
        ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int j = 0; j < row.length; j++) {
            row[j] = doubles ? (float) values.getDouble() : values.getFloat();
        }
    }

    private static String field(Pattern pattern, String header, Path file) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(file + " has a .npy header that can't be read: " + header.strip());
        }
        return matcher.group(1);
    }
}
