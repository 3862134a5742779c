package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import java.util.List;
import java.util.Optional;

/**
 * Estimates a face's roll, its turn in the plane of the image: finds which way up it is. The network sees faces that
 * lean, and even faces upside down, but then its landmarks are askew or those of a face that is not there; its score
 * alone tells neither. So the region about the face is turned as the landmarks say until the face in it is level, and
 * the same is tried from the opposite side and from both quarters; the surest counts.
 */
final class RollSearch {

    /**
     * Side of the regions, in widths of the face: where a score tells most about the angle, of 2 to 4.2 that were
     * tried.
     */
    private static final double WIDTHS = 3;

    /** Upside-down faces don't reach this. */
    private static final double CERTAIN = 0.8;

    /** Nor this, with landmarks that look right. */
    private static final double PASSABLE = 0.7;

    /** By how much the score of the right angle exceeds the others'. */
    private static final double MARGIN = 0.1;

    private static final int MOST_TURNS = 3;

    /** The opposite first: it is the most common mistake. */
    private static final List<Integer> OTHER_WAYS = List.of(180, 90, 270);

    private final CloseUp closeUp;

    RollSearch(CloseUp closeUp) {
        this.closeUp = closeUp;
    }

    /** The face as it is seen when it stands upright. */
    Detection upright(Image image, Detection first) {
        Detection best = first.isPlausible() && first.score() >= PASSABLE ? first : levelled(image, first);
        for (int degrees : OTHER_WAYS) {
            if (best.score() >= CERTAIN) {
                break;
            }
            Optional<Detection> other = turned(image, best, degrees);
            double lead = best.score() - other.map(Detection::score).orElse(0.0);
            if (lead < 0) {
                best = other.orElseThrow();
            }
            if (Math.abs(lead) >= MARGIN && best.score() >= PASSABLE) {
                break;
            }
        }
        return best;
    }

    private Optional<Detection> turned(Image image, Detection seen, double degrees) {
        Face face = seen.face();
        return closeUp.look(image, face, WIDTHS, face.landmarks().roll() + degrees)
                .map(other -> other.score() < seen.score() - MARGIN ? other : levelled(image, other));
    }

    private Detection levelled(Image image, Detection first) {
        Detection seen = first;
        for (int turn = 0; turn < MOST_TURNS && (turn == 0 || !seen.isLevel()); turn++) {
            Face face = seen.face();
            Optional<Detection> again =
                    closeUp.look(image, face, WIDTHS, face.landmarks().roll());
            if (again.isEmpty()) {
                break;
            }
            seen = again.get();
        }
        return seen;
    }
}
