package io.github.lookalike.cli.command;

import static io.github.lookalike.cli.Result.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.cli.CelebsGallery;
import io.github.lookalike.cli.Cli;
import io.github.lookalike.cli.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(CelebsGallery.class)
class DistanceCommandTest {

    private final Cli cli;

    DistanceCommandTest(Cli cli) {
        this.cli = cli;
    }

    @Test
    void theTableTellsWhichPhotosGaveTheAnswer() {
        assertThat(distance("obama trump --metric l2,l1,cosine")
                        .withoutDecimals()
                        .withNarrowColumns())
                .isEqualTo(
                        done(
                                """
                  a  b  metric  distance  likeness  verdict  photo_a  photo_b
                  obama  trump  l2  #.#  #.# %  different people  CELEBS/obama.jpg  CELEBS/trump.jpg
                  obama  trump  l1  #.#  #.# %  different people  CELEBS/obama.jpg  CELEBS/trump.jpg
                  obama  trump  cosine  #.#  #.# %  different people  CELEBS/obama.jpg  CELEBS/trump.jpg
                """));
    }

    @Test
    void jsonHasAnObjectForEachMetric() {
        assertThat(distance("obama trump --metric cosine --format json").withoutDecimals())
                .isEqualTo(
                        done(
                                """
                [ {
                  "a" : "obama",
                  "b" : "trump",
                  "metric" : "cosine",
                  "distance" : #.#,
                  "likeness" : #.#,
                  "verdict" : "different people",
                  "photo_a" : "CELEBS/obama.jpg",
                  "photo_b" : "CELEBS/trump.jpg"
                } ]
                """));
    }

    @Test
    void csvHasALineForEachMetric() {
        assertThat(distance("obama trump --metric l2,l1 --format csv").withoutDecimals())
                .isEqualTo(
                        done(
                                """
                a,b,metric,distance,likeness,verdict,photo_a,photo_b
                obama,trump,l2,#.#,#.#,different people,CELEBS/obama.jpg,CELEBS/trump.jpg
                obama,trump,l1,#.#,#.#,different people,CELEBS/obama.jpg,CELEBS/trump.jpg
                """));
    }

    @Test
    void orderDoesNotMatter() {
        String[] there = distance("obama trump --format csv").out().split("[\n,]");
        String[] back = distance("trump obama --format csv").out().split("[\n,]");

        assertThat(back[11]).isEqualTo(there[11]);
        assertThat(back[12]).isEqualTo(there[12]);
    }

    @Test
    void aPersonAgainstTheirOwnPhotoIsTheSamePerson() {
        assertThat(distance("obama CELEBS/obama.jpg").withNarrowColumns())
                .isEqualTo(
                        done(
                                """
                  a  b  metric  distance  likeness  verdict  photo_a  photo_b
                  obama  CELEBS/obama.jpg  l2  0.000  >99.99 %  same person  CELEBS/obama.jpg  CELEBS/obama.jpg
                """));
    }

    @Test
    void twoPhotosNeedNoGallery(@TempDir Path folder) {
        cli.naming("NONE", folder.resolve("none"));
        assertThat(cli.run("distance CELEBS/hopper.jpg CELEBS/bush.jpg --gallery NONE --format csv")
                        .withoutDecimals())
                .isEqualTo(
                        done(
                                """
                        a,b,metric,distance,likeness,verdict,photo_a,photo_b
                        CELEBS/hopper.jpg,CELEBS/bush.jpg,l2,#.#,#.#,different people,CELEBS/hopper.jpg,CELEBS/bush.jpg
                        """));
    }

    private Result distance(String words) {
        return cli.run("distance --gallery GALLERY " + words);
    }
}
