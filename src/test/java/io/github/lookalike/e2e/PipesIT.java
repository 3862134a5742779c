package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos that come through standard input and pipes: the same as from files. */
class PipesIT {

    @TempDir
    Path folder;

    private Program bash;

    @BeforeEach
    void index() throws IOException {
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : List.of("obama", "trump", "bush", "bush-senior")) {
            Files.copy(Program.PROJECT.resolve("images/celebs/" + person + ".jpg"), celebs.resolve(person + ".jpg"));
        }
        Files.copy(celebs.resolve("bush.jpg"), folder.resolve("me.jpg"));
        bash = Program.startedAs("bash", "-c").in(folder).with("XDG_DATA_HOME", folder + "/data");
        assertThat(run("LOOKALIKE index celebs").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOOKALIKE find - -t 2 --format json < me.jpg",
                "cat me.jpg | LOOKALIKE find - -t 2 --format json",
                "cat me.jpg | LOOKALIKE find /dev/stdin -t 2 --format json",
                "LOOKALIKE find <(cat me.jpg) -t 2 --format json"
            })
    void findsTheSameAsInAFile(String command) {
        String file = run("LOOKALIKE find me.jpg -t 2 --format json").out();

        Outcome pipe = run(command);

        assertThat(pipe.err()).isEmpty();
        assertThat(pipe.out().replaceAll("\"(-|/dev/[a-z0-9/]+)\"", "\"me.jpg\""))
                .isEqualTo(file);
    }

    @Test
    void anotherPhotoIsComparedWithThePipes() {
        String file = run("LOOKALIKE distance me.jpg trump --format json").out();

        assertThat(run("LOOKALIKE distance - trump --format json < me.jpg").out())
                .isEqualTo(file.replace("me.jpg", "-"));
        assertThat(run("LOOKALIKE distance trump <(cat me.jpg) | wc -l").out()).isEqualTo("2\n");
    }

    @Test
    void cropsAndEmbeddingsOfAPipeAreThoseOfTheFile() throws IOException {
        assertThat(run("LOOKALIKE crop me.jpg -o file && LOOKALIKE crop - --boxes -o pipe < me.jpg")
                        .code())
                .isZero();
        assertThat(folder.resolve("pipe/stdin-1.png")).hasSameBinaryContentAs(folder.resolve("file/me-1.png"));
        assertThat(folder.resolve("pipe/stdin-boxes.jpg")).isNotEmptyFile();

        String embedding = run("LOOKALIKE embed me.jpg").out();
        assertThat(run("LOOKALIKE embed - < me.jpg").out())
                .isEqualTo(embedding.replace(
                        "{\"person\":\"me\",\"photo\":\"me.jpg\"", "{\"person\":\"stdin\",\"photo\":\"-\""));
    }

    @Test
    void pagesShowWhatCameThroughAPipe() {
        assertThat(run("LOOKALIKE find - -t 2 --html page.html --sheet sheet.png < me.jpg")
                        .code())
                .isZero();
        assertThat(folder.resolve("page.html")).content().contains("data:image");
        assertThat(folder.resolve("sheet.png")).isNotEmptyFile();
    }

    @Test
    void whatIsNoPhotoIsToldAsOfFiles() {
        assertThat(run("LOOKALIKE find - < /dev/null"))
                .isEqualTo(new Outcome(1, "", "lookalike: -: nothing came: a photo's bytes are to be written to it\n"));
        assertThat(run("echo no picture | LOOKALIKE find -").err()).startsWith("lookalike: -: unsupported format");
        assertThat(run("LOOKALIKE find - - < me.jpg"))
                .isEqualTo(new Outcome(
                        2, "", "lookalike: '-' can be read but once; name it once\nTry 'lookalike find --help'.\n"));
        assertThat(run("cat me.jpg | LOOKALIKE find - /dev/stdin").err())
                .startsWith("lookalike: '/dev/stdin' can be read but once");
        assertThat(run("LOOKALIKE find - <&-").err())
                .isEqualTo("lookalike: -: nothing came: a photo's bytes are to be written to it\n");
        assertThat(run("script -qec 'LOOKALIKE find -' /dev/null").out())
                .contains("which is a terminal here. Send one: lookalike find - < me.jpg");
        assertThat(run("LOOKALIKE find - --max-megabytes 1 < /dev/zero").err())
                .isEqualTo("lookalike: -: more than the limit of 1048576 bytes (--max-megabytes)\n");
    }

    @Test
    void aPipeThatFailsLetsTheOtherPhotosGoOn() {
        Outcome outcome = run("LOOKALIKE find - me.jpg -t 1 --format csv < /dev/null");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out()).contains("\n-,,,,,,,,nothing came").contains("\nme.jpg,1,");
    }

    private Outcome run(String command) {
        return bash.run(command.replace(
                "LOOKALIKE", Program.DISTRIBUTION.resolve("bin/lookalike").toString()));
    }
}
