package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Template;

/** One face in the gallery: the photo it is from, and how it compares. */
public record Entry(Photo photo, Template template) {

    public String person() {
        return photo.person();
    }
}
