package io.github.lookalike.internal.lucene.document;

import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.PhotoId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;

/**
 * Whom a face is of and which photo it is in, each read when it is first asked for: most faces that are compared need
 * not be told apart by both.
 */
public final class FaceNames {

    /** The names in a segment. For one thread. */
    public static final class OfSegment {

        private final LeafReader segment;
        private SortedDocValues people;
        private SortedDocValues photos;

        public OfSegment(LeafReader segment) {
            this.segment = segment;
        }

        private String person(int document) throws IOException {
            people = reaching(people, document, FaceDocuments.PERSON);
            return value(people, document);
        }

        private String photo(int document) throws IOException {
            photos = reaching(photos, document, FaceDocuments.PHOTO);
            return value(photos, document);
        }

        /** They are read forwards only. */
        private SortedDocValues reaching(SortedDocValues values, int document, String field) throws IOException {
            return values == null || document < values.docID() ? DocValues.getSorted(segment, field) : values;
        }

        private static String value(SortedDocValues values, int document) throws IOException {
            values.advanceExact(document);
            return values.lookupOrd(values.ordValue()).utf8ToString();
        }
    }

    private final OfSegment segment;
    private final int document;
    private String person;
    private PhotoId photo;

    /** @param document in the segment */
    public FaceNames(OfSegment segment, int document) {
        this.segment = segment;
        this.document = document;
    }

    /**
     * Which answer the face belongs to.
     *
     * @throws UncheckedIOException if it can't be read
     */
    public String of(Grouping by) {
        return switch (by) {
            case PERSON -> person();
            case PHOTO -> FaceDocuments.key(photo());
        };
    }

    /** @throws UncheckedIOException if it can't be read */
    public String person() {
        try {
            person = person == null ? segment.person(document) : person;
            return person;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if it can't be read */
    public PhotoId photo() {
        try {
            photo = photo == null ? FaceDocuments.photoId(segment.photo(document)) : photo;
            return photo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
