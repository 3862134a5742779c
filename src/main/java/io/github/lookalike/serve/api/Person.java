package io.github.lookalike.serve.api;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.PersonNames;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person of the gallery, by their exact name.
 *
 * @param entries at least one
 */
record Person(String name, List<Entry> entries) {

    /** The person that a path names: {@code people/NAME…}. */
    static Person of(Request request, Service service) throws IOException {
        String name = PersonNames.nfc(request.path().get(1));
        List<Entry> entries = service.gallery().entries(name);
        if (entries.isEmpty()) {
            throw ApiException.notFound("nobody in the gallery is called exactly so");
        }
        return new Person(name, entries);
    }

    /** Name, title and number of photos. */
    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", name);
        object.put("title", PersonNames.title(name));
        object.put("photos", entries.size());
        return object;
    }

    Entry typical() {
        return TypicalFace.of(entries);
    }
}
