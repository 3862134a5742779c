package io.github.lookalike.report.map;

import java.util.List;

/**
 * A picture before it is written: what is drawn later covers what was drawn before.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Drawing(int width, int height, List<Mark> marks) {

    Drawing {
        marks = List.copyOf(marks);
    }
}
