package io.github.lookalike.serve.api;

import java.io.IOException;
import java.util.Map;

/** One person and all their faces. */
final class PersonEndpoint implements Endpoint {

    private final Service service;

    PersonEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Person person = Person.of(request, service);
        Map<String, Object> answer = person.object();
        answer.put("faces", person.entries().stream().map(service.faceIds()::of).toList());
        return Response.json(answer);
    }
}
