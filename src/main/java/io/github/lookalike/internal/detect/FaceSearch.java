package io.github.lookalike.internal.detect;

import io.github.lookalike.face.Face;
import io.github.lookalike.internal.image.Image;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The search through one image, over scales and angles, as far as somebody wants it:
 *
 * <ol>
 *   <li>the whole; if it shows nobody, what is faint in it, the image with a wide black margin (a face that fills the
 *       picture then fits), and turned by 90, 180 and 270 degrees; once more turned as its surest face is;
 *   <li>if there is still nobody, {@linkplain Tiles tiles}, smaller and smaller;
 *   <li>for all faces: those that the edges cut, then the tiles as long as the faces found may have smaller neighbours.
 * </ol>
 */
final class FaceSearch {

    /** What is fainter is not worth a closer look, even if nothing else is there. */
    private static final double FAINT = 0.3;

    /** Faces cut by the edge are as faint as this at first. */
    private static final double FAINT_CUT = 0.15;

    /** Fainter faces than usual must have this share of the region. */
    private static final double LARGE_CUT = 0.1;

    /** With black around it, a face that is cut looks more like one: how much is there, in sides of the whole. */
    private static final List<Double> MARGINS = List.of(1.25, 1.75);

    /** A face narrower than this share of a region may have smaller neighbours that were missed. */
    private static final double SMALL = 1.0 / 6;

    /** An image whose surest face leans farther is turned, in degrees: the network sees others that lean less. */
    private static final double TURNED = 45;

    private final Image image;
    private final DetectionCascade cascade;
    private final Region whole;
    private final Tiles tiles;
    private final List<Double> sides;
    private final Comparator<Face> order;

    private List<Face> faces;
    private double turn;
    private int levels;

    FaceSearch(Image image, DetectionCascade cascade) {
        this.image = image;
        this.cascade = cascade;
        whole = Region.around(image.width(), image.height());
        tiles = new Tiles(image.width(), image.height());
        sides = tiles.sides();
        order = Prominence.order(image.width(), image.height());
    }

    /** The faces that one look at the whole shows, the most prominent first; if there are any, as {@link #main} has them. */
    List<Face> atOnce() {
        return cascade.look(image, whole).stream().sorted(order).toList();
    }

    /** The faces that are seen first, the most prominent first. */
    List<Face> main() {
        faces = cascade.look(image, whole);
        if (faces.isEmpty()) {
            faces = otherViews();
        }
        turn = turn();
        if (turn != 0) {
            add(cascade.look(image, whole.turned(turn)));
        }
        while (faces.isEmpty() && levels < sides.size()) {
            addTiles();
        }
        return faces.stream().sorted(order).toList();
    }

    /** All faces, the one first that is the first of {@link #main}. */
    List<Face> all() {
        List<Face> first = main();
        if (!first.isEmpty()) {
            MARGINS.forEach(margin -> addCut(whole.turned(turn).widened(margin)));
            tiles.ofEdges(turn).forEach(this::addCut);
        }
        while (mayMissSmaller() && levels < sides.size()) {
            addTiles();
        }
        // The main face must not depend on how far the search went.
        return faces.stream()
                .sorted(Comparator.<Face, Boolean>comparing(face -> !face.equals(first.get(0)))
                        .thenComparing(order))
                .toList();
    }

    /** Nobody was seen in the whole: other views of it, until one shows somebody. */
    private List<Face> otherViews() {
        List<Face> found = cascade.look(image, whole, FAINT, face -> face.score() < DetectionCascade.MIN_SCORE);
        for (Region view : List.of(whole.widened(2), whole.turned(90), whole.turned(180), whole.turned(270))) {
            if (found.isEmpty()) {
                found = cascade.look(image, view, FAINT, face -> true);
            }
        }
        return found;
    }

    /** How far the image seems to be turned, in degrees; 0 if not by much. */
    private double turn() {
        return faces.stream()
                .max(Comparator.comparingDouble(Face::score))
                .map(face -> face.landmarks().roll())
                .filter(roll -> Math.abs(roll) > TURNED)
                .orElse(0.0);
    }

    private void addCut(Region view) {
        Predicate<Face> isCut =
                face -> DetectionCascade.isCut(image, face) && face.box().width() >= LARGE_CUT * view.side();
        Predicate<Face> isNew = face -> faces.stream().noneMatch(known -> NonMaximumSuppression.samePlace(known, face));
        add(cascade.look(
                image, view, FAINT_CUT, isNew.and(isCut.or(face -> face.score() >= DetectionCascade.MIN_SCORE))));
    }

    private void addTiles() {
        double side = sides.get(levels);
        levels++;
        addTiles(side, turn);
        if (faces.isEmpty() && levels < sides.size()) {
            addTiles(side, turn + 180);
        }
    }

    private void addTiles(double side, double degrees) {
        List<Face> found = new ArrayList<>();
        for (Region tile : tiles.of(side, degrees)) {
            found.addAll(cascade.look(image, tile));
        }
        add(found);
    }

    private void add(List<Face> found) {
        faces = NonMaximumSuppression.added(faces, found);
    }

    private boolean mayMissSmaller() {
        double seen = levels == 0 ? whole.side() : sides.get(levels - 1);
        return faces.stream().anyMatch(face -> face.box().width() < SMALL * seen);
    }
}
