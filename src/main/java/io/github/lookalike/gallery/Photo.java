package io.github.lookalike.gallery;

/**
 * A photo as it was when it was indexed.
 *
 * @param id which file
 * @param person whom it shows, in Unicode form NFC; not empty
 * @param size of the file in bytes
 * @param modified the file's time of change, in nanoseconds since 1970
 * @param sha256 of the file's content, 64 lower-case hexadecimal digits
 * @param selection which of its faces is kept
 */
public record Photo(PhotoId id, String person, long size, long modified, String sha256, Selection selection) {

    public Photo {
        if (person.isEmpty()) {
            throw new IllegalArgumentException("a photo of nobody: " + id);
        }
        if (size < 0) {
            throw new IllegalArgumentException("size " + size + " of " + id);
        }
        if (!isSha256(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal digits: " + sha256);
        }
    }

    /** Of one face. */
    public Photo(PhotoId id, String person, long size, long modified, String sha256) {
        this(id, person, size, modified, sha256, Selection.ONLY);
    }

    /** The same with another choice among its faces. */
    public Photo with(Selection other) {
        return new Photo(id, person, size, modified, sha256, other);
    }

    private static boolean isSha256(String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
                return false;
            }
        }
        return text.length() == 64;
    }
}
