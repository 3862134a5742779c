package io.github.lookalike.internal.solr;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.internal.record.ModelRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a gallery says of itself: the model that made its embeddings, and whether it is to be purged. */
final class GalleryDocument {

    private static final String ID = "gallery";
    private static final String TEXT = "text";
    private static final String OWES_PURGE = "owes_purge";

    private final OwnDocument document;
    private final GalleryModel model;
    private OwnDocument.Content content;

    private GalleryDocument(OwnDocument document, OwnDocument.Content content) throws IOException {
        this.document = document;
        this.content = content;
        Map<String, String> values = new HashMap<>();
        JSON.std.mapFrom(content.text(TEXT)).forEach((key, value) -> values.put(key, String.valueOf(value)));
        this.model = ModelRecord.model(values);
    }

    /** Empty if the collection is no gallery, or not yet. */
    static Optional<GalleryDocument> read(SolrNodes nodes) throws IOException {
        OwnDocument document = new OwnDocument(nodes, ID);
        Optional<OwnDocument.Content> content = document.read();
        return content.isEmpty() ? Optional.empty() : Optional.of(new GalleryDocument(document, content.get()));
    }

    /** Makes a collection a gallery of a model; one that has become one meanwhile stays as it is. */
    static GalleryDocument make(SolrNodes nodes, GalleryModel model) throws IOException {
        OwnDocument document = new OwnDocument(nodes, ID);
        String text = JSON.std.asString(new TreeMap<>(ModelRecord.of(model)));
        document.write(Map.of(TEXT, text, OWES_PURGE, 0), OwnDocument.ABSENT);
        return read(nodes).orElseThrow(() -> new IOException("Solr has lost a document that it had just taken"));
    }

    GalleryModel model() {
        return model;
    }

    boolean owesPurge() {
        return content.number(OWES_PURGE) != 0;
    }

    void owePurge(boolean due) throws IOException {
        if (due != owesPurge()) {
            Optional<OwnDocument.Content> written =
                    document.write(Map.of(TEXT, content.text(TEXT), OWES_PURGE, due ? 1 : 0), content.version());
            if (written.isPresent()) {
                content = written.get();
            }
        }
    }
}
