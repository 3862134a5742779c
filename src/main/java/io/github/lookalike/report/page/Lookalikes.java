package io.github.lookalike.report.page;

import io.github.lookalike.report.picture.FacePicture;
import java.util.List;

/**
 * Whom one face looks like.
 *
 * @param probe the face
 * @param answers the nearest first; empty if the gallery has nobody else
 */
public record Lookalikes(FacePicture probe, List<Resemblance> answers) {

    public Lookalikes {
        answers = List.copyOf(answers);
    }

    public String title() {
        return "Who looks like " + probe.name() + "?";
    }
}
