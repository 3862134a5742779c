package io.github.lookalike.serve.api;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which endpoint answers what. */
public final class Api implements AutoCloseable {

    /**
     * A method at a path.
     *
     * @param path below {@code /v1}, with its variable parts in braces
     * @param parameters of the query that it knows
     */
    public record Operation(String method, String path, Set<String> parameters) {}

    private record Route(Operation operation, List<String> pattern, Endpoint endpoint) {

        /** A part of a pattern in braces stands for any that isn't empty. */
        boolean leadsTo(List<String> path) {
            if (path.size() != pattern.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                boolean any = pattern.get(i).startsWith("{") && !path.get(i).isEmpty();
                if (!any && !pattern.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        Response answer(Request request) throws IOException {
            Parameters.of(request).check(operation.parameters());
            return endpoint.answer(request);
        }
    }

    private final List<Route> routes;
    private final MapEndpoint map;

    private Api(List<Route> routes, MapEndpoint map) {
        this.routes = routes;
        this.map = map;
    }

    /** The endpoints over a service. */
    public static Api of(Service service) {
        MapEndpoint map = new MapEndpoint(service);
        Stream<Stream<Route>> routes = Stream.of(
                get("health", request -> Response.json(Map.of("status", "ok"))),
                get("info", new InfoEndpoint(service)),
                postOrPut("detect", new DetectEndpoint(service), "quick"),
                postOrPut("find", new FindEndpoint(service), "top", "by", "aggregate", "metric", "face", "q"),
                Stream.of(route("POST", "compare", new CompareEndpoint(service), "metric", "aggregate")),
                postOrPut("embeddings", new EmbeddingsEndpoint(service), "face"),
                get("people", new PeopleEndpoint(service), "limit", "cursor", "q"),
                get("people/{name}", new PersonEndpoint(service)),
                Stream.of(route("DELETE", "people/{name}", new RemovePersonEndpoint(service))),
                Stream.of(route("POST", "people/{name}/photos", new AddPhotosEndpoint(service))),
                get("faces/{id}/image", new FaceImageEndpoint(service), "size"),
                get("map", map));
        return new Api(routes.flatMap(same -> same).toList(), map);
    }

    private static Stream<Route> get(String path, Endpoint endpoint, String... parameters) {
        return Stream.of(route("GET", path, endpoint, parameters));
    }

    /** PUT is what {@code curl -T} does. */
    private static Stream<Route> postOrPut(String path, Endpoint endpoint, String... parameters) {
        return Stream.of(route("POST", path, endpoint, parameters), route("PUT", path, endpoint, parameters));
    }

    private static Route route(String method, String path, Endpoint endpoint, String... parameters) {
        return new Route(new Operation(method, path, Set.of(parameters)), List.of(path.split("/")), endpoint);
    }

    /** All that is answered here. */
    public List<Operation> operations() {
        return routes.stream().map(Route::operation).toList();
    }

    /**
     * Who answers.
     *
     * @param path its parts after {@code /v1}
     * @throws ApiException if nobody does
     */
    public Endpoint endpoint(String method, List<String> path) throws ApiException {
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<Route> here = routes.stream().filter(route -> route.leadsTo(path)).toList();
        if (here.isEmpty()) {
            throw ApiException.notFound("there is nothing at this path; /v1/openapi.json tells what there is");
        }
        return here.stream()
                .filter(route -> route.operation().method().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ApiException.methodNotAllowed(here.stream()
                        .map(route -> route.operation().method())
                        .sorted()
                        .toList()))::answer;
    }

    /** Whether it is not for everybody who reaches the server. */
    public boolean isPrivate(List<String> path) {
        return !path.equals(List.of("health"));
    }

    /** What a page shows to be let in; null if nothing. */
    public String credential(Request request) throws ApiException {
        if (request.kind() != Request.BodyKind.JSON) {
            return null;
        }
        return Json.object(request.parts().get(0).bytes()).get("token") instanceof String token ? token : null;
    }

    /** Ends what goes on in the background. */
    @Override
    public void close() {
        map.close();
    }
}
