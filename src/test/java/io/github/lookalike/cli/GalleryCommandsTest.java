package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.done;
import static io.github.lookalike.cli.Result.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class GalleryCommandsTest {

    private final Cli cli;

    GalleryCommandsTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void listTellsWhoIsThere() {
        assertThat(cli.run("list --gallery GALLERY"))
                .isEqualTo(
                        done(
                                """
                  person       photos
                  bush              1
                  bush-senior       1
                  hopper            1
                  lincoln           1
                  obama             1
                  trump             1
                """));
        assertThat(cli.run("list --gallery GALLERY --format csv"))
                .isEqualTo(done("person,photos\nbush,1\nbush-senior,1\nhopper,1\nlincoln,1\nobama,1\ntrump,1\n"));
        assertThat(cli.run("list --gallery GALLERY --format json").out())
                .startsWith("[ {\n  \"person\" : \"bush\",\n  \"photos\" : 1\n}, {\n")
                .endsWith("  \"person\" : \"trump\",\n  \"photos\" : 1\n} ]\n");
    }

    @Test
    void infoTellsWhatIsThereAndWhatMadeIt() {
        assertThat(info("table"))
                .isEqualTo(
                        done(
                                """
                  fact      value
                  gallery   GALLERY
                  photos    6
                  faces     6
                  people    6
                  size      SIZE
                  folder    CELEBS: 6 photos, 6 people
                  detector  face-detector-mediapipe-full-range sha256:99bf9494d84f
                  embedder  face-embedding-fused-v1 digest:DIGEST, 128 numbers a face
                  network   face-embedding-dlib-resnet-v1 sha256:d16984282edd, weight 0.8
                  network   face-embedding-mobilefacenet sha256:f5974285c190, weight 0.2
                  pipeline  3
                  graph     none
                """));
    }

    @Test
    void infoForProgramsIsOneRow() {
        assertThat(info("json"))
                .isEqualTo(
                        done(
                                """
                [ {
                  "gallery" : "GALLERY",
                  "photos" : 6,
                  "faces" : 6,
                  "people" : 6,
                  "bytes" : BYTES,
                  "folders" : "CELEBS",
                  "detector" : "face-detector-mediapipe-full-range sha256:99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
                  "embedder" : "face-embedding-fused-v1 digest:DIGEST",
                  "networks" : "face-embedding-dlib-resnet-v1 sha256:d16984282edd5a658ecfc33cf81dab55c070437e9913ef0bef4c55676f3b1572, weight 0.8; face-embedding-mobilefacenet sha256:f5974285c190557522b0146cab532218e308e6c269422e796f4e6a176a8f5a07, weight 0.2",
                  "dimension" : 128,
                  "pipeline" : 3,
                  "graph" : "none"
                } ]
                """));
        assertThat(info("csv").out())
                .startsWith(
                        "gallery,photos,faces,people,bytes,folders,detector,embedder,networks,dimension,pipeline,graph\n"
                                + "GALLERY,6,6,6,BYTES,CELEBS,face-detector")
                .endsWith(",128,3,none\n");
    }

    @Test
    void removeForgetsPeopleAndSaysSo(@TempDir Path folder) throws IOException {
        cli.naming("COPY", CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("gallery")));

        assertThat(cli.run("remove trump LINC --gallery COPY"))
                .isEqualTo(done("removed trump, 1 photo\nremoved lincoln, 1 photo\n"));
        assertThat(cli.run("list --gallery COPY --format csv"))
                .isEqualTo(done("person,photos\nbush,1\nbush-senior,1\nhopper,1\nobama,1\n"));
        assertThat(cli.run("find hopper --gallery COPY").out())
                .doesNotContain("trump")
                .doesNotContain("lincoln");
        assertThat(cli.path("CELEBS/trump.jpg")).exists();
    }

    @Test
    void photosWithoutAFaceAreToldAlikeEverywhere(@TempDir Path folder) throws IOException {
        Path obama = Files.createDirectories(folder.resolve("in/obama"));
        Files.copy(Portraits.of("obama"), obama.resolve("1.jpg"));
        Portraits.landscape(obama.resolve("2.png"));
        cli.naming("DIR", folder);

        assertThat(cli.run("index DIR/in --gallery DIR/g").out())
                .startsWith("2 photos, 1 face, 1 person, 1 without a face, ");
        assertThat(cli.run("info --gallery DIR/g").out())
                .contains("  photos    2, 1 without a face\n")
                .contains("  folder    DIR/in: 2 photos, 1 without a face, 1 person\n");
        assertThat(cli.run("list --gallery DIR/g --format csv").out()).isEqualTo("person,photos\nobama,1\n");
        assertThat(cli.run("remove obama --gallery DIR/g"))
                .isEqualTo(done("removed obama, 2 photos, 1 without a face\n"));
    }

    @Test
    void aSlipOfThePenRemovesNobody(@TempDir Path folder) throws IOException {
        cli.naming("COPY", CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("gallery")));

        assertThat(cli.run("remove trump lincolm --gallery COPY"))
                .isEqualTo(failed(1, "nobody called 'lincolm' in the gallery; did you mean lincoln?"));
        assertThat(cli.run("list --gallery COPY")).isEqualTo(cli.run("list --gallery GALLERY"));
    }

    private Result info(String format) {
        Result info = cli.run("info --gallery GALLERY --format " + format);
        String out = info.out()
                .replaceFirst("size +\\d+ KB", "size      SIZE")
                .replaceFirst("\"bytes\" : \\d+", "\"bytes\" : BYTES")
                .replaceFirst(",6,6,6,\\d+,", ",6,6,6,BYTES,")
                .replaceFirst("digest:[0-9a-f]{12,64}", "digest:DIGEST");
        return new Result(info.code(), out, info.err());
    }
}
