package io.github.lookalike.internal.solr;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says of a collection that it was made to take another's place. One that nobody has put there, and nobody is at work
 * on, is what a killed rebuild has left. Its name alone would not do: {@code celebs.1} may be a gallery of its own.
 */
final class RemakeMark {

    private static final String ID = "remake";
    private static final String TEXT = "text";

    private final OwnDocument document;
    private final String place;

    /**
     * @param nodes whose address is the collection that has the mark
     * @param place the name that it is to have
     */
    RemakeMark(SolrNodes nodes, String place) {
        this.document = new OwnDocument(nodes, ID);
        this.place = place;
    }

    void set() throws IOException {
        document.write(
                Map.of(TEXT, place),
                document.read().map(OwnDocument.Content::version).orElse(OwnDocument.ABSENT));
    }

    boolean isSet() throws IOException {
        return document.read().filter(mark -> mark.text(TEXT).equals(place)).isPresent();
    }

    void clear() throws IOException {
        Optional<OwnDocument.Content> mark = document.read();
        if (mark.isPresent()) {
            document.delete(mark.get().version());
        }
    }

    /**
     * Deletes what killed rebuilds have left. Only for who has the lease of the gallery that they were to replace: a
     * rebuild has it from before it makes its collection until that has taken its place.
     */
    static void deleteAbandoned(SolrNodes nodes, SolrSettings settings) throws IOException {
        SolrAddress address = nodes.address();
        Pattern numbered = Pattern.compile(Pattern.quote(address.collection()) + "\\.[0-9]+");
        CollectionAdmin collection = new CollectionAdmin(nodes);
        List<String> named = collection.aliased();
        for (String name : collection.all()) {
            if (numbered.matcher(name).matches() && !named.contains(name)) {
                try (SolrNodes its = settings.nodes(address.with(name))) {
                    if (new RemakeMark(its, address.collection()).isSet()) {
                        new CollectionAdmin(its).delete();
                    }
                }
            }
        }
    }
}
