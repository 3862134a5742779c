package io.github.lookalike.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is told of a gallery that can't be used: what kind of trouble it is, and never where it lies. */
class FailuresTest {

    private static final String PLACE = "solr://host:8983/celebs";

    @ParameterizedTest
    @EnumSource(names = {"MISSING", "NOT_A_GALLERY", "DAMAGED", "UNREACHABLE"})
    void whatMayBeRightLaterIsUnavailable(Reason reason) {
        assertThat(Failures.of(new GalleryException(reason, PLACE)).orElseThrow())
                .satisfies(told -> {
                    assertThat(told.status()).isEqualTo(503);
                    assertThat(told.code()).isEqualTo("gallery_unavailable");
                    assertThat(told).hasMessageNotContaining(PLACE);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED", "OTHER_MODEL"})
    void whatOthersDecideIsAConflict(Reason reason) {
        assertThat(Failures.of(new GalleryException(reason, PLACE))
                        .orElseThrow()
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MISSING", "NOT_A_GALLERY", "DAMAGED", "UNREACHABLE", "LOCKED", "OTHER_MODEL"})
    void theRestIsTheServersOwnAffair(Reason reason) {
        assertThat(Failures.of(new GalleryException(reason, PLACE))).isEmpty();
    }
}
