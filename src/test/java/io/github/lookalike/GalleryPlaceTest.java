package io.github.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.internal.file.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryPlaceTest {

    private static final Path HOME = Path.of("/home/ada");

    @ParameterizedTest
    @CsvSource({
        "Linux, /home/ada/.local/share/lookalike/gallery",
        "FreeBSD, /home/ada/.local/share/lookalike/gallery",
        "Mac OS X, /home/ada/Library/Application Support/lookalike/gallery",
        "Windows 11, /home/ada/.local/share/lookalike/gallery"
    })
    void everySystemHasItsPlaceForData(String system, Path place) throws IOException {
        assertThat(place(Map.of(), system).standard()).isEqualTo(GalleryLocation.of(place));
    }

    @Test
    void windowsNamesItsPlace() throws IOException {
        assertThat(place(Map.of("LOCALAPPDATA", "/appdata"), "Windows 11").standard())
                .isEqualTo(GalleryLocation.of(Path.of("/appdata/lookalike/gallery")));
    }

    @Test
    void theXdgFolderIsTakenIfItIsAbsoluteAsItMustBe() throws IOException {
        assertThat(linux("XDG_DATA_HOME", "/data").standard())
                .isEqualTo(GalleryLocation.of(Path.of("/data/lookalike/gallery")));
        assertThat(linux("XDG_DATA_HOME", "data").standard())
                .isEqualTo(linux("X", "").standard());
        assertThat(linux("XDG_DATA_HOME", "").standard())
                .isEqualTo(linux("X", "").standard());
    }

    @Test
    void theUsersOwnChoiceComesFirst() throws IOException {
        Map<String, String> environment = Map.of("LOOKALIKE_GALLERY", "mine", "XDG_DATA_HOME", "/data");
        assertThat(place(environment, "Linux").standard()).isEqualTo(GalleryLocation.of(Path.of("mine")));
    }

    @Test
    void theUsersChoiceMayBeInSolr() throws IOException {
        assertThat(place(Map.of("LOOKALIKE_GALLERY", "solr://host/celebs"), "Linux")
                        .standard())
                .isEqualTo(GalleryLocation.parse("solr://host:8983/celebs"));
        GalleryPlace wrong = place(Map.of("LOOKALIKE_GALLERY", "solr://host"), "Linux");
        assertThatThrownBy(wrong::standard)
                .isInstanceOf(GalleryException.class)
                .hasMessageStartingWith("LOOKALIKE_GALLERY: 'solr://host' names no collection");
    }

    @Test
    void photosOfClientsAreBesideAFolderAndAmongTheUsersDataForACollection(@TempDir Path folder) throws IOException {
        Path gallery = Files.createDirectory(folder.resolve("celebs.gallery"));

        assertThat(linux("XDG_DATA_HOME", "/data").photosOf(GalleryLocation.of(gallery)))
                .isEqualTo(folder.toRealPath().resolve("celebs.gallery.photos"));
        assertThat(linux("XDG_DATA_HOME", "/data").photosOf(GalleryLocation.parse("solr+https://b,a:1/celebs")))
                .isEqualTo(Path.of("/data/lookalike/photos/celebs"));
    }

    @Test
    void theHomeThatTheUserHasSetComesBeforeThatOfTheAccount() throws IOException {
        assertThat(linux("HOME", "/tmp/bob").standard())
                .isEqualTo(GalleryLocation.of(Path.of("/tmp/bob/.local/share/lookalike/gallery")));
        assertThat(place(Map.of("HOME", "/tmp/bob"), "Linux", Path.of("?")).standard())
                .isEqualTo(GalleryLocation.of(Path.of("/tmp/bob/.local/share/lookalike/gallery")));
        assertThat(linux("HOME", "").home()).contains(HOME);
        assertThat(linux("HOME", "bob").home()).contains(HOME);
        assertThat(place(Map.of("HOME", "/c/Users/bob"), "Windows 11").home()).contains(HOME);
    }

    @Test
    void whoHasNoHomeIsAskedForAPlace() throws IOException {
        GalleryPlace homeless = place(Map.of(), "Linux", Path.of("?"));
        assertThatThrownBy(homeless::standard)
                .isInstanceOf(GalleryException.class)
                .hasMessage("you have no home folder to keep galleries in; set HOME, or say where with --gallery DIR");
        assertThat(place(Map.of("XDG_DATA_HOME", "/data"), "Linux", Path.of("?"))
                        .standard())
                .isEqualTo(GalleryLocation.of(Path.of("/data/lookalike/gallery")));
    }

    @Test
    void eachFolderOfPhotosHasAPlaceHoweverItIsNamed(@TempDir Path folder) throws IOException {
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        Path same = Files.createDirectories(folder.resolve("other/celebs"));
        GalleryPlace places = linux("XDG_DATA_HOME", "/data");

        assertThat(places.of(celebs).toString()).matches("/data/lookalike/galleries/celebs-[0-9a-f]{12}");
        assertThat(places.of(folder.resolve("other/../celebs/."))).isEqualTo(places.of(celebs));
        assertThat(places.of(same)).isNotEqualTo(places.of(celebs));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsTheFolderItLeadsTo(@TempDir Path folder) throws IOException {
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), celebs);

        assertThat(linux("X", "").of(link)).isEqualTo(linux("X", "").of(celebs));
    }

    @Test
    void aFolderThatIsNotThereHasNone() {
        assertThatThrownBy(() -> linux("X", "").of(Path.of("nowhere"))).isInstanceOf(NoSuchFileException.class);
    }

    private static GalleryPlace linux(String variable, String value) {
        return place(Map.of(variable, value), "Linux");
    }

    private static GalleryPlace place(Map<String, String> environment, String system) {
        return place(environment, system, HOME);
    }

    private static GalleryPlace place(Map<String, String> environment, String system, Path account) {
        return new GalleryPlace(environment, new UserFolders(environment, system, account));
    }
}
