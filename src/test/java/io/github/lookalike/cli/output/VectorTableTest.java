package io.github.lookalike.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.report.table.Column;
import io.github.lookalike.report.table.Format;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorTableTest {

    private record Row(String name, int face, float[] vector) {}

    private static final VectorTable<Row> TABLE = new VectorTable<>(
            List.of(Column.text("name", Row::name), Column.count("face", Row::face)),
            Row::vector,
            List.of(
                    new Row("ada \"the\" first, <b>", 1, new float[] {0.1f, -1.5f, 1e-9f}),
                    new Row("=bob\n林", 2, new float[] {0, 3.4028235e38f, -0.33333334f})));

    @TempDir
    Path folder;

    @Test
    void jsonLinesAreOneObjectAFace() throws IOException {
        StringBuilder out = new StringBuilder();
        TABLE.printJsonLines(out);

        assertThat(out)
                .hasToString(
                        """
                {"name":"ada \\"the\\" first, <b>","face":1,"vector":[0.1,-1.5,1.0E-9]}
                {"name":"=bob\\n林","face":2,"vector":[0.0,3.4028235E38,-0.33333334]}
                """);
    }

    @Test
    void csvHasAColumnForEachNumber() throws IOException {
        StringBuilder out = new StringBuilder();
        TABLE.printCsv(out, Format.Medium.FILE);

        assertThat(out)
                .hasToString(
                        """
                name,face,v1,v2,v3
                "ada ""the"" first, <b>",1,0.1,-1.5,1.0E-9
                "'=bob
                林",2,0.0,3.4028235E38,-0.33333334
                """);
    }

    @Test
    void numPyGetsTheNumbersBitForBitAndTheLabelsBesideThem() throws IOException {
        Path npy = folder.resolve("my.vectors.npy");
        Path labels = VectorTable.labelsBeside(npy);
        TABLE.writeNpy(npy, new OverwriteOption());

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(npy)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] start = new byte[8];
        bytes.get(start);
        assertThat(start).containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        byte[] header = new byte[bytes.getShort()];
        bytes.get(header);
        assertThat(new String(header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }")
                .endsWith(" \n");
        assertThat(bytes.position() % 64).isZero();
        float[] values = new float[6];
        bytes.asFloatBuffer().get(values);
        assertThat(values).containsExactly(0.1f, -1.5f, 1e-9f, 0, 3.4028235e38f, -0.33333334f);
        assertThat(bytes.remaining()).isEqualTo(6 * Float.BYTES);

        assertThat(labels)
                .isEqualTo(folder.resolve("my.vectors-labels.csv"))
                .hasContent(
                        """
                name,face
                "ada ""the"" first, <b>",1
                "'=bob
                林",2
                """);
    }
}
