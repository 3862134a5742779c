package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.numpy.NpyFile;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(cli.run(FIND + "PLACE").out().lines().toList().get(1)).matches(".*FOLDER/celebs.npy/\\d+");
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
        String npy = Files.readString(folder.resolve("celebs.npy"), StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("fortran.npy"), npy.replace("False", "True "), StandardCharsets.ISO_8859_1);

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
                "fortran.npy --labels FOLDER/one.txt",
                "FOLDER/fortran.npy is in Fortran order; convert it with numpy.ascontiguousarray");
        assertRefused("short.npy", "FOLDER/short-labels.csv: no such file");
        assertThat(cli.run("list --gallery PLACE").out()).isEqualTo(gallery);
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
                .map(line -> line.replaceAll(",[^,]*$", "\n"))
                .reduce("", String::concat);
    }

    private void write(String name, float[][] rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            NpyFile.write(rows, out);
        }
    }
}
