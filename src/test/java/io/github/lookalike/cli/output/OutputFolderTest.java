package io.github.lookalike.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2};

    @TempDir
    Path folder;

    @Test
    void foldersAreMadeAsNeeded() throws IOException {
        Path file = new OutputFolder(folder.resolve("new"), false).write("a/b.png", ONE);

        assertThat(file).isEqualTo(folder.resolve("new/a/b.png")).hasBinaryContent(ONE);
        assertThat(folder.resolve("new/a")).isDirectoryNotContaining("glob:**.lookalike*");
    }

    @Test
    void theSameContentMayBeWrittenAgain() throws IOException {
        OutputFolder output = new OutputFolder(folder, false);
        output.write("a.png", ONE);

        assertThat(output.write("a.png", ONE)).hasBinaryContent(ONE);
    }

    @Test
    void anotherContentIsRefusedUnlessItMayReplaceTheOld() throws IOException {
        new OutputFolder(folder, false).write("a.png", ONE);

        assertThatThrownBy(() -> new OutputFolder(folder, false).write("a.png", TWO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already and shows something else");
        assertThat(folder.resolve("a.png")).hasBinaryContent(ONE);
        assertThat(new OutputFolder(folder, true).write("a.png", TWO)).hasBinaryContent(TWO);
    }

    @Test
    void noNameLeadsOutOfTheFolder() throws IOException {
        OutputFolder output = new OutputFolder(folder.resolve("out"), true);

        for (String name : new String[] {
            "../a.png", "b/../../a.png", folder.resolve("a.png").toString()
        }) {
            assertThatThrownBy(() -> output.write(name, ONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("lies outside of " + folder.resolve("out"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void noLinkLeadsOutOfTheFolder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path photo = Files.write(elsewhere.resolve("photo.png"), ONE);
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("sub"), elsewhere);
        Files.createSymbolicLink(out.resolve("link.png"), photo);
        OutputFolder output = new OutputFolder(out, true);

        assertThatThrownBy(() -> output.write("sub/a.png", TWO)).hasMessageContaining("a link leads outside of " + out);
        output.write("link.png", TWO);

        assertThat(elsewhere).isDirectoryContaining("glob:**photo.png").isDirectoryNotContaining("glob:**a.png");
        assertThat(photo).hasBinaryContent(ONE);
        assertThat(out.resolve("link.png")).isRegularFile().hasBinaryContent(TWO);
    }
}
