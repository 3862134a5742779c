package io.github.lookalike.face;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a face can be seen in its photo: what makes an answer doubtful before anybody has given it.
 *
 * @param width of its box, in pixels of the upright photo
 * @param sharpness 0 (nothing but blur) to 1, of the face as large as it is in the photo: a small face may be sharp
 * @param turned how far it looks aside, to either side; roughly in degrees, 0 (at the camera) to 90 (in profile)
 * @param cutOff whether the photo's edge cuts it
 */
public record FaceQuality(double width, double sharpness, double turned, boolean cutOff) {

    /** Narrower ones are blown up to more than twice the size by the embedder: its chips have some 100 pixels of face. */
    private static final double NARROW = 40;

    /** Portraits have .5 to .95, blurred by a hundredth of the face's width .2 to .7, by two hundredths .1 to .3. */
    private static final double BLURRED = 0.3;

    /** In degrees. Three-quarter views, as painters and photographers love them, have up to 35. */
    private static final double ASIDE = 40;

    /** What is to be told of a face. */
    public enum Advice {
        /** Of too few pixels. */
        SMALL,
        /** Out of focus, moved, or blown up from fewer pixels. */
        BLURRED,
        /** Not looking at the camera. */
        TURNED,
        /** Not whole. */
        CUT_OFF
    }

    public FaceQuality {
        if (!(width > 0 && sharpness >= 0 && sharpness <= 1 && turned >= 0 && turned <= 90)) {
            throw new IllegalArgumentException(
                    "no quality: width " + width + ", sharpness " + sharpness + ", turned " + turned);
        }
    }

    /** What a better photo would do better; empty if nothing. */
    public List<Advice> advice() {
        List<Advice> advice = new ArrayList<>();
        if (width < NARROW) {
            advice.add(Advice.SMALL);
        }
        if (sharpness < BLURRED) {
            advice.add(Advice.BLURRED);
        }
        if (turned > ASIDE) {
            advice.add(Advice.TURNED);
        }
        if (cutOff) {
            advice.add(Advice.CUT_OFF);
        }
        return advice;
    }
}
