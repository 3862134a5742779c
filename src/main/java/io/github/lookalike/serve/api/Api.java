package io.github.lookalike.serve.api;

import java.util.List;

/** Which endpoint answers what. */
public final class Api {

    private record Route(String method, List<String> pattern, Endpoint endpoint) {

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
    }

    private final List<Route> routes;

    private Api(List<Route> routes) {
        this.routes = routes;
    }

    /** The endpoints over a service. */
    public static Api of(Service service) {
        return new Api(List.of(
                route("GET", "health", request -> Response.json(java.util.Map.of("status", "ok"))),
                route("GET", "info", new InfoEndpoint(service))));
    }

    private static Route route(String method, String path, Endpoint endpoint) {
        return new Route(method, List.of(path.split("/")), endpoint);
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
                .filter(route -> route.method().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ApiException(405, "method_not_allowed", "there is no such method here"))
                .endpoint();
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
}
