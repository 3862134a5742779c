package io.github.lookalike.report.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * By this the program knows the pages and pictures that it made, so that it may make them anew: HTML has a
 * {@code generator}, PNG a {@code Software}, JPEG a comment, SVG a comment. Tables and vectors can carry none.
 */
public final class GeneratorMark {

    public static final String HTML = "<meta name=\"generator\" content=\"Lookalike\">";

    /** For the first thing in an {@code <svg>}. */
    public static final String SVG = "<!-- Lookalike -->";

    private static final String NAME = "Lookalike";
    private static final String PNG = "tEXtSoftware\0" + NAME;

    /** Two bytes of marker, two of length, which counts itself. */
    private static final String JPEG = "\u00FF\u00FE\0" + (char) (NAME.length() + 2) + NAME;

    /** Bytes of a file in which it stands if it does. */
    private static final int REACH = 1024;

    private GeneratorMark() {}

    /** Whether a file has it. */
    public static boolean isIn(Path file) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(REACH), StandardCharsets.ISO_8859_1);
        }
        return start.startsWith("<!DOCTYPE html>") && start.contains(HTML)
                || start.startsWith("<svg ") && start.contains(SVG)
                || start.startsWith("\u0089PNG\r\n") && start.contains(PNG)
                || start.startsWith("\u00FF\u00D8\u00FF") && start.contains(JPEG);
    }

    /** Gives it to what ImageIO will write. */
    static IIOMetadata addedTo(IIOMetadata picture) {
        IIOMetadataNode entry = new IIOMetadataNode("TextEntry");
        entry.setAttribute("keyword", "Software");
        entry.setAttribute("value", NAME);
        entry.setAttribute("encoding", "ISO-8859-1");
        entry.setAttribute("compression", "none");
        IIOMetadataNode text = new IIOMetadataNode("Text");
        text.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(IIOMetadataFormatImpl.standardMetadataFormatName);
        root.appendChild(text);
        try {
            picture.mergeTree(IIOMetadataFormatImpl.standardMetadataFormatName, root);
        } catch (IIOInvalidTreeException e) {
            throw new AssertionError("text is part of ImageIO's standard", e);
        }
        return picture;
    }
}
