package io.github.lookalike.gallery;

import io.github.lookalike.gallery.GalleryInfo.Root;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** Counts photos, faces and people, in all and below each root. */
final class GalleryCount {

    private static final class Tally {
        private final FixedBitSet people;
        private int photos;
        private int withoutFace;
        private int faces;

        Tally(int people) {
            this.people = new FixedBitSet(people);
        }

        void add(int person, int facesOfPhoto) {
            photos++;
            faces += facesOfPhoto;
            if (facesOfPhoto == 0) {
                withoutFace++;
            } else {
                people.set(person);
            }
        }
    }

    private final Tally all;
    private final List<Root> roots = new ArrayList<>();

    GalleryCount(IndexReader reader) throws IOException {
        GlobalOrdinals people = new GlobalOrdinals(reader, FaceDocuments.PERSON);
        GlobalOrdinals rootNames = new GlobalOrdinals(reader, FaceDocuments.ROOT);
        all = new Tally(people.count());
        List<Tally> byRoot = Stream.generate(() -> new Tally(people.count()))
                .limit(rootNames.count())
                .toList();
        for (LeafReaderContext leaf : reader.leaves()) {
            GlobalOrdinals.OfSegment person = people.of(leaf);
            GlobalOrdinals.OfSegment root = rootNames.of(leaf);
            SegmentPhotos.forEach(leaf, (document, faces) -> {
                all.add(person.ordinal(document), faces);
                byRoot.get(root.ordinal(document)).add(person.ordinal(document), faces);
            });
        }
        for (int i = 0; i < byRoot.size(); i++) {
            Tally tally = byRoot.get(i);
            if (tally.photos > 0) {
                roots.add(new Root(
                        rootNames.value(i), tally.photos, tally.withoutFace, tally.faces, tally.people.cardinality()));
            }
        }
        roots.sort(Comparator.comparing(Root::path));
    }

    GalleryInfo info(GalleryFolder folder, GalleryModel model) throws IOException {
        return new GalleryInfo(
                folder.place(), model, roots, all.photos, all.faces, all.people.cardinality(), folder.bytes());
    }
}
