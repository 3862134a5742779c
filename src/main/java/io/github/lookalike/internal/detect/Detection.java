package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;

/**
 * A detection: a face as one look at a region of an image showed it.
 *
 * <p>The constants were measured on LFW-dev and the bundled portraits, each seen at every 15 degrees: what looks at
 * upright, leaning and upside-down faces report.
 *
 * @param face in coordinates of the image
 * @param region that was looked at
 */
record Detection(Face face, Region region) {

    /** Landmarks of faces that lean farther are off, in degrees. */
    private static final double MAX_TILT = 20;

    /**
     * The line of the eyes leaves the square to eyes and mouth farther than this only where a view is wrong, in
     * degrees.
     */
    private static final double MAX_SKEW = 15;

    /** Landmarks of faces that fill the region are off; the width's share of its side. */
    private static final double MAX_SHARE = 0.65;

    /** Turning a region once more gains nothing below this, in degrees. */
    private static final double LEVEL = 10;

    /** The score at which a tiny face is sure, and by how much less it may be for one as wide as the region. */
    private static final double SURE = 0.86;

    private static final double SURE_BY_SHARE = 0.25;

    double score() {
        return face.score();
    }

    /** The face's width as a share of the region's side. */
    double share() {
        return face.box().width() / region.side();
    }

    boolean isLevel() {
        return Math.abs(tilt()) <= LEVEL;
    }

    /** Whether its landmarks lie as those of a face that is seen whole and about upright do. */
    boolean isPlausible() {
        return share() <= MAX_SHARE
                && Math.abs(tilt()) <= MAX_TILT
                && Math.abs(face.landmarks().skew()) <= MAX_SKEW;
    }

    /** Whether it is a face beyond doubt; which way up is another question. */
    boolean isSure() {
        return score() >= SURE - SURE_BY_SHARE * share();
    }

    /** Whether the two were seen from so different angles that one of them must be wrong. */
    boolean isTurnedFrom(Detection other) {
        return Math.abs(Landmarks.degrees(region.degrees() - other.region.degrees())) > 2 * MAX_TILT;
    }

    /** How far the face leans as it was seen, clockwise: -180 to 180 degrees. */
    private double tilt() {
        return Landmarks.degrees(face.landmarks().roll() - region.degrees());
    }
}
