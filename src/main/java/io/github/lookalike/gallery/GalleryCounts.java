package io.github.lookalike.gallery;

/**
 * How much a gallery holds, or a part of it.
 *
 * @param photos those without a face included
 * @param withoutFace photos in which no face was found
 * @param faces how many
 * @param people with at least one face
 */
public record GalleryCounts(int photos, int withoutFace, int faces, int people) {

    /** How many a face is compared with. */
    public int compared(Grouping by) {
        return by == Grouping.PERSON ? people : faces;
    }
}
