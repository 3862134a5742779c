package io.github.lookalike.face;

import io.github.lookalike.image.Image;
import java.util.Optional;

final class Levelling {

    static double WIDTHS = Double.parseDouble(System.getProperty("x.widths", "3"));
    static double CERTAIN = Double.parseDouble(System.getProperty("x.certain", "0.8"));
    static double PASSABLE = Double.parseDouble(System.getProperty("x.passable", "0.7"));
    static double MARGIN = Double.parseDouble(System.getProperty("x.margin", "0.1"));
    static int ROUNDS = 3;
    private final CloseUp closeUp;

    Levelling(CloseUp closeUp) {
        this.closeUp = closeUp;
    }

    Sighting upright(Image image, Sighting first) {
        Sighting best = first.isPlausible() && first.score() >= PASSABLE ? first : level(image, first);
        for (int quarters : new int[] {2, 1, 3}) {
            if (best.score() >= CERTAIN) {
                break;
            }
            Sighting other = turned(image, best, 90 * quarters).orElse(null);
            double lead = best.score() - (other == null ? 0 : other.score());
            if (lead < 0) {
                best = other;
            }
            if (Math.abs(lead) >= MARGIN && best.score() >= PASSABLE) {
                break;
            }
        }
        return best;
    }

    private Optional<Sighting> turned(Image image, Sighting seen, double degrees) {
        Face face = seen.face();
        return closeUp.look(image, face, WIDTHS, face.landmarks().roll() + degrees)
                .map(other -> other.score() < seen.score() - MARGIN ? other : level(image, other));
    }

    private Sighting level(Image image, Sighting first) {
        Sighting seen = first;
        for (int round = 0; round < ROUNDS && (round == 0 || !seen.isLevel()); round++) {
            Face face = seen.face();
            Optional<Sighting> again = closeUp.look(image, face, WIDTHS, face.landmarks().roll());
            if (again.isEmpty()) {
                break;
            }
            seen = again.get();
        }
        return seen;
    }
}
