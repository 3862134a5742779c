package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.portraits.Portraits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class FindPagesTest {

    private final Cli cli;

    @TempDir
    Path folder;

    FindPagesTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("OUT", folder.toRealPath());
    }

    @Test
    void answersAreWrittenAsAPageAndAsASheet() throws IOException {
        Result result =
                cli.run("find images/me/collins.jpg --gallery GALLERY --top 2 --html OUT/me.html --sheet OUT/me.png");

        assertThat(result.withoutDecimals())
                .isEqualTo(new Result(
                        ExitCode.DONE,
                        """
                images/me/collins.jpg
                  rank  person  distance  likeness  verdict           photo
                     1  hopper     #.#   #.# %  different people  CELEBS/hopper.jpg
                     2  trump      #.#   #.# %  different people  CELEBS/trump.jpg
                """,
                        """
                wrote OUT/me.html
                wrote OUT/me.png
                """));
        assertThat(cli.path("OUT/me.html"))
                .content()
                .contains("<title>Collins looks most like Hopper</title>", ">Hopper</span>", ">Trump</span>");
        BufferedImage sheet = ImageIO.read(cli.path("OUT/me.png").toFile());
        assertThat(sheet.getWidth()).isEqualTo(1640);
    }

    @Test
    void aTitleStandsOnThePageAndOnTheSheet() throws IOException {
        String find = "find images/me/collins.jpg --gallery GALLERY --top 2 --sheet OUT/";
        cli.run(find + "usual.png");

        Result result = cli.run(find + "me.png --html OUT/me.html --title <My>\u001b\u202eself");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(cli.path("OUT/me.html"))
                .content()
                .contains("<title>&lt;My&gt;\ufffd\ufffdself</title>", "<h1>&lt;My&gt;\ufffd\ufffdself</h1>")
                .doesNotContain("Collins looks most like");
        BufferedImage usual = ImageIO.read(cli.path("OUT/usual.png").toFile());
        BufferedImage sheet = ImageIO.read(cli.path("OUT/me.png").toFile());
        int below = 100;
        assertThat(pixels(sheet, 0, below)).as("title").isNotEqualTo(pixels(usual, 0, below));
        assertThat(pixels(sheet, below, sheet.getHeight())).isEqualTo(pixels(usual, below, usual.getHeight()));
    }

    private static int[] pixels(BufferedImage sheet, int top, int bottom) {
        return sheet.getRGB(0, top, sheet.getWidth(), bottom - top, null, 0, sheet.getWidth());
    }

    @Test
    void somebodyInTheGalleryAndAPhotoShareAPage() {
        Result result = cli.run("find bush-senior images/me/collins.jpg --gallery GALLERY --top 1 --html OUT/all.html");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(cli.path("OUT/all.html"))
                .content()
                .contains("Bush-Senior", "<h2>Collins looks most like Hopper</h2>", ">Bush</figcaption>");
    }

    @Test
    void anAnswerWhosePhotoIsGoneIsShownWithoutIt() throws IOException {
        Path photos = CelebsGallery.copy(cli.path("CELEBS"), folder.resolve("photos"));
        cli.run("index OUT/photos --gallery OUT/gallery");
        Files.delete(photos.resolve("hopper.jpg"));

        Result result =
                cli.run("find images/me/collins.jpg --gallery OUT/gallery --top 1 --format csv --html OUT/me.html");

        assertThat(result.withoutDecimals())
                .isEqualTo(
                        new Result(
                                ExitCode.DONE,
                                """
                probe,rank,person,distance,likeness,verdict,photo,probe_photo,error
                images/me/collins.jpg,1,hopper,#.#,#.#,different people,OUT/photos/hopper.jpg,images/me/collins.jpg,
                """,
                                """
                OUT/photos/hopper.jpg: no such file; shown without its picture
                wrote OUT/me.html
                """));
        assertThat(cli.path("OUT/me.html")).content().contains("<div class=\"face over none\"");
    }

    @Test
    void aPageDoesNotReplaceAPhoto() throws IOException {
        Path photo = Files.copy(Portraits.of("collins"), folder.resolve("me.jpg"));
        byte[] before = Files.readAllBytes(photo);

        assertThat(cli.run("find OUT/me.jpg --gallery GALLERY --html OUT/me.jpg"))
                .isEqualTo(Result.usage(
                        "lookalike find", "--html needs a file that ends in .html or .htm, not 'OUT/me.jpg'"));
        assertThat(cli.run("find OUT/me.jpg --gallery GALLERY --sheet OUT/me.gif"))
                .isEqualTo(Result.usage(
                        "lookalike find", "--sheet needs a file that ends in .png or .jpg or .jpeg, not 'OUT/me.gif'"));
        assertThat(cli.run("find OUT/me.jpg --gallery GALLERY --sheet OUT/me.jpg"))
                .isEqualTo(Result.failed(
                        ExitCode.FAILED, "OUT/me.jpg: is there already; choose another name, or --overwrite"));
        assertThat(photo).hasBinaryContent(before);
    }

    @Test
    void aPlaceThatCanNotBeWrittenIsToldBeforeAnyWork() throws IOException {
        Files.createDirectory(folder.resolve("taken.png"));

        assertThat(cli.run("find nobody --gallery GALLERY --html OUT/none/me.html"))
                .isEqualTo(Result.usage("lookalike find", "--html: there is no folder OUT/none"));
        assertThat(cli.run("find nobody --gallery GALLERY --sheet OUT/taken.png"))
                .isEqualTo(Result.usage("lookalike find", "--sheet: OUT/taken.png is a folder"));
    }

    @Test
    @Tag("slow")
    void aSheetShowsAsManyAnswersOfEachAsItHasRoomFor() throws IOException {
        String probes = "CELEBS ".repeat(3);

        Result result = cli.run("find " + probes + "--gallery GALLERY --sheet OUT/all.jpg --format csv");

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out().lines()).as("answers").hasSize(1 + 90);
        assertThat(result.err())
                .isEqualTo("the sheet has room for 60 of 90 answers: the first 3 of each of 18 faces\n"
                        + "wrote OUT/all.jpg\n");
        BufferedImage sheet = ImageIO.read(cli.path("OUT/all.jpg").toFile());
        assertThat(sheet.getWidth() / (double) sheet.getHeight()).isBetween(1.0, 1.8);
    }
}
