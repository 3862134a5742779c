package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabelledPhotos.class)
class EvaluatePlotsTest {

    private static final String LINE = "evaluate --labelled PHOTOS --gallery GALLERY --hardest 2";

    private final Cli cli;

    @TempDir
    Path folder;

    EvaluatePlotsTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("OUT", folder.toRealPath());
    }

    @Test
    void curvesAndHistogramsAreDrawnAndTheirNumbersGiven() throws IOException {
        Result result = cli.run(LINE + " --plots OUT/plots");

        assertThat(result.err())
                .endsWith(
                        """
                wrote OUT/plots/roc.png
                wrote OUT/plots/distances-l2.png
                wrote OUT/plots/distances-l1.png
                wrote OUT/plots/distances-cosine.png
                wrote OUT/plots/roc.csv
                wrote OUT/plots/distances.csv
                """);
        for (String name : new String[] {"roc", "distances-l2", "distances-l1", "distances-cosine"}) {
            BufferedImage picture =
                    ImageIO.read(cli.path("OUT/plots/" + name + ".png").toFile());
            assertThat(picture.getWidth()).isEqualTo(1200);
        }
        assertThat(Files.readAllLines(cli.path("OUT/plots/roc.csv")))
                .startsWith("metric,threshold,far,tar")
                .anyMatch(line -> line.matches("cosine,[^,]+,0.0,1.0"));
        assertThat(Files.readAllLines(cli.path("OUT/plots/distances.csv")))
                .startsWith("metric,from,to,same,different")
                .hasSize(1 + 3 * 80);
    }

    @Test
    void aPageShowsFiguresAndTheFacesOfHardTriplets() throws IOException {
        Result result = cli.run(LINE + " --plots OUT/page.html --plots OUT/plots");

        assertThat(result.err()).endsWith("wrote OUT/page.html\n").contains("wrote OUT/plots/roc.png\n");
        String page = Files.readString(cli.path("OUT/page.html"));
        assertThat(page)
                .contains("<h1>Identification in PHOTOS"
                        .replace("PHOTOS", cli.path("PHOTOS").toString()));
        assertThat(page.split("src=\"data:image/png;base64,")).hasSize(1 + 4);
        assertThat(page.split("<section class=\"triplet\">")).hasSize(1 + 2);
        assertThat(page).contains("<th class=\"number\">rank-1</th>").doesNotContain("class=\"face none\"");
    }

    @Test
    void aFileThatIsNoPageIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(cli.run(LINE + " --plots OUT/notes.txt"))
                .isEqualTo(Result.usage(
                        "lookalike evaluate", "--plots needs a folder or an .html file, and OUT/notes.txt is neither"));
        assertThat(cli.run(LINE + " --plots OUT/none/page.html"))
                .isEqualTo(Result.usage("lookalike evaluate", "--plots: there is no folder OUT/none"));
    }
}
