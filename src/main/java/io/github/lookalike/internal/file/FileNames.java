package io.github.lookalike.internal.file;

import java.nio.charset.StandardCharsets;

/** Names of files that are made from other names. */
public final class FileNames {

    private FileNames() {}

    /**
     * The beginning of a name: file systems take 255 bytes.
     *
     * @param bytes at the most, in UTF-8
     */
    public static String shortened(String name, int bytes) {
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}
