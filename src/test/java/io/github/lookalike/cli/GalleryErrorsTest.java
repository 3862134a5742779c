package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.done;
import static io.github.lookalike.cli.Result.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.model.BundledModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(CelebsGallery.class)
class GalleryErrorsTest {

    @TempDir
    Path folder;

    private final Cli cli;

    GalleryErrorsTest(Cli cli) {
        this.cli = cli;
    }

    @ParameterizedTest
    @ValueSource(strings = {"find obama", "distance obama trump", "list", "info", "remove obama", "graph"})
    void aMissingGalleryIsAnsweredWithHowToMakeOne(String line) {
        assertThat(cli.naming("NONE", folder.resolve("none")).run(line + " --gallery NONE"))
                .isEqualTo(failed(4, "no gallery at NONE; make one with 'lookalike index DIR'"));
    }

    @Test
    void aFolderOfOtherThingsIsNoGallery() {
        assertThat(cli.run("index CELEBS --gallery CELEBS"))
                .isEqualTo(
                        failed(4, "CELEBS is no gallery, it holds bush-senior.jpg; choose an empty or a new folder"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find obama",
                "distance obama trump",
                "list",
                "info",
                "remove obama",
                "index CELEBS",
                "find CELEBS/obama.jpg --in CELEBS",
                "map -o OUT.html",
                "export --csv OUT.csv",
                "audit",
                "graph",
                "compare-metrics"
            })
    void aDamagedGalleryIsAnsweredWithHowToRemakeItAndStaysAsItIs(String line) throws IOException {
        cli.naming("DAMAGED", damagedGallery()).naming("OUT", folder.resolve("out"));
        Map<Path, String> before = contents(cli.path("DAMAGED"));
        Result result = cli.run(line + " --gallery DAMAGED");
        assertThat(contents(cli.path("DAMAGED"))).isEqualTo(before);

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .matches("lookalike: gallery DAMAGED is damaged \\(.+\\); remake it with"
                        + " 'lookalike index --rebuild --gallery DAMAGED DIR'\n");
    }

    @Test
    @Tag("slow")
    void aGalleryOfWhichAPartIsMissingOrCutIsDamaged() throws IOException {
        Path whole = cli.path("GALLERY");
        for (String part : List.of("segments_", "_0.cfs", "_0.cfe", "_0.si")) {
            for (boolean cut : new boolean[] {false, true}) {
                Path damaged = CelebsGallery.copy(whole, folder.resolve(part + cut));
                Path file = file(damaged, part);
                byte[] bytes = Files.readAllBytes(file);
                if (cut) {
                    Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
                } else {
                    Files.delete(file);
                }
                Result result = cli.naming("DAMAGED", damaged).run("find obama --gallery DAMAGED");
                assertThat(result.code()).as(part + cut).isEqualTo(4);
                assertThat(result.err()).as(part + cut).startsWith("lookalike: gallery DAMAGED is damaged (");
                assertThat(cli.run("index CELEBS --rebuild --gallery DAMAGED").code())
                        .isZero();
            }
        }
    }

    @Test
    void rebuildingMendsADamagedGallery() throws IOException {
        cli.naming("DAMAGED", damagedGallery());

        assertThat(cli.run("index CELEBS --rebuild --gallery DAMAGED").withoutDecimals())
                .isEqualTo(done("6 photos, 6 faces, 6 people, 0 skipped, #.# s\n"));
        assertThat(cli.run("list --gallery DAMAGED")).isEqualTo(cli.run("list --gallery GALLERY"));
    }

    @Test
    void aGalleryOfAnotherModelIsRefusedAndBothAreNamed() throws IOException {
        cli.naming("OTHER", otherModel());
        String detector =
                "\\([0-9a-f]{8}\\) with face-detector-mediapipe-full-range \\(99bf9494\\), 128 values, pipeline 3";

        for (String line : List.of("find obama --gallery GALLERY", "index CELEBS --gallery GALLERY")) {
            Result refused = cli.run(line + " --model OTHER");
            assertThat(refused.code()).isEqualTo(4);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .matches("lookalike: gallery GALLERY was made with face-embedding-fused-v1 " + detector
                            + "; this run uses other-faces " + detector
                            + "\\. Use that model, another gallery, or remake this one with"
                            + " 'lookalike index --rebuild --gallery GALLERY CELEBS'\n");
        }
    }

    @Test
    void listingAndRemovingTakeNoModel() throws IOException {
        cli.naming("OTHER", otherModel()).naming("THEIRS", folder.resolve("theirs"));

        assertThat(cli.run("index CELEBS --gallery THEIRS --model OTHER").code())
                .isZero();
        assertThat(cli.run("find obama --gallery THEIRS").code()).isEqualTo(4);
        assertThat(cli.run("list --gallery THEIRS")).isEqualTo(cli.run("list --gallery GALLERY"));
        assertThat(cli.run("remove obama --gallery THEIRS")).isEqualTo(done("removed obama, 1 photo\n"));
    }

    @Test
    void aDamagedModelEndsIndexingAtOnce() throws IOException {
        Path descriptor = otherModel();
        Files.writeString(descriptor.resolveSibling("face-embedding-dlib-resnet-v1.onnx"), "not a network");
        cli.naming("OTHER", descriptor).naming("NEW", folder.resolve("new")).naming("TEMP", folder);

        assertThat(cli.run("index CELEBS --gallery NEW --model OTHER"))
                .isEqualTo(failed(
                        1,
                        "TEMP/face-embedding-dlib-resnet-v1.onnx: damaged, or not the model that its descriptor tells"
                                + " of: SHA-256 is 0e668baeb36bdc26f2e1d0ef18231cf9691164e23adc211315ded82fd710e114,"
                                + " expected d16984282edd5a658ecfc33cf81dab55c070437e9913ef0bef4c55676f3b1572."
                                + " Take the file from the distribution again."));
    }

    private Path damagedGallery() throws IOException {
        Path gallery = CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("gallery"));
        Path vectors = file(gallery, "_0.cfs");
        byte[] bytes = Files.readAllBytes(vectors);
        bytes[bytes.length / 2] ^= 1;
        Files.write(vectors, bytes);
        return gallery;
    }

    private static Path file(Path gallery, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(gallery)) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<Path, String> contents(Path gallery) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(gallery)) {
            for (Path file : files.toList()) {
                contents.put(file, Sha256.of(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    /** dlib's network under another name. */
    private Path otherModel() throws IOException {
        Path models = BundledModels.folder();
        String onnx = "face-embedding-dlib-resnet-v1.onnx";
        Files.copy(models.resolve(onnx), folder.resolve(onnx));
        String json = Files.readString(models.resolve(BundledModels.EMBEDDERS.get("dlib")));
        return Files.writeString(
                folder.resolve("other.json"), json.replace("\"face-embedding-dlib-resnet-v1\"", "\"other-faces\""));
    }
}
