package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;

/**
 * The nodes that a gallery's address names. Each can answer anything; when one does not, the next is asked, until the
 * patience of a request is over. So a request may be carried out twice, and has to be one that may. Safe for use by several threads.
 */
final class SolrNodes implements Closeable {

    /** How long an answer is waited for. */
    enum Patience {
        /** A node that lives answers a search in far less. */
        READING(Duration.ofSeconds(20), Duration.ofSeconds(45)),
        /** A shard whose leader died is without one for ZooKeeper's session, 15 to 30 s, and some seconds more. */
        WRITING(Duration.ofMinutes(1), Duration.ofMinutes(3)),
        /** To write the whole of an index anew takes a minute for some millions of faces. */
        MERGING(Duration.ofHours(6), Duration.ofMinutes(3));

        /** Of one node. */
        private final Duration attempt;
        /** After so long no further node is asked. */
        private final Duration all;

        private Duration attempt(int haste) {
            return attempt.dividedBy(haste);
        }

        private Duration all(int haste) {
            return all.dividedBy(haste);
        }

        Patience(Duration attempt, Duration all) {
            this.attempt = attempt;
            this.all = all;
        }
    }

    private static final Duration CONNECTION = Duration.ofSeconds(3);
    private static final int MOST_CONNECTIONS = 32;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_CAUSES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SolrAddress address;
    private final SolrAccess access;
    private final int haste;
    private final Map<Patience, Http2SolrClient> clients = new EnumMap<>(Patience.class);
    private final AtomicInteger preferred = new AtomicInteger();

    SolrNodes(SolrAddress address, SolrAccess access) {
        this(address, access, 1);
    }

    /** @param haste how many times sooner than usually patience is over; for tests */
    SolrNodes(SolrAddress address, SolrAccess access, int haste) {
        this.address = address;
        this.access = access;
        this.haste = haste;
    }

    /** Its time-outs are a client's own. */
    private synchronized Http2SolrClient client(Patience patience) {
        return clients.computeIfAbsent(patience, its -> {
            Http2SolrClient.Builder builder =
                    new Http2SolrClient.Builder(address.nodes().get(0));
            builder.useHttp1_1(true)
                    .withConnectionTimeout(CONNECTION.toMillis(), TimeUnit.MILLISECONDS)
                    .withIdleTimeout(its.attempt(haste).toMillis(), TimeUnit.MILLISECONDS)
                    .withRequestTimeout(its.attempt(haste).toMillis(), TimeUnit.MILLISECONDS)
                    .withMaxConnectionsPerHost(MOST_CONNECTIONS);
            access.applyTo(builder);
            return builder.build();
        });
    }

    SolrAddress address() {
        return address;
    }

    /** Asks one of these first, if it is among those that the address names: others would only hand on what they are asked. */
    void prefer(Set<String> urls) {
        IntStream.range(0, address.nodes().size())
                .filter(node -> urls.contains(address.nodes().get(node)))
                .findFirst()
                .ifPresent(preferred::set);
    }

    /** Asks about the gallery's collection. */
    NamedList<Object> ask(SolrRequest<?> request, Patience patience) throws IOException {
        return ask(request, address.collection(), patience);
    }

    /**
     * Asks one node after the other. An interrupt is kept for the caller: what is under way is brought to its end, as it is
     * in a local store.
     *
     * @param collection null for a request about the whole cluster
     * @throws SolrRefusal if a node answered that it can't be done
     * @throws GalleryException if none answered in time
     */
    NamedList<Object> ask(SolrRequest<?> request, String collection, Patience patience) throws IOException {
        return ask(null, request, collection, patience);
    }

    /** Where a request is to go. */
    interface Target {
        /** @param again whether the last attempt failed */
        String url(boolean again) throws IOException;
    }

    /** Asks a certain replica, whichever that is by then. */
    NamedList<Object> ask(Target target, SolrRequest<?> request, Patience patience) throws IOException {
        return ask(target, request, null, patience);
    }

    private NamedList<Object> ask(Target target, SolrRequest<?> request, String collection, Patience patience)
            throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            long start = System.nanoTime();
            long pause = FIRST_PAUSE.toMillis();
            int unknown = 0;
            boolean again = false;
            int untrusted = 0;
            while (true) {
                int node = preferred.get();
                String url = null;
                Exception failure;
                try {
                    url = target == null ? address.nodes().get(node) : target.url(again);
                    String asked = url;
                    return client(patience).requestWithBaseUrl(asked, c -> c.request(request, collection));
                } catch (SolrException e) {
                    // A node that has just started does not know its collections yet.
                    unknown = target == null && e.code() == SolrRefusal.NOT_FOUND ? unknown + 1 : 0;
                    if (SolrRefusal.isFinal(e) || unknown > address.nodes().size()) {
                        throw new SolrRefusal(address, e);
                    }
                    failure = e;
                } catch (SolrServerException | IOException | RuntimeException e) {
                    failure = e;
                } catch (StackOverflowError | OutOfMemoryError e) {
                    // SolrJ believes whatever length and depth an answer claims to have.
                    failure = new IOException("an answer that is none of Solr's", e);
                }
                Optional<CertificateException> certificate = certificate(failure);
                untrusted = certificate.isPresent() ? untrusted + 1 : 0;
                if (untrusted >= address.nodes().size()) {
                    throw untrusted(certificate.get());
                }
                interrupted |= Thread.interrupted();
                preferred.compareAndSet(node, (node + 1) % address.nodes().size());
                if (System.nanoTime() - start > patience.all(haste).toNanos()) {
                    throw target == null || url == null
                            ? silent(failure, patience)
                            : unreachable(url, failure, patience);
                }
                again = true;
                interrupted |= sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Why a node's certificate was not accepted, if that is the failure. */
    private static Optional<CertificateException> certificate(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(CertificateException.class::isInstance)
                .map(CertificateException.class::cast)
                .findFirst();
    }

    private GalleryException untrusted(CertificateException certificate) {
        return new GalleryException(
                Reason.FAILED,
                "gallery " + address + ": the certificate that its node shows is not to be trusted ("
                        + SolrRefusal.told(certificate) + "). If your own authority made it, name a PEM file of that"
                        + " authority's certificate in " + SolrAccess.AUTHORITIES
                        + "; if that is set, it is another's, or the certificate is another host's",
                certificate);
    }

    /** @return whether it was interrupted */
    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private GalleryException silent(Exception failure, Patience patience) {
        return new GalleryException(
                Reason.UNREACHABLE,
                "gallery " + address + ": none of its nodes answered as Solr does within "
                        + patience.all(haste).toSeconds() + " s (" + SolrRefusal.told(failure)
                        + "). Do they run, and are host, port and http or https right?",
                failure);
    }

    private GalleryException unreachable(String url, Exception failure, Patience patience) {
        return new GalleryException(
                Reason.UNREACHABLE,
                "gallery " + address + ": its node at " + url + " did not answer as Solr does within "
                        + patience.all(haste).toSeconds() + " s (" + SolrRefusal.told(failure)
                        + "). Does it run? Whoever writes has to reach each node at the address by which the cluster"
                        + " knows it; whoever runs Solr can set another (SOLR_HOST)",
                failure);
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(Http2SolrClient::close);
    }
}
