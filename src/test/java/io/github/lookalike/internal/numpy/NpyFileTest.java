package io.github.lookalike.internal.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {

    private static final float[][] TWO_BY_THREE = {{1, -2.5f, 0}, {Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 0.1f}};

    @TempDir
    private Path folder;

    @Test
    void bytesAreThoseOfTheFormatsDefinition() throws IOException {
        byte[] bytes = write(TWO_BY_THREE);

        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
        // 10 + 59 + 1 bytes do not fit 64: padded to 128, of which 118 = 0x76 come after the length.
        assertThat(bytes).hasSize(128 + 24);
        assertThat(Arrays.copyOf(bytes, 10)).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 0x01, 0x00, 0x76, 0x00);
        assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII))
                .isEqualTo(dictionary + " ".repeat(117 - dictionary.length()) + "\n");
        assertThat(Arrays.copyOfRange(bytes, 128, 152))
                .containsExactly(
                        0x00, 0x00, 0x80, 0x3f, 0x00, 0x00, 0x20, 0xc0, 0x00, 0x00, 0x00, 0x00, // 1, -2.5, 0
                        0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, 0xff, 0xcd, 0xcc, 0xcc,
                        0x3d); // MIN_VALUE, -Infinity, 0.1
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 99_999, 123_456})
    void valuesBeginAtAMultipleOf64(int rows) throws IOException {
        byte[] bytes = write(new float[rows][1]);
        int header = bytes.length - rows * Float.BYTES;
        assertThat(header % 64).isZero();
        assertThat(bytes[header - 1]).isEqualTo((byte) '\n');
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        assertThat(read(write(TWO_BY_THREE))).isDeepEqualTo(TWO_BY_THREE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void doublesOfAnyVersionAreRounded(int version) throws IOException {
        String dictionary = "{'shape': (1, 2), 'fortran_order': False, 'descr': '<f8'}\n";
        ByteBuffer file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            file.putShort((short) dictionary.length());
        } else {
            file.putInt(dictionary.length());
        }
        file.put(dictionary.getBytes(StandardCharsets.US_ASCII)).putDouble(0.1).putDouble(-1e300);

        float[][] rows = read(Arrays.copyOf(file.array(), file.position()));

        assertThat(rows).isDeepEqualTo(new float[][] {{0.1f, Float.NEGATIVE_INFINITY}});
    }

    @Test
    void filesItCannotReadAreNamedWithTheReason() throws IOException {
        byte[] good = write(TWO_BY_THREE);
        assertUnreadable("hello".getBytes(StandardCharsets.US_ASCII), " is not a .npy file");
        assertUnreadable(
                Arrays.copyOf(good, 151), " is cut off or damaged: the shape (2, 3) takes 24 bytes, there are 23");
        assertUnreadable(
                Arrays.copyOf(good, 153), " is cut off or damaged: the shape (2, 3) takes 24 bytes, there are 25");
        assertUnreadable(Arrays.copyOf(good, 20), " is cut off in its header");
        assertUnreadable(Arrays.copyOf(good, 7), " is cut off in its header");
        assertUnreadable(
                replaced(good, "'<f4'", "'>f4'"),
                " holds values of type >f4, not <f4 or <f8; convert" + " them with numpy.ndarray.astype('<f4')");
        assertUnreadable(replaced(good, "(2, 3)", "(6,)  "), " has the shape (6,), not two dimensions");
        assertUnreadable(replaced(good, "'shape'", "'ships'"), " has a .npy header that can't be read: ");
        byte[] unknown = good.clone();
        unknown[6] = 9;
        assertUnreadable(unknown, " has a .npy header of version 9 and ");
    }

    /** None of them fits the file, and nothing is asked of memory for it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            (999999999, 999999999)               | 3999999992000000004
            (5000000000, 4294967297)             | 85899345940000000000
            (4294967296, 4294967296)             | 73786976294838206464
            (99999999999999999999, 128)          | 51199999999999999999488
            (1, 2147483647)                      | 8589934588
            (6, 0)                               | 0
            """)
    void claimsThatTheFileDoesNotBearOutAreRefused(String shape, String bytes) throws IOException {
        assertUnreadable(
                withHeader(false, shape, new byte[24]),
                " is cut off or damaged: the shape " + shape + " takes " + bytes + " bytes, there are 24");
    }

    @Test
    void rowsWithoutValuesAreNotCountedInBillions() throws IOException {
        assertUnreadable(
                withHeader(false, "(9999999999, 0)", new byte[0]),
                " has the shape (9999999999, 0), which is too large");
        assertThat(read(withHeader(false, "(3, 0)", new byte[0]))).isDeepEqualTo(new float[3][0]);
        assertThat(read(withHeader(false, "(0, 3)", new byte[0]))).isEmpty();
    }

    /** By its definition, the first index varies fastest. */
    @Test
    void fortranOrderIsColumnAfterColumn() throws IOException {
        ByteBuffer values = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        values.asFloatBuffer().put(new float[] {11, 21, 12, 22, 13, 23});

        assertThat(read(withHeader(true, "(2, 3)", values.array())))
                .isDeepEqualTo(new float[][] {{11, 12, 13}, {21, 22, 23}});
    }

    /** More than are read at once, so that the last block is a part of one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyRowsAreReadBlockByBlock(boolean fortranOrder) throws IOException {
        int rows = 700_001;
        int columns = 7;
        ByteBuffer values = ByteBuffer.allocate(rows * columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = fortranOrder ? column * rows + row : row * columns + column;
                values.putFloat(at * Float.BYTES, row * 8 + column);
            }
        }
        float[][] read = read(withHeader(fortranOrder, "(700001, 7)", values.array()));

        assertThat(read).hasDimensions(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (read[row][column] != row * 8 + column) {
                    fail("row %d, column %d: %f", row, column, read[row][column]);
                }
            }
        }
    }

    private static byte[] withHeader(boolean fortranOrder, String shape, byte[] values) {
        String dictionary = "{'descr': '<f4', 'fortran_order': " + (fortranOrder ? "True" : "False") + ", 'shape': "
                + shape + ", }\n";
        ByteBuffer file =
                ByteBuffer.allocate(10 + dictionary.length() + values.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        file.putShort((short) dictionary.length())
                .put(dictionary.getBytes(StandardCharsets.US_ASCII))
                .put(values);
        return file.array();
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertThatThrownBy(() -> write(new float[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vector 1 has 1 values, vector 0 has 2");
    }

    private void assertUnreadable(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(folder.resolve("x.npy") + reason);
    }

    private static byte[] replaced(byte[] file, String what, String by) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.replace(what, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] write(float[][] rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpyFile.write(rows, out);
        return out.toByteArray();
    }

    private float[][] read(byte[] bytes) throws IOException {
        return NpyFile.read(Files.write(folder.resolve("x.npy"), bytes));
    }
}
