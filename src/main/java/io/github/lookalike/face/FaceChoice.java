package io.github.lookalike.face;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which faces of a photo are meant. */
public sealed interface FaceChoice {

    /** The face that the photo is of: large and near the middle. */
    FaceChoice MAIN = new Main();

    /**
     * By the word that people write: main, largest, all, or a number.
     *
     * @throws IllegalArgumentException if it is another
     */
    static FaceChoice of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "main" -> MAIN;
            case "largest" -> new Largest();
            case "all" -> new All();
            default -> new Numbered(Integer.parseInt(word));
        };
    }

    /**
     * Chooses among the faces of a photo.
     *
     * @param faces the most prominent first; may be empty
     * @return none if the one that is meant isn't there
     */
    List<Face> of(List<Face> faces);

    /** The most prominent face, as a photo without others of the same person is indexed: the others need not all be looked for. */
    record Main() implements FaceChoice {
        @Override
        public List<Face> of(List<Face> faces) {
            return faces.stream().limit(1).toList();
        }
    }

    /** The face that covers most pixels. */
    record Largest() implements FaceChoice {
        @Override
        public List<Face> of(List<Face> faces) {
            return faces.stream()
                    .max(Comparator.comparingDouble(face -> face.box().area()))
                    .stream()
                    .toList();
        }
    }

    /** Every face, each for itself. */
    record All() implements FaceChoice {
        @Override
        public List<Face> of(List<Face> faces) {
            return faces;
        }
    }

    /** One face by its number, 1 for the most prominent. */
    record Numbered(int number) implements FaceChoice {
        public Numbered {
            if (number < 1) {
                throw new IllegalArgumentException("faces are numbered from 1, not " + number);
            }
        }

        @Override
        public List<Face> of(List<Face> faces) {
            return faces.stream().skip(number - 1L).limit(1).toList();
        }
    }
}
