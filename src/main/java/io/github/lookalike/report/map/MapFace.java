package io.github.lookalike.report.map;

import java.nio.file.Path;

/**
 * A face on a map.
 *
 * @param person whose it is
 * @param photo the file it is in
 * @param mine whether it was put on the map to see where it comes to lie, rather than being of the gallery
 */
public record MapFace(String person, Path photo, boolean mine) {}
