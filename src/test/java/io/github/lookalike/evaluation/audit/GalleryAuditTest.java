package io.github.lookalike.evaluation.audit;

import static io.github.lookalike.evaluation.Faces.face;
import static io.github.lookalike.evaluation.Faces.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Metric;
import io.github.lookalike.evaluation.Faces;
import io.github.lookalike.evaluation.LabelledSet;
import io.github.lookalike.evaluation.audit.GalleryAudit.FacePair;
import io.github.lookalike.evaluation.audit.GalleryAudit.Outlier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryAuditTest {

    /** Distances are floats. */
    private static final RecursiveComparisonConfiguration CLOSE = RecursiveComparisonConfiguration.builder()
            .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b), Double.class)
            .build();

    private static final GalleryAudit.Options OPTIONS = new GalleryAudit.Options(10, 0.1, 0.45);

    @Test
    void copiesAreFoundAcrossPeopleNearestFirst() {
        GalleryAudit audit = Auditor.audit(
                set(face("ann", 1, 0, 1), face("bob", 1, 0.02, 1), face("ann", 2, 0.05, 1), face("bob", 2, 3, 1)),
                OPTIONS);

        assertThat(audit.nearDuplicateCount()).isEqualTo(3);
        assertThat(audit.nearDuplicates())
                .usingRecursiveFieldByFieldElementComparator(CLOSE)
                .containsExactly(new FacePair(0, 1, .02), new FacePair(1, 2, .03), new FacePair(0, 2, .05));
    }

    @Test
    void twoFacesOfOnePhotoAreNoCopies() {
        GalleryAudit audit = Auditor.audit(set(face("ann", 1, 0, 1), face("ann", 1, 0.02, 1)), OPTIONS);

        assertThat(audit.nearDuplicates()).isEmpty();
        assertThat(audit.nearDuplicateCount()).isZero();
    }

    @Test
    void aPhotoFarFromMostOfItsPersonsOthersIsAMisfit() {
        GalleryAudit audit = Auditor.audit(
                set(
                        face("ann", 1, 0, 0),
                        face("ann", 2, 0.2, 0),
                        face("ann", 3, 0, 0.2),
                        face("ann", 4, 2, 0),
                        face("bob", 1, 2.3, 0)),
                OPTIONS);

        assertThat(audit.outliers())
                .usingRecursiveFieldByFieldElementComparator(CLOSE)
                .containsExactly(new Outlier(3, 3, 2, 1, 4, 0.3));
        assertThat(audit.outlierCount()).isEqualTo(1);
    }

    @Test
    void ofTwoPhotosThatDoNotFitEitherMayBeWrong() {
        GalleryAudit audit = Auditor.audit(set(face("ann", 1, 0, 0), face("ann", 2, 2, 0)), OPTIONS);

        assertThat(audit.outliers())
                .containsExactly(
                        new Outlier(0, 1, 2, 1, -1, Double.POSITIVE_INFINITY),
                        new Outlier(1, 1, 2, 0, -1, Double.POSITIVE_INFINITY));
    }

    @Test
    void peopleWhoLookAlikeArePairedOnceByTheirNearestFaces() {
        GalleryAudit audit = Auditor.audit(
                set(
                        face("ann", 1, 0, 0),
                        face("bob", 1, 0.5, 0),
                        face("ann", 2, 0.2, 0),
                        face("cid", 1, 5, 0),
                        face("bob", 2, 0.25, 0)), // a copy of ann's second
                OPTIONS);

        assertThat(audit.doppelgangers())
                .usingRecursiveFieldByFieldElementComparator(CLOSE)
                .containsExactly(new FacePair(0, 4, 0.25), new FacePair(1, 3, 4.5), new FacePair(2, 3, 4.8));
    }

    @Test
    void theMostDistinctiveFaceOfEachPersonIsFarthestFromEverybodyElse() {
        GalleryAudit audit = Auditor.audit(
                set(face("ann", 1, 0, 0), face("bob", 1, 1, 0), face("ann", 2, 0, 2), face("cid", 1, 9, 0)), OPTIONS);

        assertThat(audit.distinctive())
                .usingRecursiveFieldByFieldElementComparator(CLOSE)
                .containsExactly(new FacePair(3, 1, 8), new FacePair(2, 1, Math.sqrt(5)), new FacePair(1, 0, 1));
    }

    @Test
    void aPersonAloneHasNobodyToBeLike() {
        GalleryAudit audit = Auditor.audit(set(face("ann", 1, 0, 1)), OPTIONS);

        assertThat(audit.doppelgangers()).isEmpty();
        assertThat(audit.distinctive()).isEmpty();
        assertThat(audit.outliers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void doppelgangersAreThoseOfAllPairsHoweverFewAreKept(int limit) {
        LabelledSet faces = Faces.clusters(15, 4, 6, 0.5, 7);
        List<FacePair> expected = nearestOfEachTwoPeople(faces, 0.2).stream()
                .sorted(Comparator.comparingDouble(FacePair::distance))
                .limit(limit)
                .toList();

        GalleryAudit audit = Auditor.audit(faces, new GalleryAudit.Options(limit, 0.2, 0.45));

        assertThat(audit.doppelgangers())
                .usingRecursiveFieldByFieldElementComparator(CLOSE)
                .isEqualTo(expected);
    }

    /** By keeping all pairs of people. */
    private static List<FacePair> nearestOfEachTwoPeople(LabelledSet faces, double nearDuplicate) {
        Map<List<Integer>, FacePair> nearest = new LinkedHashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            for (int j = i + 1; j < faces.size(); j++) {
                double distance = Metric.L2.distance(faces.vector(i), faces.vector(j));
                if (!faces.samePerson(i, j) && distance > nearDuplicate) {
                    List<Integer> people = IntStream.of(faces.person(i), faces.person(j))
                            .sorted()
                            .boxed()
                            .toList();
                    nearest.merge(people, new FacePair(i, j, distance), (a, b) -> a.distance() <= b.distance() ? a : b);
                }
            }
        }
        return new ArrayList<>(nearest.values());
    }

    @Test
    void optionsNameWhatIsWrong() {
        assertThatThrownBy(() -> new GalleryAudit.Options(0, .1, .4)).hasMessage("limit must be at least 1, not 0");
        assertThatThrownBy(() -> new GalleryAudit.Options(1, -1, .4))
                .hasMessage("nearDuplicate must be at least 0, not -1.0");
        assertThatThrownBy(() -> new GalleryAudit.Options(1, .5, .4))
                .hasMessage("outlier must not be below nearDuplicate, 0.5, but is 0.4");
    }
}
