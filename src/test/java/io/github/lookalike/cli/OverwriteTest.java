package io.github.lookalike.cli;

import static io.github.lookalike.cli.Result.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.projection.ProjectorBundle;
import io.github.lookalike.report.evaluation.Plots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(CelebsGallery.class)
class OverwriteTest {

    private static final String THERE = ": is there already; choose another name, or --overwrite";
    private static final String LINK = ": is a link, and nothing is written through it;"
            + " choose another name, or --overwrite to put a file in its place";

    /** A command line that writes to OUT/name. */
    private record Line(String words, String name) {}

    private final Cli cli;

    @TempDir
    Path folder;

    OverwriteTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void nameTheFolder() throws IOException {
        cli.naming("OUT", folder.toRealPath());
    }

    /** Every way to name a file for the program to write. */
    static Stream<Line> lines() {
        Stream<Line> files = Stream.of(
                new Line("find trump --gallery GALLERY --html OUT/x.html", "x.html"),
                new Line("find trump --gallery GALLERY --sheet OUT/x.png", "x.png"),
                new Line("audit --gallery GALLERY --html OUT/x.htm", "x.htm"),
                new Line("map --gallery GALLERY -o OUT/x.html", "x.html"),
                new Line("map --gallery GALLERY -o OUT/new.csv -o OUT/x.png", "x.png"),
                new Line("map --gallery GALLERY -o OUT/x.svg", "x.svg"),
                new Line("map --gallery GALLERY -o OUT/x.csv", "x.csv"),
                new Line("export --gallery GALLERY --csv OUT/x.csv", "x.csv"),
                new Line("export --gallery GALLERY --npy OUT/x.npy", "x.npy"),
                new Line("export --gallery GALLERY --npy OUT/x.npy", "x-labels.csv"),
                new Line("embed CELEBS/trump.jpg -o OUT/x.npy", "x.npy"),
                new Line("embed CELEBS/trump.jpg -o OUT/x.npy", "x-labels.csv"),
                new Line("embed CELEBS/trump.jpg -o OUT/x.csv", "x.csv"),
                new Line("embed CELEBS/trump.jpg -o OUT/x.jsonl", "x.jsonl"),
                new Line("evaluate --labelled CELEBS --plots OUT/x.html", "x.html"));
        Stream<Line> projector =
                ProjectorBundle.FILES.stream().map(name -> new Line("export --gallery GALLERY --projector OUT", name));
        Stream<Line> plots =
                Plots.names().stream().map(name -> new Line("evaluate --labelled CELEBS --plots OUT", name));
        return Stream.of(files, projector, plots).flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatTheProgramDidNotMakeIsNotReplaced(Line line) throws IOException {
        Path photo = Files.copy(Portraits.of("obama"), folder.resolve(line.name));

        assertThat(cli.run(line.words)).isEqualTo(failed(ExitCode.FAILED, "OUT/" + line.name + THERE));
        assertThat(photo).hasSameBinaryContentAs(Portraits.of("obama"));
        assertThat(folder).isDirectoryContaining(file -> file.equals(photo)).isDirectoryNotContaining("glob:**new*");
    }

    @ParameterizedTest
    @MethodSource("lines")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void nothingIsWrittenThroughALink(Line line) throws IOException {
        Path nowhere = folder.resolve("nowhere");
        Files.createSymbolicLink(folder.resolve(line.name), nowhere);

        assertThat(cli.run(line.words)).isEqualTo(failed(ExitCode.FAILED, "OUT/" + line.name + LINK));
        assertThat(nowhere).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "find trump --gallery GALLERY, --html, x.html",
        "find trump --gallery GALLERY, --sheet, x.png",
        "audit --gallery GALLERY, --html, x.html",
        "map --gallery GALLERY --method pca --pictures 0, -o, x.html",
        "map --gallery GALLERY --method pca, -o, x.png",
        "map --gallery GALLERY --method pca, -o, x.svg"
    })
    void aPageOrPictureOfItsOwnIsMadeAnewWithoutAsking(String command, String option, String name) throws IOException {
        String line = command + " " + option + " OUT/" + name;

        assertThat(cli.run(line).code()).isZero();
        byte[] first = Files.readAllBytes(folder.resolve(name));
        assertThat(cli.run(line)).extracting(Result::code).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve(name)).hasBinaryContent(first);
        assertThat(folder).isDirectoryNotContaining("glob:**.lookalike*");
    }

    @Test
    void whoSaysSoReplacesWhateverIsThere() throws IOException {
        Path photo = Files.copy(Portraits.of("obama"), folder.resolve("x.html"));
        Path table = Files.writeString(folder.resolve("x.csv"), "mine");

        assertThat(cli.run("find trump --gallery GALLERY --html OUT/x.html --overwrite")
                        .code())
                .isZero();
        assertThat(photo).content().startsWith("<!DOCTYPE html>");
        assertThat(cli.run("export --gallery GALLERY --csv OUT/x.csv --overwrite"))
                .isEqualTo(new Result(ExitCode.DONE, "", "wrote 6 faces to OUT/x.csv\n"));
        assertThat(table).content().startsWith("person,photo,v1,");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void aLinkIsReplacedAndNotWhatItLeadsTo() throws IOException {
        Path photo = Files.copy(Portraits.of("obama"), folder.resolve("obama.jpg"));
        Path link = Files.createSymbolicLink(folder.resolve("x.csv"), photo);

        assertThat(cli.run("export --gallery GALLERY --csv OUT/x.csv --overwrite")
                        .code())
                .isZero();
        assertThat(photo).hasSameBinaryContentAs(Portraits.of("obama"));
        assertThat(link).isRegularFile().content().startsWith("person,photo,v1,");
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has other permissions")
    void whatIsMadeAnewStaysAsPrivateAsItWas() throws IOException {
        cli.run("find trump --gallery GALLERY --html OUT/x.html");
        Path page = folder.resolve("x.html");
        Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("rw-------"));
        cli.run("find trump --gallery GALLERY --html OUT/x.html");

        assertThat(Files.getPosixFilePermissions(page)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no mkfifo")
    void whatIsNoFileIsNeverReplaced() throws Exception {
        assertThat(new ProcessBuilder(List.of("mkfifo", folder.resolve("x.csv").toString()))
                        .start()
                        .waitFor())
                .isZero();

        assertThat(cli.run("export --gallery GALLERY --csv OUT/x.csv --overwrite"))
                .isEqualTo(failed(ExitCode.FAILED, "OUT/x.csv: is not a regular file; choose another name"));
    }
}
