package io.github.lookalike.gallery;

/**
 * A photo as it was when it was indexed.
 *
 * @param id which file
 * @param person whom it shows, in Unicode form NFC
 * @param size of the file in bytes
 * @param modified the file's time of change, in nanoseconds since 1970
 * @param sha256 of the file's content, 64 lower-case hexadecimal digits
 */
public record Photo(PhotoId id, String person, long size, long modified, String sha256) {}
