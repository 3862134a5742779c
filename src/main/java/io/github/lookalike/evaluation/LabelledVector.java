package io.github.lookalike.evaluation;

/**
 * A face whose person is known.
 *
 * @param label the person
 * @param photo the file's name, for reports
 * @param vector the embedding; not copied, must not change
 */
public record LabelledVector(String label, String photo, float[] vector) {}
