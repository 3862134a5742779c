package io.github.lookalike.gallery;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a gallery is: in a folder, or in a collection of SolrCloud. Its text is what {@link #parse} takes again.
 */
public sealed interface GalleryLocation {

    /** The same, whatever the current folder will be. */
    GalleryLocation absolute();

    /** A gallery in a folder of its own. */
    static Folder of(Path folder) {
        return new Folder(folder);
    }

    /**
     * Reads what a user may type: {@code solr://host:8983,host2:8983/celebs}, {@code solr+https://host/celebs}, or a folder.
     * Without a port it is 8983; an IPv6 address stands in brackets.
     *
     * @throws IllegalArgumentException if it begins as an address and is none of a collection, or can't be a path; the
     *     message says what it should be, and has no credentials that were in it
     */
    static GalleryLocation parse(String text) {
        return SolrCollection.isMeant(text) ? SolrCollection.parse(text) : new Folder(Path.of(text));
    }

    /** @param path of the folder */
    record Folder(Path path) implements GalleryLocation {

        @Override
        public Folder absolute() {
            return new Folder(path.toAbsolutePath());
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A collection of SolrCloud, or an alias of one.
     *
     * <p>Who asks for it, and whom to trust, is never part of it: the environment says so. {@code LOOKALIKE_SOLR_CREDENTIALS}
     * names a file of mode 600 with the line {@code user:password}; or {@code LOOKALIKE_SOLR_USER} and
     * {@code LOOKALIKE_SOLR_PASSWORD} are these. {@code LOOKALIKE_SOLR_CA} names a PEM file of the authorities to trust.
     *
     * @param tls whether the nodes are asked over HTTPS
     * @param nodes at least one, each once; any of the cluster's may be asked for anything, further ones are for when one is down
     * @param collection its name: letters, digits, {@code . _ -}, the last not first
     * @param layout of the collection if it has yet to be made; empty if nobody asks for any, which is one of
     *     {@link Layout#STANDARD}
     */
    record SolrCollection(boolean tls, List<Node> nodes, String collection, Optional<Layout> layout)
            implements GalleryLocation {

        private static final String PLAIN = "solr://";
        private static final String TLS = "solr+https://";

        private static final Pattern NAME = Pattern.compile("(?!-)[A-Za-z0-9._-]+");

        private static final String EXAMPLE = "solr://host:8983,host2:8983/celebs";

        /** @throws IllegalArgumentException if there is no node, or no such name */
        public SolrCollection {
            nodes = nodes.stream().distinct().toList();
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("no node of Solr is named, as in " + EXAMPLE);
            }
            if (!NAME.matcher(collection).matches()) {
                throw new IllegalArgumentException("'" + collection
                        + "' is no collection's name: these have letters, digits, '.', '_' and '-', which is not the"
                        + " first");
            }
        }

        /** One that exists, or is to be made with the standard layout. */
        public SolrCollection(boolean tls, List<Node> nodes, String collection) {
            this(tls, nodes, collection, Optional.empty());
        }

        private static boolean isMeant(String text) {
            return begins(text, PLAIN) || begins(text, TLS);
        }

        private static boolean begins(String text, String scheme) {
            return text.regionMatches(true, 0, scheme, 0, scheme.length());
        }

        private static SolrCollection parse(String text) {
            boolean tls = begins(text, TLS);
            String rest = text.substring(tls ? TLS.length() : PLAIN.length());
            if (rest.contains("@")) {
                throw new IllegalArgumentException("the address of a gallery in Solr has a user in it, for everybody on"
                        + " this machine to read: leave out all before and with the '@', and set"
                        + " LOOKALIKE_SOLR_CREDENTIALS to a file (chmod 600) with the line user:password, or"
                        + " LOOKALIKE_SOLR_USER and LOOKALIKE_SOLR_PASSWORD");
            }
            int slash = rest.indexOf('/');
            if (slash < 0 || slash == rest.length() - 1) {
                throw new IllegalArgumentException(
                        "'" + text + "' names no collection; give it after the nodes, as in " + EXAMPLE);
            }
            String collection = rest.substring(slash + 1);
            if (collection.startsWith("solr/")) {
                throw new IllegalArgumentException(
                        "'" + text + "' has '/solr' before the collection, which goes without"
                                + " saying; leave it out, as in " + EXAMPLE);
            }
            try {
                List<Node> nodes = Arrays.stream(rest.substring(0, slash).split(",", -1))
                        .map(Node::parse)
                        .toList();
                return new SolrCollection(tls, nodes, collection);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
            }
        }

        /** The same, to be made with a layout of its own; whoever opens one that exists is refused then. */
        public SolrCollection withLayout(int shards, int replicas) {
            return new SolrCollection(tls, nodes, collection, Optional.of(new Layout(shards, replicas)));
        }

        /** The nodes' base URLs, {@code http://host:8983/solr}. */
        public List<String> urls() {
            return nodes.stream()
                    .map(node -> (tls ? "https://" : "http://") + node + "/solr")
                    .toList();
        }

        @Override
        public SolrCollection absolute() {
            return this;
        }

        @Override
        public String toString() {
            return (tls ? TLS : PLAIN)
                    + nodes.stream().map(Node::toString).collect(Collectors.joining(","))
                    + "/" + collection;
        }
    }

    /**
     * A node of SolrCloud.
     *
     * @param host its name or address, an IPv6 address without brackets
     * @param port from 1 to 65535
     */
    record Node(String host, int port) {

        /** Solr's own. */
        public static final int DEFAULT_PORT = 8983;

        private static final int LARGEST_PORT = 65_535;

        private static final Pattern HOST = Pattern.compile("(?![.-])[A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

        private static final Pattern TEXT =
                Pattern.compile("(?:\\[([^\\[\\]]*:[^\\[\\]]*)]|([^:\\[\\]]*))(?::(\\d{1,5}))?");

        public Node {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("'" + host + "' is no host's name or address");
            }
            if (port < 1 || port > LARGEST_PORT) {
                throw new IllegalArgumentException("a port is from 1 to " + LARGEST_PORT + ", not " + port);
            }
            host = host.toLowerCase(Locale.ROOT);
        }

        private static Node parse(String text) {
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no node of Solr; give host:8983, or [::1]:8983 for an IPv6 address");
            }
            String port = parts.group(3);
            return new Node(
                    parts.group(1) == null ? parts.group(2) : parts.group(1),
                    port == null ? DEFAULT_PORT : Integer.parseInt(port));
        }

        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * How a collection is spread over nodes when it is made.
     *
     * @param shards among which photos are shared out, at least 1
     * @param replicas copies of each shard, at least 1
     */
    record Layout(int shards, int replicas) {

        /** One shard, one copy. */
        public static final Layout STANDARD = new Layout(1, 1);

        public Layout {
            if (shards < 1 || replicas < 1) {
                throw new IllegalArgumentException(
                        "a collection has 1 shard and 1 replica at least, not " + shards + " and " + replicas);
            }
        }
    }
}
