package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.GalleryCounts;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.document.GlobalOrdinals;
import io.github.lookalike.internal.lucene.document.SegmentDocuments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/** What a gallery holds at one moment. */
final class GalleryView {

    private final IndexReader reader;

    GalleryView(IndexReader reader) {
        this.reader = reader;
    }

    /** For reading many: a block of documents is unpacked once, not for each of them. */
    private static StoredFields inOrder(LeafReader segment) {
        return ((CodecReader) segment).getFieldsReader().getMergeInstance();
    }

    List<Photo> photos() throws IOException {
        List<Photo> photos = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = inOrder(leaf.reader());
            SegmentDocuments.photos(
                    leaf, (document, faces) -> photos.add(FaceDocuments.photo(stored.document(document))));
        }
        photos.sort(Comparator.comparing(Photo::id));
        return photos;
    }

    List<Photo> photos(String root) throws IOException {
        List<Photo> photos = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = inOrder(leaf.reader());
            SegmentDocuments.photosOfRoot(
                    leaf, root, (document, faces) -> photos.add(FaceDocuments.photo(stored.document(document))));
        }
        photos.sort(Comparator.comparing(Photo::id));
        return photos;
    }

    SortedSet<String> roots() throws IOException {
        SortedSet<String> roots = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            roots.addAll(SegmentDocuments.roots(leaf));
        }
        return roots;
    }

    GalleryInfo.Root root(String path) throws IOException {
        return new RootCount(reader, path).result();
    }

    GalleryInfo info(GalleryFolder folder, GalleryModel model) throws IOException {
        List<GalleryInfo.Root> roots = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (String root : roots()) {
            RootCount count = new RootCount(reader, root);
            roots.add(count.result());
            people.addAll(count.people());
        }
        GalleryCounts all = new GalleryCounts(
                sum(roots, GalleryCounts::photos),
                sum(roots, GalleryCounts::withoutFace),
                sum(roots, GalleryCounts::faces),
                people.size());
        return new GalleryInfo(GalleryLocation.of(folder.place()), model, roots, all, folder.bytes());
    }

    private static int sum(List<GalleryInfo.Root> roots, ToIntFunction<GalleryCounts> count) {
        return roots.stream().map(GalleryInfo.Root::counts).mapToInt(count).sum();
    }

    /** The first photo that has a content; null if none has. */
    Photo photoOf(String sha256) throws IOException {
        List<Photo> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = leaf.reader().storedFields();
            SegmentDocuments.photosWithTerm(
                    leaf,
                    FaceDocuments.contentTerm(sha256),
                    (document, faces) -> found.add(FaceDocuments.photo(stored.document(document))));
        }
        return found.stream().min(Comparator.comparing(Photo::id)).orElse(null);
    }

    SortedMap<String, Integer> people() throws IOException {
        GlobalOrdinals people = new GlobalOrdinals(reader, FaceDocuments.PERSON);
        int[] photos = new int[people.count()];
        for (LeafReaderContext leaf : reader.leaves()) {
            GlobalOrdinals.OfSegment person = people.of(leaf);
            SegmentDocuments.photos(leaf, (document, faces) -> photos[person.ordinal(document)] += faces > 0 ? 1 : 0);
        }
        SortedMap<String, Integer> result = new TreeMap<>();
        for (int i = 0; i < photos.length; i++) {
            if (photos[i] > 0) {
                result.put(people.value(i), photos[i]);
            }
        }
        return result;
    }

    /** How many photos a person has, those without a face included. */
    int photosOf(String person) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentDocuments.photosWithTerm(
                    leaf, FaceDocuments.personTerm(person), (document, faces) -> found.add(document));
        }
        return found.size();
    }

    /** The faces that have a term, by photo. */
    List<Entry> entries(Term term) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentDocuments.facesWithTerm(leaf, term, (faces, document) -> entries.add(faces.entry()));
        }
        // Stable: the faces of a photo stay in their order.
        entries.sort(Comparator.comparing(entry -> entry.photo().id()));
        return entries;
    }

    void forEach(Consumer<Entry> consumer) throws IOException {
        for (String person : people().keySet()) {
            entries(FaceDocuments.personTerm(person)).forEach(consumer);
        }
    }

    /** Counts the photos, faces and people of one root. */
    private static final class RootCount {

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
            return new GalleryInfo.Root(root, new GalleryCounts(photos, withoutFace, faces, people.size()));
        }

        /** Those with at least one face. */
        Set<String> people() {
            return people;
        }

        private void count(LeafReaderContext segment) throws IOException {
            SortedDocValues persons = DocValues.getSorted(segment.reader(), FaceDocuments.PERSON);
            FixedBitSet seen = new FixedBitSet(persons.getValueCount());
            SegmentDocuments.photosOfRoot(segment, root, (document, facesOfPhoto) -> {
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
}
