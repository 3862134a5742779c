package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.output.RowLabels;
import io.github.lookalike.internal.numpy.NpyFile;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code index --from}. */
@ExtendWith(CelebsGallery.class)
class IndexVectorsTest {

    private static final String FIND = "find obama --format csv --top 9 --gallery ";

    @TempDir
    Path folder;

    private final Cli cli;

    IndexVectorsTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void celebsAreExported() {
        cli.naming("FOLDER", folder);
        cli.naming("PLACE", folder.resolve("gallery"));
        assertThat(cli.run("export --gallery GALLERY --npy FOLDER/celebs.npy").code())
                .isZero();
    }

    @Test
    void whatWasExportedGivesTheSameAnswers() {
        assertThat(index("celebs.npy")).isEqualTo(done("6 faces, 6 people, 0 skipped, #.# s\n"));

        assertThat(answers("PLACE")).isEqualTo(answers("GALLERY")).contains("obama,1,");
        assertThat(cli.run(FIND + "PLACE").out().lines().toList().get(1)).matches(".*FOLDER/celebs.npy/\\d+,");
    }

    @Test
    void onlyRowsThatChangedAreWrittenAgain() throws IOException {
        index("celebs.npy");
        assertThat(index("celebs.npy")).isEqualTo(done("6 faces, 6 people, 6 unchanged, 0 skipped, #.# s\n"));

        float[][] rows = NpyFile.read(folder.resolve("celebs.npy"));
        write("celebs.npy", new float[][] {rows[0], rows[2]});
        Files.writeString(folder.resolve("two.txt"), "ada\ne\u0301mile\n");
        assertThat(index("celebs.npy --labels FOLDER/two.txt"))
                .isEqualTo(done("2 faces, 2 people, 4 removed, 0 skipped, #.# s\n"));
        assertThat(cli.run("list --gallery PLACE --format csv").out()).isEqualTo("person,photos\nada,1\némile,1\n");
    }

    @Test
    void photosAndVectorsShareAGallery() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.copy(Portraits.of("bush"), photos.resolve("me.jpg"));
        index("celebs.npy");

