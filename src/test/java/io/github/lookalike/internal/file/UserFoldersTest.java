package io.github.lookalike.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of caches; {@code GalleryPlaceTest} has the folders for data. */
class UserFoldersTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, X, /home/ada/.cache/lookalike",
        "Linux, XDG_CACHE_HOME, /elsewhere/lookalike",
        "Linux, XDG_DATA_HOME, /home/ada/.cache/lookalike",
        "Linux, LOCALAPPDATA, /home/ada/.cache/lookalike",
        "Mac OS X, X, /home/ada/Library/Caches/lookalike",
        "Windows 11, LOCALAPPDATA, /elsewhere/lookalike"
    })
    void everySystemHasItsPlaceForCaches(String system, String variable, Path place) {
        UserFolders folders = new UserFolders(Map.of(variable, "/elsewhere"), system, Path.of("/home/ada"));
        assertThat(folders.cache()).contains(place);
    }

    @Test
    void whoHasNoHomeHasNone() {
        assertThat(new UserFolders(Map.of(), "Linux", Path.of("?")).cache()).isEmpty();
    }
}
