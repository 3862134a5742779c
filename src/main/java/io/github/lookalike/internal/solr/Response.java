package io.github.lookalike.internal.solr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.solr.common.util.NamedList;

/** Reads Solr's answers: names and values in each other, of whose Java types its versions are not agreed. */
final class Response {

    private Response() {}

    /** What stands under names one below the other; empty if there is nothing. */
    static Map<String, Object> at(Object answer, String... names) {
        Map<String, Object> found = map(answer);
        for (String name : names) {
            found = map(found.get(name));
        }
        return found;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof NamedList<?> list) {
            list.forEach((name, its) -> map.put(name, its));
        } else if (value instanceof Map<?, ?> its) {
            its.forEach((name, one) -> map.put(String.valueOf(name), one));
        }
        return map;
    }

    /** The entries of a list; none if it is no list. */
    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** The buckets of a facet of terms. */
    static Stream<Map<String, Object>> buckets(Object answer, String facet) {
        return list(at(answer, "facets", facet).get("buckets")).stream().map(Response::map);
    }

    /** A number, whatever its type; 0 if there is none. */
    static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
