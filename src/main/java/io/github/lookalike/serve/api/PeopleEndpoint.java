package io.github.lookalike.serve.api;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.NameOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is in the gallery, some at a time, in the order of names. */
final class PeopleEndpoint implements Endpoint {

    private static final int MOST = 200;

    private final Service service;

    PeopleEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.number("limit", 50, 1, MOST);
        String after = last(parameters.text("cursor"));
        String part = parameters.text("q");
        List<String> names = service.gallery().people().keySet().stream()
                .filter(name -> part.isEmpty() || NameOrder.isIn(name, part))
                .sorted(NameOrder.INSTANCE)
                .toList();
        List<String> rest = names.stream()
                .filter(name -> after == null || NameOrder.INSTANCE.compare(name, after) > 0)
                .toList();
        List<String> shown = rest.subList(0, Math.min(limit, rest.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("people", people(shown));
        answer.put("total", names.size());
        answer.put("next_cursor", rest.size() > limit ? cursor(shown.get(limit - 1)) : null);
        return Response.json(answer);
    }

    private List<Object> people(List<String> names) throws IOException {
        List<Object> people = new ArrayList<>();
        for (String name : names) {
            List<Entry> entries = service.gallery().entries(name);
            if (!entries.isEmpty()) { // else gone meanwhile
                Person person = new Person(name, entries);
                Map<String, Object> object = person.object();
                object.put("face", service.faceIds().of(person.typical()));
                people.add(object);
            }
        }
        return people;
    }

    /** The last name that was shown: so nobody is told twice or left out when others come and go. */
    private static String cursor(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Null for an empty cursor. */
    private static String last(String cursor) throws ApiException {
        try {
            return cursor.isEmpty() ? null : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("cursor is no next_cursor of this server");
        }
    }
}
