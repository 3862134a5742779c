package io.github.lookalike.face;

/**
 * A face as one look at a region showed it.
 *
 * @param face in coordinates of the image
 * @param region that was looked at
 */
record Sighting(Face face, Region region) {

    static double TILT = Double.parseDouble(System.getProperty("x.tilt", "20"));
    static double SKEW = Double.parseDouble(System.getProperty("x.skew", "15"));
    static double LEVEL = Double.parseDouble(System.getProperty("x.level", "10"));
    static double SURE0 = Double.parseDouble(System.getProperty("x.sure0", "0.86"));
    static double SURE1 = Double.parseDouble(System.getProperty("x.sure1", "0.3"));

    double score() {
        return face.score();
    }

    /** The face's width as a share of the region's side. */
    double share() {
        return face.box().width() / region.side();
    }

    /** How far the face leans in the region as it was seen, clockwise: -180 to 180 degrees. */
    double tilt() {
        return Landmarks.degrees(face.landmarks().roll() - region.degrees());
    }

    boolean isLevel() {
        return Math.abs(tilt()) <= LEVEL;
    }

    /** Whether its landmarks lie as those of a face that is seen about upright do. */
    boolean isPlausible() {
        return Math.abs(tilt()) <= TILT && Math.abs(face.landmarks().skew()) <= SKEW;
    }

    boolean isSure() {
        return face.score() >= SURE0 - SURE1 * share();
    }

    boolean isTurnedFrom(Sighting other) {
        return Math.abs(Landmarks.degrees(region.degrees() - other.region.degrees())) > 2 * TILT;
    }
}
