package io.github.lookalike.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes worked out by hand from dlib's description of its format. */
class DlibReaderTest {

    @ParameterizedTest
    @CsvSource({
        "01 00, 0",
        "01 05, 5",
        "81 05, -5",
        "01 ff, 255",
        "02 00 01, 256",
        "82 80 12, -4736",
        "04 ff ff ff 7f, 2147483647",
        "08 01 00 00 00 00 00 00 40, 4611686018427387905",
        "02 05 00, 5",
    })
    void readsIntegersOfAnyLength(String hex, long expected) throws NetworkFormatException {
        DlibReader reader = reader(hex);
        assertThat(reader.readLong()).isEqualTo(expected);
        assertThat(reader.atEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "01 00 01 0b, 0", // dlib's zero
        "01 10 81 04, 1", // 16 / 2^4
        "81 03 81 01, -1.5", // -3 / 2
        "01 03 01 02, 12", // 3 * 2^2
        "03 62 90 f5 81 11, 122.782", // the mean of red in dlib's network
    })
    void readsNumbersAsMantissaAndExponent(String hex, float expected) throws NetworkFormatException {
        assertThat(reader(hex).readFloat()).isEqualTo(expected);
    }

    @Test
    void readsTruthValuesAndStrings() throws NetworkFormatException {
        DlibReader reader = reader("31 30 01 05 72 65 6c 75 5f 01 00");
        assertThat(reader.readBoolean()).isTrue();
        assertThat(reader.readBoolean()).isFalse();
        assertThat(reader.readString()).isEqualTo("relu_");
        assertThat(reader.readString()).isEmpty();
    }

    @Test
    void readsTensorsAndAliases() throws NetworkFormatException {
        DlibReader reader = reader("01 02  01 01 01 02 01 01 01 01  00 00 80 3f 00 00 20 c0"
                + "01 01  01 01 01 02 01 03 01 04"
                + "01 02  01 00 01 00 01 00 01 00");
        Tensor tensor = reader.readTensor();
        assertThat(tensor.shape()).isEqualTo(new Tensor.Shape(1, 2, 1, 1));
        assertThat(tensor.values()).containsExactly(1f, -2.5f);
        assertThat(reader.readAlias()).isEqualTo(new Tensor.Shape(1, 2, 3, 4));
        assertThat(reader.readTensor().values()).isEmpty();
        assertThat(reader.atEnd()).isTrue();
    }

    @Test
    void tellsWhereATruncatedValueStarts() {
        assertFails(() -> after(2, "").readLong(), "at byte 2: the file of 2 bytes ends within an integer");
        assertFails(
                () -> after(2, "04 01 02").readLong(),
                "at byte 2: the file of 5 bytes ends within an integer of 4 bytes");
        assertFails(
                () -> after(4, "01 10 81").readFloat(),
                "at byte 6: the file of 7 bytes ends within an integer of 1 bytes");
        assertFails(
                () -> after(2, "01 05 72 65").readString(),
                "at byte 2: the file of 6 bytes ends within a string of 5 bytes");
        assertFails(
                () -> after(2, "01 02 01 01 01 02 01 01 01 01 00 00 80 3f").readTensor(),
                "at byte 2: the file of 16 bytes ends within a tensor of 1x2x1x1");
    }

    @Test
    void refusesWhatDlibDoesNotWrite() {
        assertFails(() -> after(2, "00").readLong(), "at byte 2: no integer starts with the byte 0x00");
        assertFails(() -> after(2, "09").readLong(), "at byte 2: no integer starts with the byte 0x09");
        assertFails(() -> after(2, "71").readLong(), "at byte 2: no integer starts with the byte 0x71");
        assertFails(
                () -> after(2, "08 00 00 00 00 00 00 00 80").readLong(),
                "at byte 2: the integer does not fit in 64 bits");
        assertFails(
                () -> after(2, "04 00 00 00 80").readInt(),
                "at byte 2: the integer 2147483648 does not fit in 32 bits");
        assertFails(() -> after(2, "01 01 02 00 7d").readFloat(), "at byte 2: a number that is not finite");
        assertFails(() -> after(2, "01").readBoolean(), "at byte 2: no truth value is the byte 0x01");
        assertFails(() -> after(2, "81 01").readString(), "at byte 2: a string of length -1");
        assertFails(() -> after(2, "01 03").readTensor(), "at byte 2: a tensor of version 3 instead of 2");
        assertFails(() -> after(2, "01 02").readAlias(), "at byte 2: an alias of a tensor of version 2 instead of 1");
        assertFails(
                () -> after(2, "01 02 81 01 01 02 01 01 01 01").readTensor(),
                "at byte 4: a negative extent in -1x2x1x1");
        assertFails(
                () -> after(2, "01 01 02 00 80 02 00 80 01 02 01 01").readAlias(),
                "at byte 4: 32768x32768x2x1 values are too many for one tensor");
        assertFails(() -> after(2, "01 01 61").expectString("b"), "at byte 2: 'a' instead of 'b'");
    }

    private static void assertFails(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(NetworkFormatException.class).hasMessage(message);
    }

    /** A reader that has already read some integers of two bytes each. */
    private static DlibReader after(int offset, String hex) throws NetworkFormatException {
        DlibReader reader = reader("01 07".repeat(offset / 2) + hex);
        while (reader.offset() < offset) {
            reader.readLong();
        }
        return reader;
    }

    private static DlibReader reader(String hex) {
        return new DlibReader(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
