package io.github.lookalike.internal.solr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lookalike.solr.SolrCluster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for traces, byte by byte, in all files that the nodes of a cluster have: indexes, transaction logs, logs. */
final class SolrFilesOfNodes {

    private static final byte JAVABIN_FLOAT = 8;

    private final SolrCluster cluster;
    private final Map<String, byte[]> traces = new LinkedHashMap<>();

    SolrFilesOfNodes(SolrCluster cluster) {
        this.cluster = cluster;
    }

    SolrFilesOfNodes with(String what, String text) {
        traces.put(what, text.getBytes(UTF_8));
        return this;
    }

    /** As Lucene and our own field have it, and as Solr's transaction logs have lists of numbers. */
    SolrFilesOfNodes with(String what, float[] vector) throws IOException {
        ByteBuffer little = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        little.asFloatBuffer().put(vector);
        traces.put(what + " (index)", little.array());
        ByteArrayOutputStream listed = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(listed);
        for (float value : vector) {
            out.writeByte(JAVABIN_FLOAT);
            out.writeFloat(value);
        }
        traces.put(what + " (log)", listed.toByteArray());
        return this;
    }

    /** The files with a trace, by trace; those of nodes alone. */
    Map<String, List<String>> find() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Path data : cluster.dataFolders()) {
            Path node = data.getParent();
            try (Stream<Path> files = Files.walk(node)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    find(node, file, found);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause(); // a folder went while we looked
            }
        }
        return found;
    }

    private void find(Path node, Path file, Map<String, List<String>> found) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return;
        }
        traces.forEach((what, trace) -> {
            if (contains(bytes, trace)) {
                found.computeIfAbsent(what, its -> new ArrayList<>())
                        .add(node.getFileName() + "/" + node.relativize(file));
            }
        });
    }

    private static boolean contains(byte[] bytes, byte[] trace) {
        for (int i = 0; i <= bytes.length - trace.length; i++) {
            int same = 0;
            while (same < trace.length && bytes[i + same] == trace[same]) {
                same++;
            }
            if (same == trace.length) {
                return true;
            }
        }
        return false;
    }
}
