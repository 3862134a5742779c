package io.github.lookalike.evaluation.identification;

import static io.github.lookalike.evaluation.Faces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.evaluation.Faces;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TripletReportTest {

    /** On a line: ann at 0 and 1, bob at 3, cid at -1.25. */
    private static final LabelledSet LINE =
            Faces.set(face("ann", 1, 0), face("bob", 1, 3), face("ann", 2, 1), face("cid", 1, -1.25));

    @Test
    void handWorkedTripletsOfSquaredDistances() {
        TripletReport report = TripletReport.of(LINE, options(1, 100, 1));

        // Anchor 0: 1 - 9 + 1 < 0, and 1 - 1.5625 + 1 = .4375. Anchor 1: 1 - 4 + 1 < 0, and 1 - 5.0625 + 1 < 0.
        assertThat(report.possible()).isEqualTo(4);
        assertThat(report.evaluated()).isEqualTo(4);
        assertThat(report.shares().satisfied()).isEqualTo(0.75);
        assertThat(report.shares().semiHard()).isEqualTo(0.25);
        assertThat(report.shares().hard()).isZero();
        assertThat(report.meanLoss()).isEqualTo(0.4375 / 4, within(1e-12));
    }

    @Test
    void theHardestTripletsNameTheirPhotos() {
        List<TripletReport.HardTriplet> hardest =
                TripletReport.of(LINE, options(1, 100, 2)).hardest();

        assertThat(hardest).hasSize(2);
        assertThat(hardest.get(0).anchor().photo()).isEqualTo("ann-1.jpg");
        assertThat(hardest.get(0).positive().photo()).isEqualTo("ann-2.jpg");
        assertThat(hardest.get(0).negative().photo()).isEqualTo("cid-1.jpg");
        assertThat(hardest.get(0).squaredToNegative()).isEqualTo(1.5625, within(1e-12));
        assertThat(hardest.get(0).loss()).isEqualTo(0.4375, within(1e-12));
        assertThat(hardest.get(1).loss()).isZero();
    }

    /** Else one odd photo fills the list. */
    @Test
    void eachAnchorIsNamedOnce() {
        assertThat(TripletReport.of(LINE, options(1, 100, 10)).hardest())
                .extracting(triplet -> triplet.anchor().photo())
                .containsExactly("ann-1.jpg", "ann-2.jpg");
    }

    @Test
    void theConstraintIsStrict() {
        TripletReport report = TripletReport.of(LINE, options(3, 100, 1));

        // Anchor ann 1 and negative bob: 1 + 3 < 9. Anchor ann 2 and negative bob: 1 + 3 = 4, not kept, loss 0.
        assertThat(report.shares().satisfied()).isEqualTo(0.5);
        assertThat(report.meanLoss()).isEqualTo(2.4375 / 4, within(1e-12));
    }

    @Test
    void aNegativeAsNearAsThePositiveIsHard() {
        LabelledSet tie = Faces.set(face("ann", 1, 0), face("ann", 2, 1), face("bob", 1, -1));

        assertThat(TripletReport.of(tie, options(0, 100, 1)).shares().hard()).isEqualTo(0.5);
    }

    @Test
    void everyTripletIsNumberedOnce() {
        LabelledSet set = Faces.set(
                face("c", 1, 0), face("a", 1, 0), face("b", 1, 0), face("a", 2, 0), face("a", 3, 0), face("b", 2, 0));
        Triplets triplets = new Triplets(set);

        Set<Triplets.Triplet> seen = new HashSet<>();
        LongStream.range(0, triplets.count()).mapToObj(triplets::get).forEach(seen::add);

        Set<Triplets.Triplet> expected = new HashSet<>();
        for (int a = 0; a < 6; a++) {
            for (int p = 0; p < 6; p++) {
                for (int n = 0; n < 6; n++) {
                    if (a != p && set.samePerson(a, p) && !set.samePerson(a, n)) {
                        expected.add(new Triplets.Triplet(a, p, n));
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(expected);
        assertThat(triplets.count()).isEqualTo(expected.size());
    }

    @Test
    void aSampleComesNearAllTripletsAndRepeatsWithItsSeed() {
        LabelledSet set = Faces.clusters(30, 5, 16, 0.7, 4);
        TripletReport all = TripletReport.of(set, options(0.2, 1_000_000, 5));
        TripletReport sample = TripletReport.of(set, options(0.2, 5_000, 5));

        assertThat(all.evaluated()).isEqualTo(all.possible()).isEqualTo(30 * 5 * 4 * 145L);
        assertThat(sample.evaluated()).isEqualTo(5_000);
        assertThat(sample.shares().satisfied())
                .isEqualTo(all.shares().satisfied(), within(0.02))
                .isBetween(0.3, 0.95);
        assertThat(sample.meanLoss()).isEqualTo(all.meanLoss(), within(0.02));
        assertThat(TripletReport.of(set, options(0.2, 5_000, 5))).isEqualTo(sample);
        assertThat(TripletReport.of(set, new TripletReport.Options(0.2, 5_000, 2, 5))
                        .hardest())
                .isNotEqualTo(sample.hardest());
    }

    @Test
    void withoutTripletsThereIsAClearError() {
        assertThatThrownBy(() ->
                        TripletReport.of(Faces.set(face("a", 1, 1), face("a", 2, 2)), TripletReport.Options.DEFAULT))
                .hasMessage("triplets need two people, and two photos of one of them; there are 2 faces of 1 people");
    }

    @Test
    void badOptionsAreNamed() {
        assertThatThrownBy(() -> options(-1, 1, 1)).hasMessage("the margin must be at least 0, not -1.0");
        assertThatThrownBy(() -> options(0, 0, 1)).hasMessage("at least 1 triplet must be evaluated, not 0");
        assertThatThrownBy(() -> options(0, 1, -1)).hasMessage("the number of hardest triplets can't be -1");
    }

    private static TripletReport.Options options(double margin, long limit, int hardest) {
        return new TripletReport.Options(margin, limit, 1, hardest);
    }
}
