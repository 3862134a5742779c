package io.github.lookalike.evaluation.identification;

import static io.github.lookalike.evaluation.Faces.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.Faces;
import io.github.lookalike.evaluation.LabelledSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentificationReportTest {

    /** On a line: ann at 0 and 4, bob at 1 and 1.5, cid at 9. */
    private static final LabelledSet LINE =
            Faces.set(face("ann", 1, 0), face("ann", 2, 4), face("bob", 1, 1), face("bob", 2, 1.5), face("cid", 1, 9));

    @Test
    void aProbesRankCountsTheOtherPeopleThatAreNearer() {
        IdentificationReport report = IdentificationReport.of(Metric.L2, LINE);

        // Ann's photos are each nearer to Bob than to each other; Cid, with a single photo, is no probe.
        assertThat(report.ranks().probes()).isEqualTo(4);
        assertThat(report.ranks().rank1()).isEqualTo(0.5);
        assertThat(report.ranks().rank5()).isEqualTo(1);
        assertThat(report.people()).isEqualTo(3);
    }

    @Test
    void misidentifiedProbesAreNamedWithWhomTheyWereTakenFor() {
        List<IdentificationReport.Misidentified> misidentified =
                IdentificationReport.of(Metric.L1, LINE).ranks().misidentified();

        assertThat(misidentified).hasSize(2);
        IdentificationReport.Misidentified worst = misidentified.get(0);
        assertThat(worst.probe().photo()).isEqualTo("ann-1.jpg");
        assertThat(worst.own().photo()).isEqualTo("ann-2.jpg");
        assertThat(worst.other().photo()).isEqualTo("bob-1.jpg");
        assertThat(worst.rank()).isEqualTo(2);
        assertThat(worst.ownDistance() - worst.otherDistance()).isEqualTo(3, within(1e-6));
    }

    @Test
    void allPairsMakeTheRoc() {
        IdentificationReport report = IdentificationReport.of(Metric.L2, LINE);

        // Same: 4 and .5. Different: 1, 1.5, 3, 2.5 of Ann and Bob; 9, 5, 8, 7.5 to Cid.
        assertThat(report.pairs().same()).isEqualTo(2);
        assertThat(report.pairs().different()).isEqualTo(8);
        assertThat(report.separation().auc()).isEqualTo((8 + 4) / 16.0, within(1e-12));
    }

    @Test
    void aTieCountsAgainstTheProbe() {
        LabelledSet tie = Faces.set(face("ann", 1, 0), face("ann", 2, 1), face("bob", 1, -1));

        assertThat(IdentificationReport.of(Metric.L2, tie).ranks().rank1()).isEqualTo(0.5);
    }

    @Test
    void ranksReachBeyondFive() {
        List<LabelledSet.Face> faces = new ArrayList<>(List.of(face("ann", 1, 0), face("ann", 2, 100)));
        for (int i = 0; i < 6; i++) {
            faces.add(face("other" + i, 1, i + 1));
        }

        IdentificationReport report = IdentificationReport.of(Metric.L2, new LabelledSet(faces));

        assertThat(report.ranks().rank5()).isZero();
        assertThat(report.ranks().misidentified())
                .extracting(IdentificationReport.Misidentified::rank)
                .containsOnly(7);
    }

    @Test
    void cosineAndL2IdentifyUnitVectorsAlike() {
        LabelledSet set = Faces.clusters(30, 4, 32, 0.6, 11);

        IdentificationReport l2 = IdentificationReport.of(Metric.L2, set);
        IdentificationReport cosine = IdentificationReport.of(Metric.COSINE, set);

        assertThat(l2.ranks().rank1()).isEqualTo(cosine.ranks().rank1()).isBetween(0.2, 0.99);
        assertThat(l2.separation().auc()).isEqualTo(cosine.separation().auc(), within(1e-6));
    }

    @Test
    void withoutTwoPeopleOrASecondPhotoThereIsAClearError() {
        assertThatThrownBy(() -> IdentificationReport.of(Metric.L2, Faces.set(face("a", 1, 1), face("a", 2, 2))))
                .hasMessage("identification needs two people, and two photos of one of them;"
                        + " there are 2 faces of 1 people");
        assertThatThrownBy(() -> IdentificationReport.of(Metric.L2, Faces.set(face("a", 1, 1), face("b", 1, 2))))
                .hasMessageContaining("2 faces of 2 people");
    }
}
