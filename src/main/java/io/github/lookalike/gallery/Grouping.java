package io.github.lookalike.gallery;

/** What counts as one answer. */
public enum Grouping {
    PERSON,
    PHOTO
}
