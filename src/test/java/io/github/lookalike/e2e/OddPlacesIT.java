package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What may lie in a folder of photos besides photos, and machines that lack a usual place. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no such files, or no such names")
class OddPlacesIT {

    @TempDir
    Path data;

    @TempDir
    Path photos;

    private Program lookalike;

    @BeforeEach
    void oneGoodPhoto() throws IOException {
        lookalike = Program.launcher(data);
        Files.copy(Portraits.of("obama"), photos.resolve("obama.jpg"));
    }

    @Test
    void whatIsNoFileIsNamedAndNeverOpened() throws Exception {
        shell("mkfifo pipe.jpg; ln -s /dev/zero zero.jpg; ln -s loop.jpg loop.jpg; ln -s nowhere.jpg gone.jpg;"
                + " ln -s . circle; ln -s nowhere folder; ln -s obama.jpg again.jpg; mkdir jpg.jpg");
        Outcome outcome = index();

        assertThat(outcome.out()).startsWith("2 photos, 2 faces, 2 people, 1 moved or copied, 4 skipped, ");
        assertThat(outcome.err().lines())
                .containsExactly(
                        "gone.jpg: is not there, or a link to nowhere",
                        "loop.jpg: Too many levels of symbolic links or unable to access attributes of symbolic link",
                        "pipe.jpg: is a pipe, a socket or a device, not a photo",
                        "zero.jpg: is a pipe, a socket or a device, not a photo");
        assertThat(lookalike
                        .in(photos)
                        .run("find", "pipe.jpg", "obama", "-t", "1")
                        .err())
                .isEqualTo("pipe.jpg: not a regular file\n");
    }

    @Test
    void namesThatAreNoTextAndPathsThatAreTooLongAreNamedAndTheRestIsDone() throws Exception {
        shell(
                "x=$(printf '\\377'); cp obama.jpg bad$x.jpg; mkdir dir$x; cp obama.jpg dir$x/1.jpg; cp obama.jpg dir$x/2.jpg");
        // From the innermost folder outwards, so that no command has to name a path that is too long.
        String name = "d".repeat(200);
        shell("mkdir inner; for i in $(seq 10 35); do cp obama.jpg inner/$i.jpg; mkdir outer; mv inner outer/" + name
                + "; mv outer inner; done; mv inner/* .; rmdir inner");
        Outcome outcome = index();
        shell("rm -r " + name); // which Java, and JUnit, can't

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).matches("(?s)(19|20|21) photos, .*, 3 skipped, .*");
        assertThat(outcome.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("bad\uFFFD.jpg: its name is not valid in the system's character set;"
                                        + " rename it"),
                        line -> assertThat(line).matches("(d{200}/)+(d{200}|\\d\\d.jpg): File name too long"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "dir\uFFFD: its name is not valid in the system's character set; rename it"));
    }

    @Test
    void namesThatDifferOnlyInCaseOrUnicodeFormAreFilesOfTheirOwn() throws IOException {
        String composed = "르네 é";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Files.copy(Portraits.of("trump"), photos.resolve("OBAMA.jpg"));
        Files.copy(Portraits.of("curie"), photos.resolve(composed + ".jpg"));
        Files.copy(Portraits.of("hopper"), photos.resolve(decomposed + ".jpg"));
        Files.copy(Portraits.of("grant"), photos.resolve("new\nline 😀.jpg"));
        Outcome outcome = index();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("5 photos, 5 faces, 4 people, 0 skipped, ");
        assertThat(lookalike.run("list", "--format", "csv").out())
                .isEqualTo("person,photos\n\"new\nline 😀\",1\nOBAMA,1\nobama,1\n" + composed + ",2\n");
        assertThat(lookalike.run("remove", decomposed).out()).isEqualTo("removed " + composed + ", 2 photos\n");
        assertThat(lookalike.run("remove", "OBAMA").out()).isEqualTo("removed OBAMA, 1 photo\n");
        assertThat(index().out()).startsWith("5 photos, 5 faces, 4 people, 2 unchanged, 0 skipped, ");
    }

    @Test
    void withoutAPlaceToUnpackToItSaysWhatToDo() {
        Program placeless = lookalike
                .with("HOME", "/dev/null/a")
                .with("LOOKALIKE_OPTS", "-Duser.home=/dev/null/a -Djava.io.tmpdir=/dev/null/b");
        assertThat(placeless.in(photos).run("index", ".").code())
                .as("libraries unpacked beside the program")
                .isZero();
        Outcome outcome = placeless.in(photos).run("map", "-o", "map.html", "--in", ".");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("\nlookalike: the native libraries can't be unpacked or loaded (")
                .endsWith("). They need 150 MB in a folder that is yours to write to and to run programs from;"
                        + " name one by LOOKALIKE_OPTS=-Dorg.bytedeco.javacpp.cachedir=DIR\n")
                .hasLineCount(2);
    }

    @Test
    void theHomeIsTheOneThatItsUserHasSet() {
        Program program = lookalike.with("XDG_DATA_HOME", null).with("HOME", data.toString());

        assertThat(program.run("list").err())
                .isEqualTo("lookalike: no gallery at " + data
                        + "/.local/share/lookalike/gallery; make one with 'lookalike index DIR'\n");
    }

    @Test
    void noFolderForTemporaryFilesIsNeeded() {
        Program temporaryless = lookalike.with("LOOKALIKE_OPTS", "-Djava.io.tmpdir=/dev/null/b");
        Path page = data.resolve("me.html");
        Outcome outcome = temporaryless.run(
                "find", "images/me/collins.jpg", "--in", photos.toString(), "--html", page.toString());

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(page).isNotEmptyFile();
        Path map = data.resolve("map.html");
        assertThat(temporaryless
                        .run("map", "--in", "images/celebs", "-o", map.toString())
                        .code())
                .isZero();
    }

    @Test
    void aCurrentFolderThatIsGoneIsNamed() {
        String launcher = Program.DISTRIBUTION.resolve("bin/lookalike").toString();
        Outcome outcome = Program.startedAs("sh", "-c", "mkdir gone; cd gone; rmdir ../gone; '" + launcher + "' list")
                .in(photos)
                .run();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).endsWith("lookalike: the current folder is no longer there; change to another\n");
    }

    private Outcome index() {
        return lookalike.in(photos).run("index", ".");
    }

    private void shell(String commands) throws Exception {
        assertThat(new ProcessBuilder("sh", "-c", "set -e; " + commands)
                        .directory(photos.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
