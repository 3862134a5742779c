package io.github.lookalike.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemakeCommandTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/a/gallery | /photos | lookalike index --rebuild --gallery /a/gallery /photos",
                "/a/gallery | /p;/q | lookalike index --rebuild --gallery /a/gallery /p && lookalike index --gallery /a/gallery /q",
                "my gallery | /my photos | lookalike index --rebuild --gallery \"my gallery\" \"/my photos\"",
                "g | /a$b\"c\\d | lookalike index --rebuild --gallery g \"/a\\$b\\\"c\\\\d\"",
                "g | /Grüße | lookalike index --rebuild --gallery g /Grüße",
                "g | /a(b) | lookalike index --rebuild --gallery g \"/a(b)\"",
                "g | /v.npy;/photos | lookalike index --rebuild --gallery g DIR"
            })
    void namesTheFoldersAsTheShellReadsThem(String place, String roots, String command) {
        assertThat(RemakeCommand.of(Path.of(place), new TreeSet<>(List.of(roots.split(";")))))
                .isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({"g, lookalike index --rebuild --gallery g DIR"})
    void ofNothingKnownItLeavesTheFolderToTheReader(String place, String command) {
        assertThat(RemakeCommand.of(Path.of(place))).isEqualTo(command);
        assertThat(RemakeCommand.of(Path.of(place), new TreeSet<>())).isEqualTo(command);
    }
}
