package io.github.lookalike.cli.command;

import static io.github.lookalike.cli.Result.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class FindCommandTest {

    private final Cli cli;

    FindCommandTest(Cli cli) {
        this.cli = cli.naming("COLLINS", Portraits.of("collins"));
    }

    /** Of all six, this one has the widest gaps between the answers. */
    @Test
    void thoseWhoLookLikeAPersonComeInATableWithoutThePerson() {
        assertThat(find("bush-senior").withoutDecimals().withNarrowColumns())
                .isEqualTo(
                        done(
                                """
                bush-senior
                  rank  person  distance  likeness  verdict  photo
                     1  bush  #.#  #.# %  same person  CELEBS/bush.jpg
                     2  trump  #.#  #.# %  different people  CELEBS/trump.jpg
                     3  hopper  #.#  #.# %  different people  CELEBS/hopper.jpg
                     4  lincoln  #.#  #.# %  different people  CELEBS/lincoln.jpg
                     5  obama  #.#  #.# %  different people  CELEBS/obama.jpg
                """));
    }

    @Test
    void aPhotoIsFoundWithoutItself() {
        assertThat(find("CELEBS/bush-senior.jpg --top 2").withoutDecimals())
                .isEqualTo(
                        done(
                                """
                CELEBS/bush-senior.jpg
                  rank  person  distance  likeness  verdict           photo
                     1  bush       #.#   #.# %  same person       CELEBS/bush.jpg
                     2  trump      #.#   #.# %  different people  CELEBS/trump.jpg
                """));
    }

    @Test
    void jsonHasAnObjectForEachAnswer() {
        assertThat(find("bush-senior -t 2 --format json").withoutDecimals())
                .isEqualTo(
                        done(
                                """
                [ {
                  "probe" : "bush-senior",
                  "rank" : 1,
                  "person" : "bush",
                  "distance" : #.#,
                  "likeness" : #.#,
                  "verdict" : "same person",
                  "photo" : "CELEBS/bush.jpg",
                  "probe_photo" : "CELEBS/bush-senior.jpg",
                  "error" : null
                }, {
                  "probe" : "bush-senior",
                  "rank" : 2,
                  "person" : "trump",
                  "distance" : #.#,
                  "likeness" : #.#,
                  "verdict" : "different people",
                  "photo" : "CELEBS/trump.jpg",
                  "probe_photo" : "CELEBS/bush-senior.jpg",
                  "error" : null
                } ]
                """));
    }

    @Test
    void csvHasALineForEachAnswer() {
        assertThat(find("bush trump -t 1 --format CSV").withoutDecimals())
                .isEqualTo(
                        done(
                                """
                probe,rank,person,distance,likeness,verdict,photo,probe_photo,error
                bush,1,bush-senior,#.#,#.#,same person,CELEBS/bush-senior.jpg,CELEBS/bush.jpg,
                trump,1,hopper,#.#,#.#,different people,CELEBS/hopper.jpg,CELEBS/trump.jpg,
                """));
    }

    @Test
    void severalProbesHaveATableEach() {
        assertThat(find("bush trump -t 1").withoutDecimals())
                .isEqualTo(
                        done(
                                """
                bush
                  rank  person       distance  likeness  verdict      photo
                     1  bush-senior     #.#   #.# %  same person  CELEBS/bush-senior.jpg
                trump
                  rank  person  distance  likeness  verdict           photo
                     1  hopper     #.#   #.# %  different people  CELEBS/hopper.jpg
                """));
    }

    @Test
    void metricsHaveTheirOwnDistancesAndOneLikeness() {
        Result l2 = find("obama -t 1 --format csv");
        Result cosine = find("obama -t 1 --format csv --metric cosine");
        double chord = Double.parseDouble(l2.out().split("[\n,]")[12]);

        assertThat(cosine.out().split("[\n,]")[12])
                .startsWith(String.valueOf(chord * chord / 2).substring(0, 6));
        assertThat(cosine.out().split("[\n,]")[13].substring(0, 9))
                .isEqualTo(l2.out().split("[\n,]")[13].substring(0, 9));
    }

    @Test
    void ofSeveralProbesThoseThatFailAreToldAndTheRestGoesOn(@TempDir Path folder) {
        cli.naming("EMPTY", folder);
        assertThat(find("nix.jpg nobody EMPTY bush -t 1 --format csv").withoutDecimals())
                .isEqualTo(
                        new Result(
                                ExitCode.PARTLY,
                                """
                        probe,rank,person,distance,likeness,verdict,photo,probe_photo,error
                        nix.jpg,,,,,,,,no such file
                        nobody,,,,,,,,nobody called 'nobody' in the gallery; see 'lookalike list'
                        EMPTY,,,,,,,,no photos in this folder
                        bush,1,bush-senior,#.#,#.#,same person,CELEBS/bush-senior.jpg,CELEBS/bush.jpg,
                        """,
                                """
                        nix.jpg: no such file
                        nobody called 'nobody' in the gallery; see 'lookalike list'
                        EMPTY: no photos in this folder
                        """));
    }

    @Test
    void ofSeveralProbesThatAllFailTheFirstOnesCodeIsGiven(@TempDir Path folder) {
        cli.naming("MEADOW", Portraits.landscape(folder.resolve("meadow.png")));
        assertThat(find("MEADOW nobody"))
                .isEqualTo(
                        new Result(
                                3,
                                "",
                                """
                        MEADOW: no face found (also tried enlarged, padded and rotated). Is the face larger than 30 pixels?
                        nobody called 'nobody' in the gallery; see 'lookalike list'
                        """));
    }

    @Test
    @Tag("slow")
    void ofSeveralFacesAllOrOneCanBeChosen(@TempDir Path folder) {
        cli.naming("BOTH", Portraits.sideBySide("bush", "lincoln", folder.resolve("both.png")));
        Result first = find("BOTH --face 1 -t 1");
        Result second = find("BOTH --face 2 -t 1");
        Result all = find("BOTH --face all -t 1");

        assertThat(first.out() + second.out()).contains("  bush  ").contains("  lincoln  ");
        assertThat(all.out())
                .isEqualTo(
                        first.out().replace("BOTH\n", "BOTH#1\n") + second.out().replace("BOTH\n", "BOTH#2\n"));
        assertThat(find("BOTH -t 1"))
                .isEqualTo(new Result(
                        0,
                        first.out(),
                        "BOTH: 2 faces seen, taking the most prominent; --face all or --face 1 to 2 chooses others\n"));
    }

    @Test
    void whoIsAloneInTheGalleryLooksLikeNobody(@TempDir Path folder) throws IOException {
        Path celebs = Files.createDirectory(folder.resolve("celebs"));
        Files.copy(Portraits.of("obama"), celebs.resolve("obama.jpg"));
        cli.naming("FOLDER", folder);

        assertThat(cli.run("find FOLDER/celebs/obama.jpg --in FOLDER/celebs --gallery FOLDER/gallery")
                        .withoutDecimals())
                .isEqualTo(
                        new Result(
                                0,
                                "",
                                """
                        1 photo, 1 face, 1 person, 0 skipped, #.# s
                        FOLDER/celebs/obama.jpg: nobody else is in the gallery
                        """));
    }

    @Test
    void aFolderIsIndexedAndSearchedInOneGo(@TempDir Path folder) {
        cli.naming("NEW", folder.resolve("gallery"));
        assertThat(cli.run("find COLLINS --in CELEBS --gallery NEW -t 1").withoutDecimals())
                .isEqualTo(new Result(
                        0,
                        """
                        COLLINS
                          rank  person  distance  likeness  verdict           photo
                             1  hopper     #.#   #.# %  different people  CELEBS/hopper.jpg
                        """,
                        "6 photos, 6 faces, 6 people, 0 skipped, #.# s\n"));
    }

    private Result find(String words) {
        return cli.run("find --gallery GALLERY " + words);
    }
}
