package io.github.lookalike.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.internal.lucene.LuceneGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchTest {

    private static final GalleryModel MODEL =
            new GalleryModel(new GalleryModel.Part("d", "1"), new GalleryModel.Part("e", "2"), List.of(), 2, 1);
    private static final Calibration CALIBRATION =
            Calibration.of(new double[][] {{0.4, 0.1}, {0.6, 0.5}}, new double[][] {{0.2, 0.25}, {0.4, 0.75}});

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachAnswerIsJudgedByTheDistanceItIsRankedBy(Aggregation aggregation) throws IOException {
        try (Gallery gallery = filled()) {
            List<Match> l2 = Match.find(query(Metric.L2, aggregation), gallery, CALIBRATION);
            List<Match> cosine = Match.find(query(Metric.COSINE, aggregation), gallery, CALIBRATION);
            assertThat(l2).extracting(Match::person).containsExactly("a", "b");
            assertThat(l2).extracting(Match::rank).containsExactly(1, 2);
            assertThat(l2).extracting(Match::probe).containsExactly(1, 1);
            for (Match match : l2) {
                double likeness = match.judgement().orElseThrow().likeness();
                assertThat(likeness).isEqualTo(CALIBRATION.likeness(match.distance()));
            }
            for (Match match : cosine) {
                double likeness = match.judgement().orElseThrow().likeness();
                assertThat(likeness).isEqualTo(CALIBRATION.likeness(Math.sqrt(2 * match.distance())));
            }
        }
    }

    @Test
    void whatL1RanksIsNotCalibrated() throws IOException {
        try (Gallery gallery = filled()) {
            assertThat(Match.find(query(Metric.L1, Aggregation.NEAREST), gallery, CALIBRATION))
                    .extracting(Match::judgement)
                    .containsExactly(Optional.empty(), Optional.empty());
        }
    }

    /** Two photos of the probe with one of b, the nearest in one pair of a hundred strangers, are not so rarely near. */
    @Test
    void theVerdictOfTheNearestAllowsForAllPairs() throws IOException {
        Calibration calibration = Calibration.of(
                new double[][] {{0.5299, 0.0099}, {0.6, 0.5}}, new double[][] {{0.2, 0.25}, {0.4, 0.75}});
        try (Gallery gallery = filled()) {
            Query one = Query.of(List.of(at(0.6)))
                    .top(5)
                    .withoutPeople(Set.of("a", "c"))
                    .build();
            Query two = Query.of(List.of(at(0.6), at(90)))
                    .top(5)
                    .withoutPeople(Set.of("a", "c"))
                    .build();
            assertThat(Match.find(one, gallery, calibration)
                            .get(0)
                            .judgement()
                            .orElseThrow()
                            .verdict())
                    .isEqualTo(Verdict.UNSURE);
            assertThat(Match.find(two, gallery, calibration)
                            .get(0)
                            .judgement()
                            .orElseThrow()
                            .verdict())
                    .isEqualTo(Verdict.DIFFERENT);
        }
    }

    @Test
    void aFaceIsAtNoDistanceFromItself() throws IOException {
        try (Gallery gallery = filled()) {
            Query query = Query.of(List.of(at(0))).by(Grouping.PHOTO).build();
            Match match = Match.find(query, gallery, CALIBRATION).get(0);
            assertThat(match.distance()).isZero();
            assertThat(match.entry().photo().id().path()).isEqualTo("a/0.jpg");
        }
    }

    private static Query query(Metric metric, Aggregation aggregation) {
        return Query.of(List.of(at(90), at(2)))
                .top(5)
                .metric(metric)
                .aggregation(aggregation.by(metric))
                .withoutPeople(Set.of("c"))
                .build();
    }

    private Gallery filled() throws IOException {
        Gallery gallery = LuceneGallery.open(folder, MODEL);
        put(gallery, "a", 0);
        put(gallery, "a", -10);
        put(gallery, "b", -30);
        put(gallery, "c", 1);
        return gallery;
    }

    private static void put(Gallery gallery, String person, int degrees) throws IOException {
        PhotoId id = new PhotoId("/photos", person + "/" + Math.abs(degrees) + ".jpg");
        Face face = new Face(new Box(0, 0, 10, 10), Landmarks.of(Collections.nCopies(6, new Point(1, 1))), 0.5);
        gallery.put(
                new Photo(id, person, 1, 1, "%064x".formatted(100 + degrees)),
                List.of(new Template(face, at(degrees))));
    }

    /** A direction in the plane. */
    private static Embedding at(double degrees) {
        double angle = Math.toRadians(degrees);
        return Embedding.normalise(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }
}
