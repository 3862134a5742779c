package io.github.lookalike.internal.record;

import io.github.lookalike.face.Box;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.Landmarks;
import io.github.lookalike.face.Point;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where a face is in its photo, as bytes: box, landmarks and score, doubles of big endian. */
public final class FaceRecord {

    private static final int LANDMARKS = 6;
    private static final int BYTES = (4 + 2 * LANDMARKS + 1) * Double.BYTES;

    private FaceRecord() {}

    public static byte[] bytes(Face face) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        Box box = face.box();
        bytes.putDouble(box.x()).putDouble(box.y()).putDouble(box.width()).putDouble(box.height());
        for (Point point : face.landmarks().points()) {
            bytes.putDouble(point.x()).putDouble(point.y());
        }
        return bytes.putDouble(face.score()).array();
    }

    /** The opposite of {@link #bytes}; reads from the buffer's position on. */
    public static Face face(ByteBuffer bytes) {
        Box box = new Box(bytes.getDouble(), bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < LANDMARKS; i++) {
            points.add(new Point(bytes.getDouble(), bytes.getDouble()));
        }
        return new Face(box, Landmarks.of(points), bytes.getDouble());
    }
}
