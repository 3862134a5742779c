package io.github.lookalike.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.page.Lookalikes;
import io.github.lookalike.report.page.Lookalikes.Resemblance;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.picture.Pictured;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikesSheetTest {

    private static final FacePicture ME = Pictured.face("me", 200);
    private static final FacePicture ADA = Pictured.face("ada", 60);

    /** The middle row of the first answer's pictures. */
    private static final int Y = 140 + 130;

    private RecordingPen pen;

    @Test
    void eachAnswerShowsTheProbeTheAnswerAndHalfOfBoth() {
        BufferedImage sheet =
                LookalikesSheet.draw(List.of(new Lookalikes(ME, List.of(Pictured.pair(1, ME, ADA)))), Optional.empty());

        assertThat(grey(sheet, 190)).as("probe").isEqualTo(200);
        assertThat(grey(sheet, 500)).as("left half").isEqualTo(200);
        assertThat(grey(sheet, 700)).as("right half").isEqualTo(60);
        assertThat(grey(sheet, 1000)).as("answer").isEqualTo(60);
    }

    @Test
    void aSingleProbeIsShownOnceAndItsOtherAnswersInRowsOfCards() {
        Resemblance pair = Pictured.pair(1, ME, ADA);
        BufferedImage one = LookalikesSheet.draw(List.of(new Lookalikes(ME, List.of(pair))), Optional.empty());
        BufferedImage six =
                LookalikesSheet.draw(List.of(new Lookalikes(ME, Collections.nCopies(6, pair))), Optional.empty());
        BufferedImage seven =
                LookalikesSheet.draw(List.of(new Lookalikes(ME, Collections.nCopies(7, pair))), Optional.empty());

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
            BufferedImage sheet = LookalikesSheet.draw(probes, Optional.empty());
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
            int least = probes.size() == 1 ? 8_000 : 40_000; // a card
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

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 5", "3, 3", "3, 10", "7, 3", "7, 1"})
    void eachOfSeveralProbesIsShownOnceBesideItsAnswers(int count, int top) {
        List<Lookalikes> probes = IntStream.range(0, count)
                .mapToObj(i -> probe("probe " + "with a long name ".repeat(i) + "#" + i, top))
                .toList();

        BufferedImage sheet = LookalikesSheet.draw(probes, Optional.empty(), this::recording);

        assertThat(pen.faces())
                .extracting(RecordingPen.Mark::what)
                .as("each probe, then its answers")
                .containsExactlyElementsOf(probes.stream()
                        .flatMap(probe -> Stream.concat(
                                Stream.of(probe.probe().name()),
                                probe.answers().stream()
                                        .map(answer -> answer.answer().name())))
                        .toList());
        Rectangle2D portrait = pen.faces().get(0).place();
        assertThat(pixels(sheet, 200))
                .as("the probes, without their corners")
                .isBetween(Math.round(count * .97 * area(portrait)), Math.round(count * area(portrait)));
        assertThat(pen.faces())
                .extracting(RecordingPen.Mark::place)
                .as("a probe is the largest")
                .allMatch(place -> place.getWidth() <= portrait.getWidth());
        for (int i = 0; i < count; i++) {
            Rectangle2D mine = pen.faces().get(i * (1 + top)).place();
            for (RecordingPen.Mark answer : pen.faces().subList(i * (1 + top) + 1, (i + 1) * (1 + top))) {
                assertThat(answer.place().getX()).isGreaterThan(mine.getMaxX());
                assertThat(answer.place().getY()).isGreaterThanOrEqualTo(mine.getY());
            }
        }
        assertThat(pen.texts())
                .extracting(RecordingPen.Mark::what)
                .contains("Who looks like whom?")
                .filteredOn(text -> text.matches("probe (#0|.*…? #\\d+)"))
                .as("the number stays, however long the name")
                .hasSize(count);
        nothingIsInTheWay(sheet);
    }

    @ParameterizedTest
    @CsvSource({"2, 30", "4, 15", "12, 5", "20, 3", "60, 1"})
    @Tag("slow")
    void soIsEachOfMany(int count, int top) {
        eachOfSeveralProbesIsShownOnceBesideItsAnswers(count, top);
    }

    @Test
    void ofSeveralFacesInOnePhotoThePhotoIsNamedOnce() {
        List<Lookalikes> faces = Stream.of("party #1", "party #2")
                .map(name -> new FacePicture(name, "photos/party.jpg", ME.jpeg()))
                .map(face -> new Lookalikes(face, List.of(Pictured.pair(1, face, ADA))))
                .toList();

        BufferedImage sheet = LookalikesSheet.draw(faces, Optional.of("Us"), this::recording);

        assertThat(pen.texts())
                .extracting(RecordingPen.Mark::what)
                .startsWith("Us", "photos/party.jpg", "party #1")
                .containsOnlyOnce("photos/party.jpg")
                .contains("party #2");
        nothingIsInTheWay(sheet);
    }

    @Test
    void wordsComeBeforeNumbersOnCards() {
        LookalikesSheet.draw(List.of(probe("me", 2), probe("you", 1)), Optional.empty(), this::recording);

        assertThat(pen.texts())
                .extracting(RecordingPen.Mark::what)
                .containsSubsequence(
                        "me", "answer 1", "A clear likeness", "96.30 %", "perhaps the same person", "answer 2")
                .containsSubsequence("answer 2", "A clear likeness", "96.30 %", "you");
    }

    @Test
    void probesMayHaveFewerAnswersThanOthersOrNone() {
        FacePicture gone = FacePicture.missing("gone", "");

        BufferedImage sheet = LookalikesSheet.draw(
                List.of(probe("me", 7), new Lookalikes(gone, List.of()), probe("you", 2)),
                Optional.empty(),
                this::recording);

        assertThat(pen.faces()).hasSize(3 + 7 + 2);
        assertThat(pen.texts()).extracting(RecordingPen.Mark::what).contains("There is nobody else in the gallery.");
        nothingIsInTheWay(sheet);
    }

    private SheetPen recording(Graphics2D canvas) {
        pen = new RecordingPen(canvas);
        return pen;
    }

    /** Of a probe with answers that are perhaps the same person, and others that are not. */
    private static Lookalikes probe(String name, int answers) {
        FacePicture me = Pictured.face(name, 200);
        return new Lookalikes(
                me,
                IntStream.rangeClosed(1, answers)
                        .mapToObj(rank -> new Resemblance(
                                rank,
                                me,
                                Pictured.face("answer " + rank, 60),
                                Metric.L2,
                                .46,
                                Optional.of(
                                        new Judgement(.963, false, rank % 2 == 1 ? Verdict.UNSURE : Verdict.DIFFERENT)),
                                OptionalInt.of(2)))
                        .toList());
    }

    private static double area(Rectangle2D place) {
        return place.getWidth() * place.getHeight();
    }

    /** No text or face is over another one, or reaches into the margins. */
    private void nothingIsInTheWay(BufferedImage sheet) {
        Rectangle2D inside = new Rectangle(58, 10, sheet.getWidth() - 116, sheet.getHeight() - 20);
        List<RecordingPen.Mark> all =
                Stream.concat(pen.faces().stream(), pen.texts().stream()).toList();
        assertThat(all).allMatch(mark -> inside.contains(mark.place()));
        for (int i = 0; i < all.size(); i++) {
            Rectangle2D place = all.get(i).place();
            assertThat(all.subList(i + 1, all.size()))
                    .filteredOn(other -> other.place().intersects(place))
                    .as("over %s", all.get(i))
                    .isEmpty();
        }
    }

    @Test
    void tooManyAnswersAreRefused() {
        List<Resemblance> many = Collections.nCopies(61, Pictured.pair(1, ME, ADA));

        assertThatThrownBy(() -> LookalikesSheet.draw(List.of(new Lookalikes(ME, many)), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a sheet has room for 60 answers, not 61");
    }

    @Test
    void namesThatAreTooLongOrCanNotBePrintedDoNoHarm() {
        FacePicture odd = Pictured.face("x".repeat(5000) + "\n\u202e\u0007", 60);
        FacePicture gone = FacePicture.missing("\uD83D\uDE00".repeat(200), "");

        BufferedImage sheet = LookalikesSheet.draw(
                List.of(new Lookalikes(gone, List.of(Pictured.pair(1, odd, gone)))), Optional.empty());

        assertThat(grey(sheet, 190)).isEqualTo(60);
        for (int y = 0; y < sheet.getHeight(); y++) {
            assertThat(sheet.getRGB(sheet.getWidth() - 30, y) & 0xffffff).isEqualTo(0xfbfaf7);
        }
    }

    private static int grey(BufferedImage sheet, int x) {
        return sheet.getRGB(x, Y) & 0xff;
    }
}
