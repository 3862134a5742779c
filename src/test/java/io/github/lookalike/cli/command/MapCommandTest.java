package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(CelebsGallery.class)
class MapCommandTest {

    private final Cli cli;

    @TempDir
    Path folder;

    MapCommandTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("OUT", folder.toRealPath());
    }

    @Test
    void everyFaceHasItsPlaceMineLast() throws IOException {
        Result result = cli.run("map -o OUT/map.csv --gallery GALLERY --with images/me/collins.jpg");

        assertThat(result).isEqualTo(new Result(ExitCode.DONE, "", "wrote OUT/map.csv\n"));
        List<String> lines = lines("OUT/map.csv");
        assertThat(lines.get(0)).isEqualTo("person,photo,x,y");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(Stream.concat(Stream.of(CelebsGallery.PEOPLE), Stream.of("collins"))
                        .toList());
        assertThat(lines.get(7)).matches("collins,images/me/collins.jpg,-?\\d+\\.\\d+,-?\\d+\\.\\d+");
    }

    @Test
    void theSameSeedGivesTheSameMapOnAnyNumberOfThreads() throws IOException {
        cli.run("map -o OUT/one.csv --gallery GALLERY --seed 5 --threads 1");
        cli.run("map -o OUT/two.csv --gallery GALLERY --seed 5 --threads 3");
        cli.run("map -o OUT/other.csv --gallery GALLERY --seed 6");

        assertThat(cli.path("OUT/two.csv")).hasSameTextualContentAs(cli.path("OUT/one.csv"));
        assertThat(lines("OUT/other.csv")).isNotEqualTo(lines("OUT/one.csv"));
    }

    @Test
    void aMapOfThreeDimensionsIsATable() throws IOException {
        cli.run("map -o OUT/space.csv --gallery GALLERY --dimensions 3 --method pca");

        assertThat(lines("OUT/space.csv").get(0)).isEqualTo("person,photo,x,y,z");
        assertThat(lines("OUT/space.csv").get(1).split(",")).hasSize(5);
    }

    @Test
    void severalFilesShowOneMap() throws IOException {
        Result result = cli.run("map -o OUT/map.html -o OUT/map.png -o OUT/map.svg --gallery GALLERY --method pca"
                + " --with images/me/collins.jpg");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                ExitCode.DONE,
                                "",
                                """
                wrote OUT/map.html
                wrote OUT/map.png
                wrote OUT/map.svg
                """));
        assertThat(cli.path("OUT/map.html"))
                .content()
                .contains("<title>Collins among 6 faces</title>")
                .containsSubsequence("data-layout=\"pca\"", "data-layout=\"tsne\"");
        assertThat(cli.path("OUT/map.svg")).content().contains(">Hopper</text>", "component 1, ");
        assertThat(ImageIO.read(cli.path("OUT/map.png").toFile()).getWidth()).isEqualTo(1800);
    }

    @Test
    void aTitleStandsOnAllThatShowOne() throws IOException {
        String map = "map --gallery GALLERY --method pca -o OUT/";
        cli.run(map + "usual.png");

        Result result = cli.run(
                map + "map.html -o OUT/map.png -o OUT/map.svg -o OUT/map.csv --title <Our>\u001b\u202epresidents");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        String title = "&lt;Our&gt;\ufffd\ufffdpresidents";
        assertThat(cli.path("OUT/map.html")).content().contains("<title>" + title + "</title>", "<h1>" + title + "<");
        assertThat(cli.path("OUT/map.svg")).content().contains(">" + title + "</text>");
        assertThat(cli.path("OUT/map.csv")).content().doesNotContain("presidents");
        BufferedImage usual = ImageIO.read(cli.path("OUT/usual.png").toFile());
        BufferedImage picture = ImageIO.read(cli.path("OUT/map.png").toFile());
        int below = 90;
        assertThat(pixels(picture, 0, below)).as("title").isNotEqualTo(pixels(usual, 0, below));
        assertThat(pixels(picture, below, picture.getHeight())).isEqualTo(pixels(usual, below, usual.getHeight()));
    }

    private static int[] pixels(BufferedImage map, int top, int bottom) {
        return map.getRGB(0, top, map.getWidth(), bottom - top, null, 0, map.getWidth());
    }

    @Test
    void aFaceWhosePhotoIsGoneIsADot() throws IOException {
        Path photos = CelebsGallery.copy(cli.path("CELEBS"), folder.resolve("photos"));
        cli.run("index OUT/photos --gallery OUT/gallery");
        Files.delete(photos.resolve("obama.jpg"));

        Result result = cli.run("map -o OUT/map.svg --gallery OUT/gallery");

        assertThat(result)
                .isEqualTo(
                        new Result(
                                ExitCode.DONE,
                                "",
                                """
                OUT/photos/obama.jpg: no such file; a dot on the map
                wrote OUT/map.svg
                """));
        assertThat(cli.path("OUT/map.svg")).content().contains("<title>Obama (obama.jpg)</title></circle>");
    }

    @Test
    void aGalleryWithoutFacesHasNoMap() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        cli.run("index OUT/empty --gallery OUT/gallery");

        assertThat(cli.run("map -o OUT/map.html --gallery OUT/gallery"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "the gallery OUT/gallery has no faces to map"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            textBlock =
                    """
        --with images/me/nobody.jpg ; 1 ; images/me/nobody.jpg: no such file
        --with trump                ; 1 ; trump: no such file
        --with images/me/collins.jpg --face 2 ; 3 ; images/me/collins.jpg: has no such face, its faces are numbered 1 to 1
        """)
    void myPhotoMustShowMyFace(String options, int code, String complaint) {
        assertThat(cli.run("map -o OUT/map.csv --gallery GALLERY " + options))
                .isEqualTo(Result.failed(code, complaint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            textBlock =
                    """
        ""                                ; Missing required option: '--output=FILE'
        -o OUT/map.pdf                    ; -o needs a file that ends in .html or .png or .svg or .csv, not 'OUT/map.pdf'
        -o OUT/none/map.svg               ; -o: there is no folder OUT/none
        -o OUT/map.png --dimensions 3     ; --dimensions 3 is for .csv only, a picture has 2: OUT/map.png
        -o OUT/map.csv --dimensions 4     ; --dimensions must be 2 or 3, not 4
        -o OUT/map.csv --perplexity 0.5   ; --perplexity must be at least 1, not 0.5
        -o OUT/map.html --pictures -1     ; --pictures must be at least 0, not -1
        -o OUT/map.csv --iterations 0     ; Invalid value for option '--iterations': expected a whole number from 1, but was '0'
        -o OUT/map.csv --method umap      ; Invalid value for option '--method': expected pca or tsne, but was 'umap'
        """)
    void whatCanNotBeDoneIsToldBeforeAnyWork(String options, String complaint) {
        assertThat(cli.run(("map --gallery OUT/no-gallery " + options).strip()))
                .isEqualTo(Result.usage("lookalike map", complaint));
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(cli.path(file));
    }
}
