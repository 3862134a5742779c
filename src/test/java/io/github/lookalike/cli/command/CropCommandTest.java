package io.github.lookalike.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.portraits.Portraits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class CropCommandTest {

    private final Cli cli;

    @TempDir
    Path folder;

    CropCommandTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("IN", Files.createDirectory(folder.toRealPath().resolve("in")))
                .naming("OUT", folder.toRealPath().resolve("out"));
        Files.copy(Portraits.of("obama"), cli.path("IN/obama.jpg"));
        Portraits.sideBySide("hopper", "trump", cli.path("IN/two.png"));
    }

    @Test
    void everyFaceOfAFolderIsCutOutAlignedAndTold() throws IOException {
        Result result = cli.run("crop IN -o OUT").withoutDecimals();

        // The table's own spacing is told by its test, and where faces are by the detector's.
        assertThat(new Result(
                        result.code(),
                        result.out().replaceAll(" +", " ").replaceAll("( \\d+)( \\d+){4} ", "$1 # # # # "),
                        ""))
                .isEqualTo(
                        Result.done(
                                """
                 photo face x y width height score file
                 IN/obama.jpg 1 # # # # #.# OUT/obama-1.png
                 IN/two.png 1 # # # # #.# OUT/two-1.png
                 IN/two.png 2 # # # # #.# OUT/two-2.png
                """));
        assertThat(written()).containsExactly("obama-1.png", "two-1.png", "two-2.png");
        assertThat(List.of(picture("two-2.png").getWidth(), picture("two-2.png").getHeight()))
                .containsExactly(150, 150);
    }

    @Test
    @Tag("slow")
    void numbersAreThoseOfTheFaceOption() throws IOException {
        cli.run("crop IN/two.png -o OUT");

        for (int number = 1; number <= 2; number++) {
            String person = number == 1 ? "hopper" : "trump";
            Result found = cli.run("find IN/two.png --face " + number + " --gallery GALLERY --top 1 --format csv");
            assertThat(found.out()).contains(",1," + person + ",");
            cli.run("crop images/celebs/hopper.jpg images/celebs/trump.jpg -o OUT");
            String other = number == 1 ? "trump" : "hopper";
            BufferedImage chip = picture("two-" + number + ".png");
            assertThat(difference(chip, picture(person + "-1.png")))
                    .isLessThan(0.6 * difference(chip, picture(other + "-1.png")));
        }
    }

    @Test
    void jsonTellsBoxesAndLandmarks() {
        assertThat(cli.run("crop IN/obama.jpg -o OUT --format json").withoutDecimals())
                .isEqualTo(
                        Result.done(
                                """
                [ {
                  "photo" : "IN/obama.jpg",
                  "face" : 1,
                  "box" : {
                    "x" : #.#,
                    "y" : #.#,
                    "width" : #.#,
                    "height" : #.#
                  },
                  "landmarks" : {
                    "left_eye" : [ #.#, #.# ],
                    "right_eye" : [ #.#, #.# ],
                    "nose" : [ #.#, #.# ],
                    "mouth" : [ #.#, #.# ],
                    "left_ear" : [ #.#, #.# ],
                    "right_ear" : [ #.#, #.# ]
                  },
                  "score" : #.#,
                  "file" : "OUT/obama-1.png"
                } ]
                """));
    }

    @Test
    void csvHasAColumnForEachNumber() {
        assertThat(cli.run("crop IN/obama.jpg -o OUT --format csv").withoutDecimals())
                .isEqualTo(Result.done(
                        "photo,face,x,y,width,height,left_eye_x,left_eye_y,right_eye_x,right_eye_y,nose_x,nose_y,"
                                + "mouth_x,mouth_y,left_ear_x,left_ear_y,right_ear_x,right_ear_y,score,file\n"
                                + "IN/obama.jpg,1" + ",#.#".repeat(17) + ",OUT/obama-1.png\n"));
    }

    @Test
    @Tag("slow")
    void plainCropsAreTheBoxesWithTheirMargin() throws IOException {
        cli.run("crop IN/obama.jpg -o OUT --plain --margin 0");
        BufferedImage tight = picture("obama-1.png");
        cli.run("crop IN/obama.jpg -o OUT --plain --overwrite");
        BufferedImage usual = picture("obama-1.png");

        assertThat(tight.getWidth()).isNotEqualTo(150);
        assertThat((double) usual.getWidth() / tight.getWidth()).isBetween(1.38, 1.42);
    }

    @Test
    void boxesAreDrawnIntoACopyOfThePhoto() throws IOException {
        cli.run("crop IN/obama.jpg -o OUT --boxes");

        assertThat(written()).containsExactly("obama-1.png", "obama-boxes.jpg");
        BufferedImage before = ImageIO.read(cli.path("IN/obama.jpg").toFile());
        BufferedImage boxes = picture("obama-boxes.jpg");
        assertThat(boxes.getWidth()).isEqualTo(before.getWidth());
        assertThat(difference(before, boxes)).isBetween(0.5, 20.0);
    }

    @Test
    @Tag("slow")
    void aSecondRunChangesNothingAndTakesNoCropForAPhoto() throws IOException {
        Result first = cli.run("crop IN -o IN/faces");

        assertThat(cli.run("crop IN -o IN/faces")).isEqualTo(first);
        assertThat(cli.path("IN/faces")).isDirectoryNotContaining("glob:**faces*faces*");
    }

    @Test
    @Tag("slow")
    void anotherFaceDoesNotReplaceAFile() throws IOException {
        cli.run("crop IN/obama.jpg -o OUT");
        byte[] before = Files.readAllBytes(cli.path("OUT/obama-1.png"));
        Files.createDirectory(cli.path("IN/more"));
        Files.copy(Portraits.of("trump"), cli.path("IN/more/obama.jpg"));

        assertThat(cli.run("crop IN/more -o OUT"))
                .isEqualTo(Result.failed(
                        ExitCode.FAILED,
                        "OUT/obama-1.png: is there already and shows something else; choose another folder, or"
                                + " --overwrite"));
        assertThat(cli.path("OUT/obama-1.png")).hasBinaryContent(before);
        assertThat(cli.run("crop IN/more -o OUT --overwrite").code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readAllBytes(cli.path("OUT/obama-1.png"))).isNotEqualTo(before);
    }

    @Test
    @Tag("slow")
    void photosOfOneNameGetCropsOfTheirOwn() throws IOException {
        Files.createDirectory(cli.path("IN/more"));
        Files.copy(Portraits.of("trump"), cli.path("IN/more/obama.jpg"));

        assertThat(cli.run("crop IN/obama.jpg IN/more/obama.jpg -o OUT").code()).isEqualTo(ExitCode.DONE);
        assertThat(written()).containsExactly("obama-1.png", "obama.jpg-1.png");
    }

    @Test
    @Tag("slow")
    void ofSeveralPhotosThoseWithoutAFaceAreToldAndTheRestGoesOn() throws IOException {
        Portraits.landscape(cli.path("IN/meadow.png"));

        Result result = cli.run("crop IN -o OUT --format csv");

        assertThat(result.code()).isEqualTo(ExitCode.PARTLY);
        assertThat(result.err())
                .isEqualTo("IN/meadow.png: no face found (also tried enlarged, padded and rotated). Is the face larger"
                        + " than 30 pixels?\n");
        assertThat(result.out()).startsWith("photo,face,").contains(",error\n");
        assertThat(result.out()).containsPattern("\nIN/meadow.png,,[^\n]*,\"no face found [^\n]*\"\n");
        assertThat(written()).containsExactly("obama-1.png", "two-1.png", "two-2.png");
    }

    @Test
    void aSinglePhotoWithoutAFaceFails() {
        Portraits.landscape(cli.path("IN/meadow.png"));

        assertThat(cli.run("crop IN/meadow.png -o OUT"))
                .isEqualTo(Result.failed(
                        ExitCode.NO_FACE,
                        "IN/meadow.png: no face found (also tried enlarged, padded and rotated). Is the face larger"
                                + " than 30 pixels?"));
    }

    @Test
    void slipsOfThePenAreToldBeforeAnythingIsWritten() throws IOException {
        Files.createDirectory(cli.path("IN/empty"));

        assertThat(cli.run("crop IN/nobody.jpg IN/obama.jpg -o OUT"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "IN/nobody.jpg: no such file"));
        assertThat(cli.run("crop IN/empty -o OUT"))
                .isEqualTo(Result.failed(ExitCode.FAILED, "IN/empty: no photos in this folder"));
        assertThat(cli.run("crop IN"))
                .isEqualTo(Result.usage("lookalike crop", "Missing required option: '--output=DIR'"));
        assertThat(cli.run("crop IN -o OUT --margin 0.3"))
                .isEqualTo(Result.usage("lookalike crop", "--margin goes with --plain"));
        assertThat(cli.run("crop IN -o OUT --plain --margin -1"))
                .isEqualTo(Result.usage("lookalike crop", "--margin must be from 0 to 10, not -1.0"));
        assertThat(cli.path("OUT")).doesNotExist();
    }

    @Test
    void aFileIsNoPlaceForCrops() {
        Result result = cli.run("crop IN/obama.jpg -o IN/obama.jpg");

        assertThat(result).isEqualTo(Result.failed(ExitCode.FAILED, "IN/obama.jpg: is a file, not a folder"));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(cli.path("OUT"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private BufferedImage picture(String name) throws IOException {
        return ImageIO.read(cli.path("OUT/" + name).toFile());
    }

    /** The mean difference of the pixels' greens, 0 to 255. */
    private static double difference(BufferedImage a, BufferedImage b) {
        assertThat(List.of(b.getWidth(), b.getHeight())).containsExactly(a.getWidth(), a.getHeight());
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs((a.getRGB(x, y) >> 8 & 0xff) - (b.getRGB(x, y) >> 8 & 0xff));
            }
        }
        return sum / (a.getWidth() * (double) a.getHeight());
    }
}
