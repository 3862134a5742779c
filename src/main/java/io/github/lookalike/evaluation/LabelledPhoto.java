package io.github.lookalike.evaluation;

/**
 * A photo in a report.
 *
 * @param label whom it shows
 * @param photo the file's name
 */
public record LabelledPhoto(String label, String photo) {}
