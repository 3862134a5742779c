package io.github.lookalike.serve.api;

import io.github.lookalike.gallery.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is beside whom. The map is made once for each state of the gallery, in the background, when it is first asked for. */
final class MapEndpoint implements Endpoint, AutoCloseable {

    private final Service service;
    private final MapProcess process;
    private Thread worker;
    private String made;
    private List<Object> people;
    private String failed;

    MapEndpoint(Service service) {
        this.service = service;
        this.process = new MapProcess(service);
    }

    @Override
    public synchronized Response answer(Request request) throws IOException {
        String now = service.gallery().state();
        if (now.equals(made)) {
            return Response.json(Map.of("people", people));
        }
        int faces = service.gallery().info().counts().faces();
        if (faces == 0) {
            return Response.json(Map.of("people", List.of()));
        }
        if (now.equals(failed)) {
            failed = null; // whoever asks again has it tried again
            throw new ApiException(503, "map_unavailable", "the map could not be made; 'lookalike map' tells why");
        }
        if (worker == null) {
            worker = new Thread(() -> make(now, faces), "map");
            worker.setDaemon(true);
            worker.start();
        }
        return Response.json(202, Map.of("status", "making")).with("Retry-After", "1");
    }

    private void make(String state, int faces) {
        List<Object> points = null;
        boolean changed = true;
        try {
            points = points(process.run(faces));
            changed = !service.gallery().state().equals(state);
        } catch (IOException | RuntimeException e) {
            points = null; // told to whoever asks next
        } finally {
            done(state, points, changed);
        }
    }

    /** @param changed whether the gallery did meanwhile: who knows then which of its states is on the map */
    private synchronized void done(String state, List<Object> points, boolean changed) {
        worker = null;
        if (points == null) {
            failed = state;
        } else if (!changed) {
            made = state;
            people = points;
        }
    }

    /**
     * A point for each person, where their typical photo is.
     *
     * @throws IOException if the gallery has changed since the map was begun
     */
    private List<Object> points(List<MapProcess.Place> faces) throws IOException {
        List<Person> everybody = new ArrayList<>();
        List<MapProcess.Place> places = new ArrayList<>();
        List<Entry> one = new ArrayList<>();
        int[] seen = {0};
        Runnable finish = () -> {
            if (!one.isEmpty()) {
                Person person = new Person(one.get(0).person(), List.copyOf(one));
                int first = seen[0] - one.size();
                everybody.add(person);
                places.add(faces.get(first + one.indexOf(person.typical())));
                one.clear();
            }
        };
        service.gallery().forEach(entry -> {
            if (!one.isEmpty() && !one.get(0).person().equals(entry.person())) {
                finish.run();
            }
            if (seen[0] >= faces.size() || !faces.get(seen[0]).person().equals(entry.person())) {
                throw new IllegalStateException("the gallery changed while its map was made");
            }
            one.add(entry);
            seen[0]++;
        });
        finish.run();
        return points(everybody, places);
    }

    /** Coordinates from 0 to 1, as wide as high. */
    private List<Object> points(List<Person> everybody, List<MapProcess.Place> places) {
        double left = places.stream().mapToDouble(MapProcess.Place::x).min().orElse(0);
        double right = places.stream().mapToDouble(MapProcess.Place::x).max().orElse(0);
        double top = places.stream().mapToDouble(MapProcess.Place::y).min().orElse(0);
        double bottom = places.stream().mapToDouble(MapProcess.Place::y).max().orElse(0);
        double side = Math.max(Double.MIN_NORMAL, Math.max(right - left, bottom - top));
        List<Object> points = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Person person = everybody.get(i);
            Map<String, Object> point = new LinkedHashMap<>(person.object());
            point.put("x", 0.5 + (places.get(i).x() - (left + right) / 2) / side);
            point.put("y", 0.5 + (places.get(i).y() - (top + bottom) / 2) / side);
            point.put("face", service.faceIds().of(person.typical()));
            points.add(point);
        }
        return points;
    }

    @Override
    public void close() {
        process.close();
    }
}
