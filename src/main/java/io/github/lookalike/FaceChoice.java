package io.github.lookalike;

import io.github.lookalike.embedding.Template;
import java.util.Comparator;
import java.util.List;

/** Which faces of a photo are meant. */
public sealed interface FaceChoice {

    /** The face that the photo is of: large and near the middle. */
    FaceChoice MAIN = new Numbered(1);

    /** Chooses among the faces of a photo, the most prominent first, at least one. */
    List<Template> of(List<Template> faces);

    /** The face that covers most pixels. */
    record Largest() implements FaceChoice {
        @Override
        public List<Template> of(List<Template> faces) {
            return List.of(faces.stream()
                    .max(Comparator.comparingDouble(
                            template -> template.face().box().area()))
                    .orElseThrow());
        }
    }

    /** Every face, each for itself. */
    record All() implements FaceChoice {
        @Override
        public List<Template> of(List<Template> faces) {
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
        public List<Template> of(List<Template> faces) {
            return number > faces.size() ? List.of() : List.of(faces.get(number - 1));
        }
    }
}
