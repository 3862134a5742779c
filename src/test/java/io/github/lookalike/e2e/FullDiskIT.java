package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, or read-only, under a gallery: one in memory, which only the superuser can make. */
class FullDiskIT {

    @TempDir
    Path folder;

    private Path disk;
    private Path gallery;
    private Program lookalike;

    @BeforeEach
    void aSmallDisk() throws Exception {
        lookalike = Program.launcher(folder.resolve("data"));
        disk = Files.createDirectory(folder.resolve("disk"));
        gallery = disk.resolve("gallery");
        assumeTrue(runs("mount", "-t", "tmpfs", "-o", "size=80k", "tmpfs", disk.toString()), "may not mount disks");
    }

    @AfterEach
    void unmount() throws Exception {
        runs("umount", disk.toString());
    }

    @Test
    void whatWasCommittedIsSafeAndTheNextRunGoesOn() throws Exception {
        Outcome full = index("--commit-every", "1");
        assertThat(full.code()).isEqualTo(1);
        assertThat(full.out()).isEmpty();
        assertThat(full.err())
                .matches(
                        "(?s).*lookalike: gallery \\S+ can't be read or written \\(No space left on device\\); what was"
                                + " committed is safe. \\d+ KiB are left on that disk: make space, then run the same command"
                                + " again\n");
        SurvivingGallery survivor = SurvivingGallery.at(gallery);
        assertThat(survivor.faces()).isNotEmpty();
        assertThat(lookalike
                        .run("find", "images/me/collins.jpg", "-g", gallery.toString())
                        .code())
                .as("searching takes no space")
                .isZero();
        assertThat(index().code()).as("still full").isEqualTo(1);
        assertThat(SurvivingGallery.at(gallery)).isEqualTo(survivor);

        assertThat(runs("mount", "-o", "remount,size=1m", disk.toString())).isTrue();
        Outcome enlarged = index();
        assertThat(enlarged.out())
                .startsWith(
                        "26 photos, 26 faces, 26 people, " + survivor.faces().size() + " unchanged, 0 skipped, ");
        assertThat(SurvivingGallery.checked(gallery).faces()).hasSize(26);
        assertThat(index("--rebuild").code()).isZero();
        assertThat(Set.copyOf(SurvivingGallery.checked(gallery).faces())).hasSize(26);
    }

    @Test
    void aRebuildThatFindsNoRoomForTheSecondOneLeavesTheFirst() throws Exception {
        assertThat(runs("mount", "-o", "remount,size=1m", disk.toString())).isTrue();
        assertThat(index().code()).isZero();
        SurvivingGallery before = SurvivingGallery.at(gallery);
        long used = disk.toFile().getTotalSpace() - disk.toFile().getUsableSpace();
        assertThat(runs("mount", "-o", "remount,size=" + (used + 32_768), disk.toString()))
                .isTrue();

        Outcome full = index("--rebuild", "--commit-every", "1");
        assertThat(full.code()).isEqualTo(1);
        assertThat(full.out()).isEmpty();
        assertThat(full.err())
                .matches(
                        "(?s).*lookalike: gallery \\S+ can't be read or written \\(No space left on device\\); what was"
                                + " committed is safe. \\d+ KiB are left on that disk: make space, then run the same command"
                                + " again\n");
        assertThat(SurvivingGallery.checked(gallery)).isEqualTo(before);
        assertThat(runs("mount", "-o", "remount,size=1m", disk.toString())).isTrue();
        assertThat(index("--rebuild").code()).isZero();
        assertThat(SurvivingGallery.checked(gallery).faces()).hasSize(26);
    }

    @Test
    void aReadOnlyDiskIsSearched() throws Exception {
        assertThat(runs("mount", "-o", "remount,size=1m", disk.toString())).isTrue();
        assertThat(index().code()).isZero();
        assertThat(runs("mount", "-o", "remount,ro", disk.toString())).isTrue();

        assertThat(lookalike.run("find", "obama", "-g", gallery.toString()).code())
                .isZero();
        for (Outcome refused : new Outcome[] {index(), index("--rebuild")}) {
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err())
                    .matches("lookalike: gallery \\S+ can't be read or written \\(\\S+: Read-only file system\\); what"
                            + " was committed is safe. Run the same command again when that is mended, or choose"
                            + " another place with --gallery\n");
        }
        assertThat(SurvivingGallery.at(gallery).faces()).hasSize(26);
    }

    private Outcome index(String... options) {
        String[] words = {"index", Portraits.CELEBS.toString(), "-g", gallery.toString()};
        String[] all = new String[words.length + options.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        return lookalike.run(all);
    }

    private static boolean runs(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
