package io.github.lookalike.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevellingTest {

    private static final int DIMENSION = 64;

    private final Random random = new Random(7);

    @Test
    void betweenSinglePhotosNothingIsAdded() {
        assertThat(new Levelling(0.5, 0.4).distance(0.345, 1, 1)).isEqualTo(0.345);
    }

    /** Cosines of templates are those of photos divided by both lengths. */
    @Test
    void strangersWhoAreSoAlikeStaySoFarApartHoweverLongTheirTemplates() {
        double strangers = 0.5;
        double cosine = 1 - strangers * strangers / 2;
        for (double lengths : new double[] {0.9, 0.95, 0.99}) {
            double l2 = Math.sqrt(2 - 2 * cosine / (lengths * 0.98));
            assertThat(new Levelling(strangers, 1).distance(l2, lengths, 0.98)).isCloseTo(strangers, within(1e-9));
        }
    }

    @Test
    void withoutLevellingTheDistanceIsThatOfTheDirections() {
        assertThat(Levelling.NONE.distance(0.3, 0.9, 0.7)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void itGrowsWithTheDistanceAndAsTheLengthsShrink() {
        Levelling levelling = new Levelling(0.5, 0.4);
        double before = 0;
        for (double l2 = 0; l2 <= 2; l2 += 0.01) {
            double distance = levelling.distance(l2, 0.97, 0.2);
            assertThat(distance).isGreaterThan(before);
            before = distance;
        }
        assertThat(levelling.distance(0.3, 0.97, 1))
                .isGreaterThan(levelling.distance(0.3, 0.98, 1))
                .isEqualTo(levelling.distance(0.3, 1, 0.97));
    }

    /** Photos of many people under one name have no template to speak of, so nobody is near to it. */
    @Test
    void aMeanOfStrangersIsNotScaledToLength1() {
        Levelling levelling = new Levelling(0.5, 0.4);
        double shortest = Math.sqrt(1 - 0.4 * 0.4 / 2);

        assertThat(levelling.distance(0, 0.5, 1)).isGreaterThan(levelling.distance(0, shortest, 1) + 0.5);
        assertThat(levelling.distance(0, 0, 1)).isFinite();
    }

    @Test
    void whatIsNoDistanceIsRefused() {
        for (double wrong : new double[] {0, -1, 2.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Levelling(wrong, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Levelling(1, wrong));
        }
    }

    /** What searches go by: were the bound too small somewhere, they would miss people. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.4, 0.5, 0.75, 1.1, 1.4, 1.8})
    void aPersonWhoIsNearHasAPhotoWithinTheBound(double strangers) {
        for (int i = 0; i < 2000; i++) {
            Levelling levelling = new Levelling(strangers, 0.1 + random.nextDouble());
            List<Embedding> person = photos(1 + random.nextInt(6));
            List<Embedding> others = random.nextInt(3) == 0 ? photos(1 + random.nextInt(6)) : person;
            PersonTemplate probe = PersonTemplate.of(near(others));
            double distance = levelling.distance(probe, PersonTemplate.of(person));
            double nearest = person.stream()
                    .mapToDouble(photo -> photo.distance(probe.direction(), Metric.L2))
                    .min()
                    .orElseThrow();

            assertThat(nearest).isLessThanOrEqualTo(levelling.nearestPhoto(distance, probe.length()));
            if (person.size() == 1) {
                assertThat(nearest).isLessThanOrEqualTo(levelling.onlyPhoto(distance, probe.length()));
            }
        }
    }

    @Test
    void theBoundIsOfUse() {
        Levelling levelling = new Levelling(0.5, 0.4);

        assertThat(levelling.onlyPhoto(0.3, 1)).isCloseTo(0.3, within(1e-5));
        assertThat(levelling.nearestPhoto(0.3, 1)).isBetween(0.3, 0.38);
        assertThat(levelling.nearestPhoto(0.5, 1)).isCloseTo(0.5, within(1e-5));
        assertThat(levelling.nearestPhoto(2, 1)).isEqualTo(2);
    }

    /** As different as they come: from copies to hardly alike. */
    private List<Embedding> photos(int count) {
        float[] middle = direction();
        double spread = 2 * random.nextDouble() * random.nextDouble();
        List<Embedding> photos = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            photos.add(mixed(middle, spread));
        }
        return photos;
    }

    private List<Embedding> near(List<Embedding> photos) {
        double spread = random.nextDouble();
        return photos.stream().map(photo -> mixed(photo.values(), spread)).toList();
    }

    private Embedding mixed(float[] middle, double spread) {
        float[] mixed = direction();
        for (int i = 0; i < DIMENSION; i++) {
            mixed[i] = (float) (middle[i] + spread * mixed[i]);
        }
        return Embedding.normalise(mixed);
    }

    private float[] direction() {
        double[] values = random.doubles(DIMENSION, -1, 1).toArray();
        float[] direction = new float[DIMENSION];
        double norm =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        for (int i = 0; i < DIMENSION; i++) {
            direction[i] = (float) (values[i] / norm);
        }
        return direction;
    }
}
