package io.github.lookalike.cli.command;

import static io.github.lookalike.cli.Result.done;
import static io.github.lookalike.cli.Result.failed;
import static io.github.lookalike.cli.Result.usage;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class CopyCommandTest {

    @TempDir
    Path folder;

    private final Cli cli;

    CopyCommandTest(Cli cli) {
        this.cli = cli;
    }

    @BeforeEach
    void name() {
        cli.naming("COPY", folder.resolve("copy")).naming("OUT", folder);
    }

    @Test
    void theCopyIsTheSameInExportedFormByteForByte() throws IOException {
        Portraits.landscape(folder.resolve("nobody.png"));
        Files.copy(cli.path("CELEBS/obama.jpg"), folder.resolve("obama.jpg"));
        cli.run("index OUT --gallery OUT/mine");

        assertThat(cli.run("copy OUT/mine COPY").withoutDecimals()).isEqualTo(done("copied 2 photos to COPY, #.# s\n"));
        assertThat(cli.run("copy GALLERY COPY --add").withoutDecimals())
                .isEqualTo(done("copied 6 photos to COPY, #.# s\n"));
        assertThat(cli.run("copy COPY OUT/again").withoutDecimals())
                .isEqualTo(done("copied 8 photos to OUT/again, #.# s\n"));

        assertThat(exported("COPY")).isEqualTo(exported("OUT/again"));
        assertThat(facts("COPY")).isEqualTo(facts("OUT/again")).containsExactly("photos,8", "faces,7", "people,6");
        assertThat(cli.run("find obama --gallery COPY")).isEqualTo(cli.run("find obama --gallery OUT/again"));
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        cli.run("copy GALLERY COPY");

        assertThat(cli.run("copy GALLERY COPY").withoutDecimals())
                .isEqualTo(done("copied 0 photos to COPY, 6 there already, #.# s\n"));
        assertThat(exported("COPY")).isEqualTo(exported("GALLERY"));
    }

    @Test
    void aGalleryOfOthersIsAddedToOnlyIfThatIsMeant() throws IOException {
        Files.copy(cli.path("CELEBS/obama.jpg"), folder.resolve("me.jpg"));
        cli.run("index OUT --gallery COPY");

        assertThat(cli.run("copy GALLERY COPY"))
                .isEqualTo(failed(
                        1,
                        "gallery COPY holds OUT/me.jpg, which is not just so in GALLERY. To add to it and replace photos"
                                + " that differ, give --add; or copy to an empty place"));
        assertThat(cli.run("list --gallery COPY --format csv").out()).isEqualTo("person,photos\nme,1\n");
        assertThat(cli.run("copy GALLERY COPY --add").code()).isZero();
        assertThat(cli.run("list --gallery COPY --format csv").out())
                .startsWith("person,photos\nbush,1\n")
                .contains("\nme,1\n");
    }

    @Test
    void whatCannotBeCopiedIsNamedAndNothingIsMade() throws IOException {
        Path damaged = CelebsGallery.copy(cli.path("GALLERY"), folder.resolve("damaged"));
        Path vectors = damaged.resolve("_0.cfs");
        byte[] bytes = Files.readAllBytes(vectors);
        bytes[bytes.length / 2] ^= 1;
        Files.write(vectors, bytes);

        assertThat(cli.run("copy OUT/none COPY"))
                .isEqualTo(failed(4, "no gallery at OUT/none; make one with 'lookalike index DIR'"));
        Result refused = cli.run("copy OUT/damaged COPY");
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).startsWith("lookalike: gallery OUT/damaged is damaged (");
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void aGalleryOfAnotherModelIsNotCopiedTo() throws IOException {
        Galleries.open(GalleryLocation.of(folder.resolve("copy")), GallerySamples.MODEL)
                .close();

        Result refused = cli.run("copy GALLERY COPY --add");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err())
                .matches(
                        "lookalike: gallery GALLERY was made with face-embedding-fused-v1 .+, gallery COPY with embedder"
                                + " .+: their faces can't be compared\\. Copy to another place\n");
        assertThat(cli.run("copy COPY OUT/other").withoutDecimals())
                .as("no model is needed")
                .isEqualTo(done("copied 0 photos to OUT/other, #.# s\n"));
    }

    @Test
    void aFolderHasNoShards() {
        assertThat(cli.run("copy GALLERY COPY --shards 2"))
                .isEqualTo(
                        usage(
                                "lookalike copy",
                                "--shards and --replicas are for galleries in Solr, solr://host:8983/celebs; COPY is a folder"));
        assertThat(cli.run("index CELEBS --gallery COPY --replicas 2").code()).isEqualTo(2);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    @Test
    void addressesThatAreNoneAreUsageErrorsAndCredentialsAreNotRepeated() {
        Result refused = cli.run("copy GALLERY solr://ada:secret@host/celebs");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith(
                        "lookalike: Invalid value for positional parameter at index 1 (TO): the address of a gallery in"
                                + " Solr has a user in it")
                .doesNotContain("secret");
        assertThat(cli.run("list -g solr://host:8983").err())
                .contains("'solr://host:8983' names no collection; give it after the nodes");
        assertThat(cli.run("list -g https://ada:secret@host:8983/solr/celebs").err())
                .contains("whose address is solr://host:8983/celebs, or solr+https://host:8983/celebs\n")
                .doesNotContain("secret");
    }

    private List<String> exported(String gallery) throws IOException {
        assertThat(cli.run("export --csv OUT/f.csv --npy OUT/f.npy --overwrite --gallery " + gallery)
                        .code())
                .isZero();
        List<String> files = new ArrayList<>();
        for (String name : List.of("f.csv", "f.npy", "f-labels.csv")) {
            files.add(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1)); // a character a byte
        }
        return files;
    }

    /** How many photos, faces and people. */
    private List<String> facts(String gallery) {
        List<String> lines =
                cli.run("info --format csv --gallery " + gallery).out().lines().toList();
        List<String> names = List.of(lines.get(0).split(","));
        List<String> values = List.of(lines.get(1).split(",", names.size()));
        return names.stream()
                .filter(name -> !name.equals("gallery") && !name.equals("bytes"))
                .map(name -> name + "," + values.get(names.indexOf(name)))
                .limit(3)
                .toList();
    }
}
