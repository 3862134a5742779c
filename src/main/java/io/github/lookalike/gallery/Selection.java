package io.github.lookalike.gallery;

/**
 * Which of a photo's faces a gallery keeps, and what that was decided by. It is enough to notice, without reading any
 * face, that a person's photos have changed and the decision has to be looked at again.
 *
 * @param seen how many faces were seen on the way to the most prominent one; 0 if the photo has none
 * @param number that of the face that is kept, 1 for the most prominent
 * @param reference which faces of the person it was compared with, a digest of their photos' contents; 0 if with none
 */
public record Selection(int seen, int number, long reference) {

    /** The only face that was seen. */
    public static final Selection ONLY = mostProminent(1);

    public Selection {
        if (seen < 0 || number < 1) {
            throw new IllegalArgumentException("face " + number + " of " + seen);
        }
    }

    /** The most prominent of so many faces, compared with none. */
    public static Selection mostProminent(int seen) {
        return new Selection(seen, 1, 0);
    }

    /**
     * The same face, compared with others.
     *
     * @param others the {@link #reference}
     */
    public Selection by(long others) {
        return new Selection(seen, number, others);
    }

    /** Whether the photo shows one face and no other: whom it is of is sure. */
    public boolean isSure() {
        return seen == 1;
    }
}
