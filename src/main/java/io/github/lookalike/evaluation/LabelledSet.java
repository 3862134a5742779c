package io.github.lookalike.evaluation;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.PersonTemplate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Faces whose people are known, in a fixed order. Immutable. */
public final class LabelledSet {

    private final List<Face> faces;
    private final int[] people; // a number for each face, the same for equal labels
    private final int peopleCount;

    /**
     * @param faces at least one
     * @throws TooLittleDataException if there are none
     * @throws IllegalArgumentException if their dimensions differ, or a component is not finite
     */
    public LabelledSet(List<Face> faces) {
        this.faces = List.copyOf(faces);
        if (faces.isEmpty()) {
            throw new TooLittleDataException("no faces to evaluate");
        }
        Map<String, Integer> numbers = new HashMap<>();
        people = new int[faces.size()];
        for (int i = 0; i < people.length; i++) {
            Face face = faces.get(i);
            check(face, faces.get(0));
            Integer number = numbers.putIfAbsent(face.label(), numbers.size());
            people[i] = number == null ? numbers.size() - 1 : number;
        }
        peopleCount = numbers.size();
    }

    private static void check(Face face, Face first) {
        if (face.vector().length != first.vector().length) {
            throw new IllegalArgumentException("vector dimensions differ: " + first.vector().length + " of "
                    + first.photo() + " != " + face.vector().length + " of " + face.photo());
        }
        for (float value : face.vector()) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("the vector of " + face.photo() + " has a component " + value);
            }
        }
    }

    public int size() {
        return people.length;
    }

    /** The length of each vector. */
    public int dimension() {
        return faces.get(0).vector().length;
    }

    /** How many different labels there are. */
    public int people() {
        return peopleCount;
    }

    /** Whom a face shows, and in which photo. */
    public Photo photo(int i) {
        return new Photo(faces.get(i).label(), faces.get(i).photo());
    }

    public float[] vector(int i) {
        return faces.get(i).vector();
    }

    /** The number of a face's label, from 0, below {@link #people()}. */
    public int person(int i) {
        return people[i];
    }

    public boolean samePerson(int i, int j) {
        return people[i] == people[j];
    }

    /** How many faces each person has, by {@link #person(int)}. */
    public int[] facesOfEach() {
        int[] counts = new int[peopleCount];
        for (int person : people) {
            counts[person]++;
        }
        return counts;
    }

    /** The faces of each person, in their order, by {@link #person(int)}. */
    public List<int[]> facesByPerson() {
        int[] counts = facesOfEach();
        List<int[]> faces = Arrays.stream(counts).mapToObj(int[]::new).toList();
        for (int face = people.length - 1; face >= 0; face--) {
            faces.get(people[face])[--counts[people[face]]] = face;
        }
        return faces;
    }

    /**
     * The template of some faces, whose vectors are of length 1.
     *
     * @param count the first ones
     */
    public PersonTemplate template(int[] of, int count) {
        return PersonTemplate.of(Arrays.stream(of)
                .limit(count)
                .mapToObj(face -> Embedding.ofUnit(vector(face)))
                .toList());
    }

    /** The L2 norm of a face's vector. */
    public double norm(int i) {
        double squares = 0;
        for (float value : vector(i)) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    /** No two faces are farther apart than this. */
    public double largestDistance(Metric metric) {
        double radius = IntStream.range(0, size()).mapToDouble(this::norm).max().orElseThrow();
        return switch (metric) {
            case L2 -> 2 * radius;
            case L1 -> 2 * radius * Math.sqrt(dimension());
            case COSINE -> 2 * radius * radius;
        };
    }

    /**
     * A photo in a report.
     *
     * @param label whom it shows
     * @param photo the file's name
     */
    public record Photo(String label, String photo) {}

    /**
     * A face whose person is known.
     *
     * @param label the person
     * @param photo the file's name, for reports
     * @param vector the embedding; not copied, must not change
     */
    public record Face(String label, String photo, float[] vector) {}
}
