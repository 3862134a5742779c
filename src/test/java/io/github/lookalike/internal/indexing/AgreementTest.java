package io.github.lookalike.internal.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.internal.indexing.Agreement.Reference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final Agreement AGREEMENT = new Agreement(0.38, 0.42);

    @Test
    void aFaceIsAsFarFromOthersAsTheMedianOfItsDistances() {
        assertThat(at(0.1, 0.5, 0.2).distance(zero())).isCloseTo(0.2, within(1e-6));
        assertThat(at(0.1, 0.5, 0.2, 0.3).distance(zero())).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void theMostProminentFaceStaysIfItIsThePersons() {
        assertThat(chosen(at(0), 0.37, 0.1)).isZero();
        assertThat(AGREEMENT.holds(away(0.37), at(0))).isTrue();
        assertThat(AGREEMENT.holds(away(0.39), at(0))).isFalse();
    }

    @Test
    void elseTheNearestIsTaken() {
        assertThat(chosen(at(0), 0.56, 0.4, 0.3, 0.35)).isEqualTo(2);
        assertThat(chosen(at(0), 0.56, 0.41)).isEqualTo(1);
    }

    @Test
    void butNotIfItIsNotThePersonsEither() {
        assertThat(chosen(at(0), 0.56, 0.43)).isZero();
    }

    @Test
    void norIfItIsHardlyNearer() {
        assertThat(chosen(at(0), 0.39, 0.36)).isZero();
        assertThat(chosen(at(0), 0.39, 0.34)).isEqualTo(1);
    }

    @Test
    void someWrongPhotosAmongManyDontCount() {
        Reference mostlyRight = at(0, 0.05, 0.1, 0.9, 0.95);
        assertThat(chosen(mostlyRight, 0.92, 0.02)).isEqualTo(1);
    }

    @Test
    void withNothingToAgreeWithTheMostProminentStays() {
        assertThat(chosen(at(), 0.9, 0.1)).isZero();
        assertThat(Agreement.NONE.choose(List.of(away(0.9), away(0.1)), at(0))).isZero();
    }

    @Test
    void boundsAreDistancesInTheirOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(0.4, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(0, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Agreement(Double.NaN, 0.3));
    }

    private static int chosen(Reference reference, double... faces) {
        return AGREEMENT.choose(
                Arrays.stream(faces).mapToObj(AgreementTest::away).toList(), reference);
    }

    private static Reference at(double... distances) {
        return new Reference(
                1, Arrays.stream(distances).mapToObj(AgreementTest::away).toList());
    }

    private static Embedding zero() {
        return away(0);
    }

    /** On a circle, so far in a straight line from where it begins. */
    private static Embedding away(double distance) {
        double angle = 2 * Math.asin(distance / 2);
        return Embedding.normalise(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }
}
