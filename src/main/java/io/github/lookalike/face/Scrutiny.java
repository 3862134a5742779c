package io.github.lookalike.face;

import io.github.lookalike.image.Image;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One look at a region, and closer looks at what it shows where that may be askew, upside down or no face at all. */
final class Scrutiny {

    static int looks, seconds, asked, lost;
    private static final double SECOND_LOOK = 4;
    private static final double WELL_SEEN = 0.16;
    static double CONFIRMED = Double.parseDouble(System.getProperty("x.confirmed", "0.65"));
    private static final double[] DISTANCES = {4, 6};

    private final MediaPipeNetwork network;
    private final CloseUp closeUp;
    private final Levelling levelling;

    Scrutiny(MediaPipeNetwork network) {
        this.network = network;
        closeUp = new CloseUp(network);
        levelling = new Levelling(closeUp);
    }

    List<Face> look(Image image, Region region, double least, java.util.function.Predicate<Face> worth) {
        looks++;
        return NonMaximumSuppression.best(network.detect(image, region, least).stream()
                .filter(worth)
                .map(face -> seenWell(image, new Sighting(face, region)))
                .flatMap(seen -> upright(image, seen).stream())
                .toList());
    }

    private Optional<Face> upright(Image image, Sighting seen) {
        Sighting first = seen;
        if (first.isSure() && first.isPlausible()) {
            return Optional.of(first.face());
        }
        asked++;
        if (first.score() < MediaPipeFaceDetector.MIN_SCORE && isCut(image, first.face())) {
            Optional<Sighting> closer = closeUp.look(image, first.face(), 3, first.face().landmarks().roll());
            if (closer.isEmpty() || closer.get().score() < CUT) {
                lost++;
                return Optional.empty();
            }
            first = closer.get();
        }
        Sighting best = levelling.upright(image, first);
        double score = best.score();
        boolean cut = isCut(image, best.face());
        double enough = cut ? CUT : CONFIRMED;
        if (!first.isSure() && score < enough) {
            for (double widths : DISTANCES) {
                score = Math.max(score, closeUp.look(image, best.face(), widths, best.face().landmarks().roll()).map(Sighting::score).orElse(0.0));
            }
            if (score < enough) {
                lost++;
                return Optional.empty();
            }
        }
        Face face = first.isPlausible() && !best.isTurnedFrom(first) ? first.face() : best.face();
        return Optional.of(new Face(face.box(), face.landmarks(), Math.max(score, face.score())));
    }

    static double CUT = Double.parseDouble(System.getProperty("x.cut", "0.5"));

    static boolean isCut(Image image, Face face) {
        Box box = face.box();
        double inside = Math.max(0, Math.min(box.x() + box.width(), image.width()) - Math.max(0, box.x())) / box.width()
                * Math.max(0, Math.min(box.y() + box.height(), image.height()) - Math.max(0, box.y())) / box.height();
        return inside < .9;
    }

    private Sighting seenWell(Image image, Sighting seen) {
        if (seen.share() >= WELL_SEEN) {
            return seen;
        }
        seconds++;
        Face face = seen.face();
        Region around = new Region(face.box().centre(), face.box().width() * SECOND_LOOK, seen.region().degrees());
        return network.detect(image, around, MediaPipeFaceDetector.MIN_SCORE).stream()
                .filter(again -> sameFace(face, again))
                .min(Comparator.comparingDouble(
                        again -> again.box().centre().distance(face.box().centre())))
                .map(again -> new Sighting(again, around))
                .orElse(seen);
    }

    private static boolean sameFace(Face face, Face again) {
        double moved = again.box().centre().distance(face.box().centre());
        double ratio = again.box().width() / face.box().width();
        return moved <= 0.3 * face.box().width() && ratio >= 0.6 && ratio <= 1.6;
    }
}
