package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.internal.model.BundledModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LabelledPhotos.class)
class CalibrateTest {

    private static final String LINE = "evaluate --labelled PHOTOS --gallery GALLERY --calibrate";
    private static final Path MODELS = Path.of("models").toAbsolutePath();

    private final Cli cli;

    @TempDir
    Path folder;

    CalibrateTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("OUT", folder.toRealPath());
    }

    @Test
    @Tag("slow")
    void pointsReachAsFarAsFivePairsOnEitherSide() {
        assertThat(cli.run(LINE).out().replaceAll("\\[0\\.\\d{5}, ", "["))
                .isEqualTo(
                        """
                {
                  "calibration": {
                    "command": "lookalike evaluate --labelled PHOTOS --gallery GALLERY --calibrate",
                    "different": [
                      [0.1],
                      [0.2],
                      [0.3],
                      [0.4],
                      [0.5],
                      [0.6],
                      [0.7],
                      [0.8],
                      [0.9]
                    ],
                    "same": [
                      [0.3],
                      [0.4],
                      [0.5],
                      [0.6],
                      [0.7]
                    ]
                  }
                }
                """);
    }

    @Test
    void allPairsOfTheListedPhotosAreMeasuredNotOnlyTheListedPairs() throws IOException {
        StringBuilder list = new StringBuilder("4\n");
        for (String person : new String[] {"hopper", "lincoln", "obama", "trump"}) {
            list.append(person).append(" 1 2\n");
        }
        list.append("hopper 3 lincoln 3\nobama 3 trump 3\nhopper 4 lincoln 4\nobama 4 trump 4\n");
        cli.naming("LIST", Files.writeString(folder.resolve("list.txt"), list));

        String ofPairs = cli.run("evaluate --pairs LIST --images PHOTOS --gallery GALLERY --calibrate")
                .out();

        assertThat(points(ofPairs)).isEqualTo(points(cli.run(LINE).out()));
    }

    private static String points(String block) {
        return block.substring(block.indexOf("\"different\""));
    }

    @Test
    void aModelWithoutACalibrationIsMeasuredAndThenTellsLikeness() throws IOException {
        Map<String, Object> descriptor = new LinkedHashMap<>(
                JSON.std.mapFrom(MODELS.resolve(BundledModels.EMBEDDER).toFile()));
        try (Stream<Path> files = Files.list(MODELS)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("face-embedding-"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        descriptor.remove("calibration");
        JSON.std.write(descriptor, folder.resolve("mine.json").toFile());
        String distance = "distance PHOTOS/obama/obama_0001.jpg PHOTOS/obama/obama_0003.jpg --model OUT/mine.json";

        assertThat(cli.run(distance))
                .isEqualTo(Result.failed(
                        ExitCode.FAILED,
                        "face-embedding-fused-v1: the descriptor has no calibration, which tells how alike two faces"
                                + " are; 'lookalike evaluate --calibrate' measures one"));

        Result calibrated = cli.run("evaluate --labelled PHOTOS --gallery GALLERY --model OUT/mine.json --calibrate");
        descriptor.putAll(JSON.std.mapFrom(calibrated.out()));
        JSON.std.write(descriptor, folder.resolve("mine.json").toFile());

        assertThat(cli.run(distance).out()).contains("same person");
    }

    @Test
    void aFewPairsAreTooLittle() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "1\nhopper\t1\t2\nhopper\t1\tobama\t1\n");
        cli.naming("LIST", list);

        assertThat(cli.run("evaluate --pairs LIST --images PHOTOS --gallery GALLERY --calibrate")
                        .err())
                .endsWith("lookalike: a calibration needs dozens of pairs of photos of one person, and of two people;"
                        + " there are 1 and 2\n");
    }
}
