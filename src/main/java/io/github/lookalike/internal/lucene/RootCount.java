package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.document.SegmentPhotos;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;

/** Counts the photos, faces and people of one root. */
final class RootCount {

    private final String root;
    private final Set<String> people = new HashSet<>();
    private int photos;
    private int withoutFace;
    private int faces;

    RootCount(IndexReader reader, String root) throws IOException {
        this.root = root;
        for (LeafReaderContext segment : reader.leaves()) {
            count(segment);
        }
    }

    GalleryInfo.Root result() {
        return new GalleryInfo.Root(root, photos, withoutFace, faces, people.size());
    }

    /** Those with at least one face. */
    Set<String> people() {
        return people;
    }

    private void count(LeafReaderContext segment) throws IOException {
        SortedDocValues persons = DocValues.getSorted(segment.reader(), FaceDocuments.PERSON);
        FixedBitSet seen = new FixedBitSet(persons.getValueCount());
        SegmentPhotos.ofRoot(segment, root, (document, facesOfPhoto) -> {
            photos++;
            faces += facesOfPhoto;
            if (facesOfPhoto == 0) {
                withoutFace++;
            } else if (persons.advanceExact(document)) {
                seen.set(persons.ordValue());
            }
        });
        for (int person = 0; person < seen.length(); person++) {
            if (seen.get(person)) {
                people.add(persons.lookupOrd(person).utf8ToString());
            }
        }
    }
}
