package io.github.lookalike.numpy;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of a {@code .npy} file one after the other, so that files larger than memory can be read: little-endian
 * float32 or float64 in C order, of any format version; float64 is rounded to float.
 */
public final class NpyRows implements Closeable {

    private static final int BUFFER = 1 << 20;
    /** No real header is longer; a length beyond it means a damaged file. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern FORTRAN_ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");
    private static final Pattern TWO_DIMENSIONS = Pattern.compile("\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,?\\s*");

    private final Path file;
    private final DataInputStream data;
    private final int size;
    private final int length;
    private final boolean doubles;
    private ByteBuffer bytes;

    private NpyRows(Path file, DataInputStream data) throws IOException {
        this.file = file;
        this.data = data;
        String header = header();
        String type = field(DESCR, header);
        if (!type.equals("<f4") && !type.equals("<f8")) {
            throw new IOException(file + " holds values of type " + type + ", not <f4 or <f8; convert them with"
                    + " numpy.ndarray.astype('<f4')");
        }
        if (field(FORTRAN_ORDER, header).equals("True")) {
            throw new IOException(file + " is in Fortran order; convert it with numpy.ascontiguousarray");
        }
        String shape = field(SHAPE, header);
        Matcher sizes = TWO_DIMENSIONS.matcher(shape);
        if (!sizes.matches()) {
            throw new IOException(file + " has the shape (" + shape + "), not two dimensions");
        }
        size = Integer.parseInt(sizes.group(1));
        length = Integer.parseInt(sizes.group(2));
        doubles = type.equals("<f8");
    }

    /** @throws IOException if it is no such file; the message names it and says why */
    public static NpyRows open(Path file) throws IOException {
        return of(file, new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /**
     * Reads what is in memory already, say.
     *
     * @param file what the content is of, for messages
     * @throws IOException if it is no such file; the message names it and says why
     */
    public static NpyRows of(Path file, InputStream content) throws IOException {
        DataInputStream data = new DataInputStream(content);
        try {
            return new NpyRows(file, data);
        } catch (EOFException e) {
            data.close();
            throw cutOff(file, e);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** How many rows there are in all. */
    public int size() {
        return size;
    }

    /** How many values a row has. */
    public int length() {
        return length;
    }

    /** The next row; there must be one. */
    public float[] next() throws IOException {
        if (bytes == null) { // only now: whoever knows what length to expect has checked it
            bytes = ByteBuffer.allocate(Math.multiplyExact(length, doubles ? Double.BYTES : Float.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        try {
            data.readFully(bytes.array());
        } catch (EOFException e) {
            throw cutOff(file, e);
        }
        bytes.clear();
        float[] row = new float[length];
        if (doubles) {
            for (int i = 0; i < length; i++) {
                row[i] = (float) bytes.getDouble();
            }
        } else {
            bytes.asFloatBuffer().get(row);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        data.close();
    }

    private String header() throws IOException {
        if (!Arrays.equals(data.readNBytes(NpyFile.MAGIC.length), NpyFile.MAGIC)) {
            throw new IOException(file + " is not a .npy file");
        }
        int version = data.readUnsignedByte();
        data.readUnsignedByte();
        int headerLength = version == 1
                ? Short.toUnsignedInt(Short.reverseBytes(data.readShort()))
                : Integer.reverseBytes(data.readInt());
        if (version < 1 || version > 3 || headerLength < 0 || headerLength > LONGEST_HEADER) {
            throw new IOException(file + " has a .npy header of version " + version + " and " + headerLength
                    + " bytes, which is not known");
        }
        byte[] header = new byte[headerLength];
        data.readFully(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private String field(Pattern pattern, String header) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(file + " has a .npy header that can't be read: " + header.strip());
        }
        return matcher.group(1);
    }

    private static IOException cutOff(Path file, EOFException why) {
        return new IOException(file + " is cut off", why);
    }
}
