package io.github.lookalike.serve.api;

import java.io.IOException;
import java.util.Map;

/** Forgets a person: nothing of them stays in the gallery, nor of what clients sent. The photos of indexed folders stay. */
final class RemovePersonEndpoint implements Endpoint {

    private final Service service;

    RemovePersonEndpoint(Service service) {
        this.service = service;
    }

    @Override
    public Response answer(Request request) throws IOException {
        service.checkWritable();
        Person person = Person.of(request, service);
        int photos = service.change(gallery -> {
            int removed = gallery.removePerson(person.name());
            gallery.purge();
            KeptPhotos.of(service.place()).remove(person.name());
            return removed;
        });
        return Response.json(Map.of("removed_photos", photos));
    }
}
