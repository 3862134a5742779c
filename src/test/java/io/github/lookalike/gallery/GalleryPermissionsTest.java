package io.github.lookalike.gallery;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whom a gallery's files are for; the umask of the tests lets others read what is made. */
@DisabledOnOs(OS.WINDOWS)
class GalleryPermissionsTest {

    @TempDir
    private Path folder;

    @Test
    void aGalleryIsForItsUserAlone() throws IOException {
        Path place = folder.resolve("data/galleries/celebs");
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            fill(gallery);
            gallery.put(photo("c.jpg", "c"), List.of(face(3)));
            assertThat(permissionsOfFiles(place)).as("while it is written").containsExactly("rw-------");
            assertThat(place.resolve("write.lock")).exists();
            assertThat(place.resolve("writer")).exists();
        }
        assertThat(permissionsOfFiles(place)).containsExactly("rw-------");
        for (Path made = place; !made.equals(folder); made = made.getParent()) {
            assertThat(permissions(made)).as(made.toString()).isEqualTo("rwx------");
        }
    }

    @Test
    void aGalleryOpenedToAGroupStaysSo() throws IOException {
        Path place = folder.resolve("gallery");
        LuceneGallery.open(place, MODEL).close();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-x---"));
        try (Gallery gallery = LuceneGallery.open(place, MODEL)) {
            fill(gallery);
            gallery.removePerson("a");
            gallery.purge();
        }
        assertThat(permissionsOfFiles(place)).containsExactly("rw-r-----");
        assertThat(permissions(place)).isEqualTo("rwxr-x---");
    }

    private static void fill(Gallery gallery) throws IOException {
        gallery.put(photo("a.jpg", "a"), List.of(face(1)));
        gallery.commit();
        gallery.put(photo("b.jpg", "b"), List.of(face(2)));
        gallery.commit();
    }

    private static Set<String> permissionsOfFiles(Path place) throws IOException {
        Set<String> permissions = new TreeSet<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                permissions.add(permissions(file));
            }
        }
        return permissions;
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
