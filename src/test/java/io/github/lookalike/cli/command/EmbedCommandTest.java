package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.internal.numpy.NpyFile;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedCommandTest {

    private static final String NO_FACE =
            "IN/meadow.png: no face found (also tried enlarged, padded and rotated). Is the face larger than 30 pixels?";

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("IN", folder.toRealPath());
        Files.copy(Portraits.of("obama"), cli.path("IN/obama.jpg"));
        Portraits.sideBySide("hopper", "trump", cli.path("IN/two.png"));
    }

    @Test
    void everyFaceIsALineOfJson() {
        Result result = cli.run("embed IN");

        String lines = result.withoutDecimals().out().replace("-#.#", "#.#").replace("#.#,".repeat(127), "");
        assertThat(new Result(result.code(), lines, result.err()))
                .isEqualTo(
                        Result.done(
                                """
                {"person":"obama","photo":"IN/obama.jpg","face":1,"vector":[#.#]}
                {"person":"two","photo":"IN/two.png","face":1,"vector":[#.#]}
                {"person":"two","photo":"IN/two.png","face":2,"vector":[#.#]}
                """));
    }

    @Test
    void embeddingsAreOfLengthOne() throws IOException {
        assertThat(norm(vector(cli.run("embed IN/obama.jpg")))).isCloseTo(1, offset(1e-6));
    }

    @Test
    @Tag("slow")
    void rawVectorsAreTheNetworksOwn() throws IOException {
        double[] raw = vector(cli.run("embed IN/obama.jpg --raw --model dlib"));
        double[] embedding = vector(cli.run("embed IN/obama.jpg --model dlib"));

        assertThat(norm(raw)).isGreaterThan(1.1);
        double cosine = 0;
        for (int i = 0; i < raw.length; i++) {
            cosine += raw[i] / norm(raw) * embedding[i];
        }
        // Of the same face, but of one chip instead of two.
        assertThat(cosine).isBetween(0.95, 0.99999);
    }

    @Test
    @Tag("slow")
    void rawVectorsOfFusedNetworksStandSideBySide() throws IOException {
        double[] first = vector(cli.run("embed IN/obama.jpg --raw --model dlib"));
        double[] second = vector(cli.run("embed IN/obama.jpg --raw --model mobilefacenet"));

        double[] both = vector(cli.run("embed IN/obama.jpg --raw"));

        assertThat(both).hasSize(256).startsWith(first).endsWith(second);
        assertThat(vector(cli.run("embed IN/obama.jpg --raw --model fused"))).isEqualTo(both);
    }

    @Test
    void aModelThatNobodyKnowsIsAnsweredWithThoseThereAre() {
        assertThat(cli.run("embed IN/obama.jpg --model facenet"))
                .isEqualTo(Result.usage(
                        "lookalike embed",
                        "--model is fused, dlib, mobilefacenet, or the path of a descriptor (.json), not 'facenet'"));
        assertThat(cli.run("embed IN/obama.jpg --model IN/mine.json"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "IN/mine.json: no such model descriptor"));
    }

    @Test
    @Tag("slow")
    void oneFaceOfAPhotoCanBeChosen() {
        assertThat(cli.run("embed IN/two.png --face 2 --format csv")
                        .out()
                        .lines()
                        .skip(1))
                .singleElement()
                .asString()
                .startsWith("two,IN/two.png,2,");
        assertThat(cli.run("embed IN/obama.jpg --face 2"))
                .isEqualTo(Result.failed(
                        ExitCode.NO_FACE, "IN/obama.jpg: has no such face, its faces are numbered 1 to 1"));
    }

    @Test
    @Tag("slow")
    void numPyGetsTheSameNumbersAndWhoseTheyAre() throws IOException {
        Result result = cli.run("embed IN -o IN/v.npy");

        assertThat(result)
                .isEqualTo(new Result(
                        ExitCode.DONE, "", "wrote 3 faces to IN/v.npy, whose they are to IN/v-labels.csv\n"));
        float[][] rows = NpyFile.read(cli.path("IN/v.npy"));
        assertThat(rows).hasDimensions(3, 128);
        double[] obama = vector(cli.run("embed IN/obama.jpg"));
        for (int i = 0; i < obama.length; i++) {
            // A folder is for networks that are made fast first, which round otherwise.
            assertThat((double) rows[0][i]).isCloseTo(obama[i], within(1e-5));
        }
        String labels = Files.readString(cli.path("IN/v-labels.csv"));
        assertThat(labels.replace(cli.path("IN").toString(), "IN"))
                .isEqualTo(
                        """
                person,photo,face
                obama,IN/obama.jpg,1
                two,IN/two.png,1
                two,IN/two.png,2
                """);
    }

    @Test
    @Tag("slow")
    void whatIsEmbeddedCanBeIndexedAndHasTheNamesThatIndexingGives() throws IOException {
        Files.createDirectory(cli.path("IN/bush"));
        Files.copy(Portraits.of("bush"), cli.path("IN/bush/1.jpg"));
        cli.run("index IN --gallery IN/by-photos");
        cli.run("embed IN --face main -o IN/v.npy");

        assertThat(cli.run("index --from IN/v.npy --gallery IN/by-vectors").withoutDecimals())
                .isEqualTo(Result.done("3 faces, 3 people, 0 skipped, #.# s\n"));
        assertThat(cli.run("list --gallery IN/by-vectors --format csv"))
                .isEqualTo(Result.done("person,photos\nbush,1\nobama,1\ntwo,1\n"))
                .isEqualTo(cli.run("list --gallery IN/by-photos --format csv"));
        String distance = "distance obama bush --format csv --gallery IN/by-";
        assertThat(cli.run(distance + "vectors").out().replaceAll("IN/v.npy/[01]", "IN/photo"))
                .isEqualTo(cli.run(distance + "photos").out().replaceAll("IN/.*?jpg", "IN/photo"));
    }

    @Test
    @Tag("slow")
    void aFilesEndingTellsItsFormat() throws IOException {
        cli.run("embed IN/obama.jpg -o IN/v.CSV");
        cli.run("embed IN/obama.jpg -o IN/v.jsonl");

        assertThat(Files.readString(cli.path("IN/v.CSV"))).startsWith("person,photo,face,v1,v2,");
        assertThat(Files.readString(cli.path("IN/v.jsonl"))).startsWith("{\"person\":\"obama\",\"photo\":");
    }

    @Test
    @Tag("slow")
    void ofSeveralPhotosThoseWithoutAFaceAreToldAndTheRestGoesOn() {
        Portraits.landscape(cli.path("IN/meadow.png"));

        Result result = cli.run("embed IN --format csv");

        assertThat(result.err()).isEqualTo(NO_FACE + "\n");
        assertThat(result.out().lines()).hasSize(1 + 4).first().asString().startsWith("person,photo,face,error,v1,");
        assertThat(result.out()).contains("\n,IN/meadow.png,,\"no face found");
        assertThat(cli.run("embed IN").out())
                .contains("{\"person\":null,\"photo\":\"IN/meadow.png\",\"face\":null,"
                        + "\"error\":\"no face found (also tried enlarged, padded and rotated). Is the face larger than 30 pixels?\","
                        + "\"vector\":null}");
        assertThat(cli.run("embed IN -o IN/v.csv").code()).isEqualTo(ExitCode.PARTLY);
        assertThat(cli.path("IN/v.csv")).content().containsPattern("\n,[^\n]*/meadow.png,,\"no face found");
        assertThat(result.code()).isEqualTo(ExitCode.PARTLY);
    }

    @Test
    void withoutAnyFaceNothingIsWritten() {
        Portraits.landscape(cli.path("IN/meadow.png"));

        assertThat(cli.run("embed IN/meadow.png -o IN/v.npy")).isEqualTo(Result.failed(ExitCode.NO_FACE, NO_FACE));
        assertThat(cli.path("IN/v.npy")).doesNotExist();
    }

    @Test
    void slipsOfThePenAreToldBeforeAnyWork() {
        assertThat(cli.run("embed IN/obama.jpg -o IN/obama.jpg"))
                .isEqualTo(Result.usage(
                        "lookalike embed",
                        "--output needs a file that ends in .npy or .csv or .jsonl, not 'IN/obama.jpg'"));
        assertThat(cli.run("embed IN/obama.jpg -o IN/v.csv --format jsonl"))
                .isEqualTo(
                        Result.usage("lookalike embed", "--format is for stdout; a file's format goes by its ending"));
        assertThat(cli.run("embed IN/nobody.jpg"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "IN/nobody.jpg: no such file"));
        assertThat(cli.run("embed IN/obama.jpg --format xml"))
                .isEqualTo(Result.usage(
                        "lookalike embed",
                        "Invalid value for option '--format': expected jsonl or csv, but was 'xml'"));
    }

    private static double[] vector(Result result) throws IOException {
        Map<String, Object> row = JSON.std.mapFrom(result.out());
        return ((List<?>) row.get("vector"))
                .stream().mapToDouble(value -> ((Number) value).doubleValue()).toArray();
    }

    private static double norm(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