        assertThat(cli.run("index FOLDER --gallery PLACE").withoutDecimals())
                .isEqualTo(done("1 photo, 1 face, 1 person, 0 skipped, #.# s\n"));
        assertThat(cli.run("index FOLDER --gallery PLACE").withoutDecimals())
                .isEqualTo(done("1 photo, 1 face, 1 person, 1 unchanged, 0 skipped, #.# s\n"));
        assertThat(cli.run("info --gallery PLACE --format csv").out()).contains("7,7,7");
        assertThat(cli.run("find photos --top 1 --gallery PLACE").out()).contains("celebs.npy");
    }

    @Test
    void rowsOfNoDirectionAreNamedAndPassedOverAndOthersScaled() throws IOException {
        float[][] rows = NpyFile.read(folder.resolve("celebs.npy"));
        rows[3] = new float[128];
        rows[5][7] = Float.NaN;
        for (int i = 0; i < 128; i++) {
            rows[4][i] *= 1000;
        }
        write("celebs.npy", rows);
        Result result = index("celebs.npy");

        assertThat(result.out()).isEqualTo("4 faces, 4 people, 2 skipped, #.# s\n");
        assertThat(result.err())
                .isEqualTo(
                        """
                        FOLDER/celebs.npy/3: a vector of 128 values and L2 norm #.# has no direction
                        FOLDER/celebs.npy/5: a vector of 128 values and L2 norm NaN has no direction
                        """);
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAGalleryIsTouched() throws IOException {
        index("celebs.npy");
        String gallery = cli.run("list --gallery PLACE").out();
        write("short.npy", new float[][] {{1, 2, 3}});
        Files.writeString(folder.resolve("one.txt"), "ada\n");
        Files.writeString(folder.resolve("gap.csv"), "person,photo\nada,1\n\"\",2\n");
        Files.writeString(folder.resolve("nameless.csv"), "photo,face\na.jpg,1\n");
        byte[] npy = Files.readAllBytes(folder.resolve("celebs.npy"));
        Files.write(folder.resolve("cut.npy"), Arrays.copyOf(npy, npy.length - 1));
        Files.write(folder.resolve("billions.npy"), replaced(npy, "(6, 128), }        ", "(999999999, 128), }"));
        Files.copy(folder.resolve("celebs-labels.csv"), folder.resolve("cut-labels.csv"));
        Files.copy(folder.resolve("celebs-labels.csv"), folder.resolve("billions-labels.csv"));

        assertRefused(
                "short.npy --labels FOLDER/one.txt",
                "FOLDER/short.npy has vectors of 3 values; the model's have 128."
                        + " Those of another model need its descriptor, and a gallery of their own");
        assertRefused(
                "celebs.npy --labels FOLDER/one.txt",
                "FOLDER/celebs.npy has 6 rows, but the number of names is 1; each row needs one");
        assertRefused(
                "celebs.npy --labels FOLDER/gap.csv", "FOLDER/gap.csv: row 1 (from 0) has no name; each needs one");
        assertRefused(
                "celebs.npy --labels FOLDER/nameless.csv",
                "FOLDER/nameless.csv has no column 'person', only photo, face;"
                        + " add one that tells whom each row is of");
        assertRefused(
                "cut.npy", "FOLDER/cut.npy is cut off or damaged: the shape (6, 128) takes 3072 bytes, there are 3071");
        assertRefused(
                "billions.npy",
                "FOLDER/billions.npy is cut off or damaged: the shape (999999999, 128) takes 511999999488 bytes,"
                        + " there are 3072");
        assertRefused("short.npy", "FOLDER/short-labels.csv: no such file");
        assertThat(cli.run("list --gallery PLACE").out()).isEqualTo(gallery);
    }

    private static byte[] replaced(byte[] file, String what, String by) {
        return new String(file, StandardCharsets.ISO_8859_1).replace(what, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void fortranOrderIsReadAsWell() throws IOException {
        float[][] rows = NpyFile.read(folder.resolve("celebs.npy"));
        byte[] npy = Files.readAllBytes(folder.resolve("celebs.npy"));
        ByteBuffer values = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).position(npy.length - 6 * 128 * 4);
        for (int column = 0; column < 128; column++) {
            for (float[] row : rows) {
                values.putFloat(row[column]);
            }
        }
        Files.write(folder.resolve("fortran.npy"), replaced(npy, "False", "True "));

        assertThat(index("fortran.npy --labels FOLDER/celebs-labels.csv"))
                .isEqualTo(done("6 faces, 6 people, 0 skipped, #.# s\n"));
        assertThat(answers("PLACE")).isEqualTo(answers("GALLERY"));
    }

    @Test
    void aNameThatIsTooLongIsToldAndTheRestGoesOn() throws IOException {
        Files.writeString(
                folder.resolve("long.txt"),
                "ada\n" + "x".repeat(32_766) + "\n" + "x".repeat(32_767) + "\nbob\ncy\ndan\n");

        assertThat(index("celebs.npy --labels FOLDER/long.txt"))
                .isEqualTo(new Result(
                        0,
                        "5 faces, 5 people, 1 skipped, #.# s\n",
                        "FOLDER/celebs.npy/2: a name of 32767 bytes is too long, the limit is 32766\n"));
    }

    /** Through the gallery, the exported labels and a gallery again. */
    @Test
    void namesComeBackAsTheyWere() throws IOException {
        List<String> names = List.of("\uFF1Dfull", "'=1+1", " ford ", "\u202Eturned", "\u0001a\r\nb", "''-");
        StringBuilder labels = new StringBuilder();
        RowLabels.print(List.of(RowLabels.person((String name) -> name)), names, labels);
        Files.writeString(folder.resolve("celebs-labels.csv"), labels);
        index("celebs.npy");
        assertThat(cli.run("export --gallery PLACE --npy FOLDER/again.npy").code())
                .isZero();

        assertThat(RowLabels.read(folder.resolve("again-labels.csv"))).containsExactlyInAnyOrderElementsOf(names);
        assertThat(cli.run("index --gallery FOLDER/gallery2 --from FOLDER/again.npy")
                        .code())
                .isZero();
        assertThat(cli.run("list --gallery FOLDER/gallery2 --format json").out())
                .isEqualTo(cli.run("list --gallery PLACE --format json").out())
                .contains("\"\uFF1Dfull\"");
    }

    private void assertRefused(String arguments, String message) {
        assertThat(index(arguments + " --rebuild")).isEqualTo(new Result(1, "", "lookalike: " + message + "\n"));
    }

    private Result index(String arguments) {
        return cli.run("index --gallery PLACE --from FOLDER/" + arguments).withoutDecimals();
    }

    /** Without the photos. */
    private String answers(String gallery) {
        return cli.run(FIND + gallery)
                .out()
                .lines()
                .map(line -> line.replaceAll(",[^,]*,[^,]*,$", "\n"))
                .reduce("", String::concat);
    }

    private void write(String name, float[][] rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            NpyFile.write(rows, out);
        }
    }
}
