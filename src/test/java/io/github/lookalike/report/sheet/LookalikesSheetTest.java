package io.github.lookalike.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.picture.Pictured;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesSheetTest {

    private static final FacePicture ME = Pictured.face("me", 200);
    private static final FacePicture ADA = Pictured.face("ada", 60);

    /** The middle row of the first answer's pictures. */
    private static final int Y = 140 + 130;

    @Test
    void eachAnswerShowsTheProbeTheAnswerAndHalfOfBoth() {
        BufferedImage sheet = LookalikesSheet.draw(List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA)))));

        assertThat(grey(sheet, 190)).as("probe").isEqualTo(200);
        assertThat(grey(sheet, 500)).as("left half").isEqualTo(200);
        assertThat(grey(sheet, 700)).as("right half").isEqualTo(60);
        assertThat(grey(sheet, 1000)).as("answer").isEqualTo(60);
    }

    @Test
    void aSingleProbeIsShownOnceAndItsOtherAnswersInRowsOfCards() {
        Resemblance pair = Pictured.pair(1, ME, ADA);
        BufferedImage one = LookalikesSheet.draw(List.of(new Lookalikes(ME, List.of(pair))));
        BufferedImage six = LookalikesSheet.draw(List.of(new Lookalikes(ME, Collections.nCopies(6, pair))));
        BufferedImage seven = LookalikesSheet.draw(List.of(new Lookalikes(ME, Collections.nCopies(7, pair))));

        assertThat(six.getWidth()).isEqualTo(one.getWidth());
        assertThat(six.getHeight()).isGreaterThan(one.getHeight());
        int row = seven.getHeight() - six.getHeight();
        assertThat(row).isBetween(300, 420);
        assertThat(pixels(seven, 200))
                .as("the probe, and half of it")
                .isEqualTo(pixels(one, 200))
                .isGreaterThan(150_000);
        assertThat(pixels(seven, 60)).as("seven answers").isGreaterThan(pixels(one, 60) + 6 * 70_000);
    }

    private static long pixels(BufferedImage sheet, int grey) {
        int colour = grey * 0x010101;
        return java.util.Arrays.stream(
                        sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth()))
                .filter(pixel -> (pixel & 0xffffff) == colour)
                .count();
    }

    /** A screen shows it whole, whether one face has many answers or many have one. */
    @ParameterizedTest
    @ValueSource(ints = {8, 19})
    void manyAnswersStandInColumns(int count) {
        List<Resemblance> answers = IntStream.rangeClosed(1, count)
                .mapToObj(i -> Pictured.pair(i, ME, Pictured.face("face " + i, i)))
                .toList();
        List<Lookalikes> ofEach = answers.stream()
                .map(answer -> new Lookalikes(ME, List.of(answer)))
                .toList();

        for (List<Lookalikes> probes : List.of(List.of(new Lookalikes(ME, answers)), ofEach)) {
            BufferedImage sheet = LookalikesSheet.draw(probes);
            assertThat(sheet.getWidth() / (double) sheet.getHeight()).isBetween(0.85, 2.1);
            for (int y = 0; y < sheet.getHeight(); y++) {
                assertThat(sheet.getRGB(sheet.getWidth() - 30, y) & 0xffffff)
                        .as("nothing in the margin")
                        .isEqualTo(0xfbfaf7);
            }
            int[] greys = new int[256];
            for (int pixel : sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth())) {
                greys[pixel & 0xff]++;
            }
            int least = probes.size() == 1 ? 8_000 : 55_000; // a card, or a face and half of the mixture
            for (int i = 1; i <= count; i++) {
                assertThat(greys[i]).as("answer %d", i).isGreaterThan(least);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 11, 32, 47, 60})
    @Tag("slow")
    void soDoOtherNumbersOfThem(int count) {
        manyAnswersStandInColumns(count);
    }

    @Test
    void aHeadingIsNeverTheLastInItsColumn() {
        List<Lookalikes> probes = Collections.nCopies(30, new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA))));
        BufferedImage sheet = LookalikesSheet.draw(probes);
        int pairs = 0;
        for (int x = 60; x + 620 < sheet.getWidth(); x += 620 + 54) {
            for (int y = 30; y < sheet.getHeight(); y += 96 + 304) {
                if ((sheet.getRGB(x + 500, Math.min(sheet.getHeight() - 1, y + 96 + 100)) & 0xff) == 60) {
                    pairs++;
                }
            }
        }

        assertThat(pairs).isEqualTo(30);
    }

    @Test
    void tooManyAnswersAreRefused() {
        List<Resemblance> many = Collections.nCopies(61, Pictured.pair(1, ME, ADA));

        assertThatThrownBy(() -> LookalikesSheet.draw(List.of(new Lookalikes(ME, many))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sheet has room for 60 answers, not 61");
    }

    @Test
    void namesThatAreTooLongOrCanNotBePrintedDoNoHarm() {
        FacePicture odd = Pictured.face("x".repeat(5000) + "\n\u202e\u0007", 60);
        FacePicture gone = FacePicture.missing("\uD83D\uDE00".repeat(200), "");

        BufferedImage sheet = LookalikesSheet.draw(List.of(new Lookalikes(gone, List.of(Pictured.pair(1, odd, gone)))));

        assertThat(grey(sheet, 190)).isEqualTo(60);
        for (int y = 0; y < sheet.getHeight(); y++) {
            assertThat(sheet.getRGB(sheet.getWidth() - 30, y) & 0xffffff).isEqualTo(0xfbfaf7);
        }
    }

    private static int grey(BufferedImage sheet, int x) {
        return sheet.getRGB(x, Y) & 0xff;
    }
}
