package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.internal.numpy.NpyFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class ExportCommandTest {

    private final Cli cli;

    @TempDir
    Path folder;

    ExportCommandTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("OUT", folder.toRealPath());
    }

    @Test
    void theProjectorGetsVectorsNamesAndASpriteOfFaces() throws IOException {
        Result result = cli.run("export --gallery GALLERY --projector OUT/projector");

        assertThat(result).isEqualTo(new Result(ExitCode.DONE, "", "wrote 6 faces to OUT/projector\n"));
        assertThat(text("OUT/projector/metadata.tsv"))
                .isEqualTo(
                        """
                person	photo
                bush	CELEBS/bush.jpg
                bush-senior	CELEBS/bush-senior.jpg
                hopper	CELEBS/hopper.jpg
                lincoln	CELEBS/lincoln.jpg
                obama	CELEBS/obama.jpg
                trump	CELEBS/trump.jpg
                """);
        List<String> vectors = Files.readAllLines(cli.path("OUT/projector/vectors.tsv"));
        assertThat(vectors).hasSize(6).allSatisfy(line -> assertThat(line.split("\t"))
                .hasSize(128));
        BufferedImage sprite = ImageIO.read(cli.path("OUT/projector/sprite.png").toFile());
        assertThat(List.of(sprite.getWidth(), sprite.getHeight())).containsExactly(3 * 96, 3 * 96);
        assertThat(cli.path("OUT/projector/projector_config.json"))
                .content()
                .contains("\"tensorShape\" : [ 6, 128 ]", "\"singleImageDim\" : [ 96, 96 ]");
    }

    @Test
    void csvAndNumPyHoldWhatTheGalleryHolds() throws IOException {
        Result result = cli.run("export --gallery GALLERY --csv OUT/faces.csv --npy OUT/faces.npy");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                ExitCode.DONE,
                                "",
                                """
                wrote 6 faces to OUT/faces.csv
                wrote 6 faces to OUT/faces.npy, whose they are to OUT/faces-labels.csv
                """));
        assertThat(text("OUT/faces-labels.csv")).startsWith("person,photo\nbush,CELEBS/bush.jpg\n");
        float[][] vectors = NpyFile.read(cli.path("OUT/faces.npy"));
        List<String> csv = text("OUT/faces.csv").lines().toList();
        assertThat(csv.get(0)).startsWith("person,photo,v1,v2,").endsWith(",v128");
        for (int i = 0; i < 6; i++) {
            assertThat(csv.get(i + 1)).endsWith("," + vectors[i][126] + "," + vectors[i][127]);
        }
    }

    @Test
    void aPhotoThatIsGoneIsBlackInTheSpriteAndTold() throws IOException {
        CelebsGallery.copy(cli.path("CELEBS"), folder.resolve("photos"));
        cli.run("index OUT/photos --gallery OUT/gallery");
        Files.delete(cli.path("OUT/photos/bush.jpg"));
        Files.delete(cli.path("OUT/photos/obama.jpg"));

        Result result = cli.run("export --gallery OUT/gallery --projector OUT/projector");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                ExitCode.DONE,
                                "",
                                """
                OUT/photos/bush.jpg: no such file, and 1 more photo; black in the sprite
                wrote 6 faces to OUT/projector
                """));
        BufferedImage sprite = ImageIO.read(cli.path("OUT/projector/sprite.png").toFile());
        assertThat(sprite.getRGB(48, 48) & 0xffffff).as("bush").isZero();
        assertThat(sprite.getRGB(48 + 96, 48) & 0xffffff).as("bush-senior").isNotZero();
    }

    @Test
    void aGalleryWithoutFacesIsNotExported() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        cli.run("index OUT/empty --gallery OUT/gallery");

        assertThat(cli.run("export --gallery OUT/gallery --csv OUT/faces.csv"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "the gallery OUT/gallery has no faces to export"));
        assertThat(cli.path("OUT/faces.csv")).doesNotExist();
    }

    @Test
    void slipsOfThePenAreTold() {
        assertThat(cli.run("export --gallery GALLERY"))
                .isEqualTo(Result.usage(
                        "lookalike export", "nothing to write: give --projector DIR, --csv FILE or --npy FILE"));
        assertThat(cli.run("export --gallery GALLERY --npy OUT/faces.txt"))
                .isEqualTo(
                        Result.usage("lookalike export", "--npy needs a file that ends in .npy, not 'OUT/faces.txt'"));
    }

    @Test
    void largeGalleriesAreThinnedOutEvenly() {
        List<Integer> all = IntStream.range(0, 25).boxed().toList();

        assertThat(ProjectorExport.thinned(all, 25)).isSameAs(all);
        assertThat(ProjectorExport.thinned(all, 10)).containsExactly(0, 2, 5, 7, 10, 12, 15, 17, 20, 22);
        assertThat(ProjectorExport.thinned(IntStream.range(0, 250_000).boxed().toList(), 100_000))
                .hasSize(100_000)
                .doesNotHaveDuplicates()
                .endsWith(249_997);
    }

    @Test
    void picturesShrinkUntilTheSpriteFits() {
        assertThat(ProjectorExport.side(7_225)).isEqualTo(96);
        assertThat(ProjectorExport.side(7_226)).isEqualTo(95);
        assertThat(ProjectorExport.side(20_000)).isEqualTo(57);
        assertThat(ProjectorExport.side(100_000)).isEqualTo(25);
    }

    private String text(String file) throws IOException {
        return Files.readString(cli.path(file)).replace(cli.path("CELEBS").toString(), "CELEBS");
    }
}
