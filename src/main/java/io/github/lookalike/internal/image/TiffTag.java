package io.github.lookalike.internal.image;

import java.util.EnumSet;
import java.util.Set;

/** What a TIFF's directory may tell (TIFF 6.0, section 8 and others; XMP's own specification). */
enum TiffTag {
    WIDTH(256),
    HEIGHT(257),
    BITS_PER_SAMPLE(258),
    COMPRESSION(259),
    PHOTOMETRIC_INTERPRETATION(262),
    FILL_ORDER(266),
    STRIP_OFFSETS(273),
    SAMPLES_PER_PIXEL(277),
    ROWS_PER_STRIP(278),
    STRIP_SIZES(279),
    PLANAR_CONFIGURATION(284),
    T4_OPTIONS(292),
    T6_OPTIONS(293),
    PREDICTOR(317),
    WHITE_POINT(318),
    COLOR_MAP(320),
    TILE_WIDTH(322),
    TILE_HEIGHT(323),
    TILE_OFFSETS(324),
    TILE_SIZES(325),
    INK_SET(332),
    SAMPLE_FORMAT(339),
    JPEG_TABLES(347),
    YCBCR_COEFFICIENTS(529),
    YCBCR_SUBSAMPLING(530),
    YCBCR_POSITIONING(531),
    REFERENCE_BLACK_WHITE(532),

    ORIENTATION(274),
    XMP(700);

    /** Those that tell how the pixels are stored. */
    static final Set<TiffTag> OF_PIXELS = EnumSet.range(WIDTH, REFERENCE_BLACK_WHITE);

    private final int number;

    TiffTag(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
