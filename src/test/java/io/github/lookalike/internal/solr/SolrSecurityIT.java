package io.github.lookalike.internal.solr;

import static io.github.lookalike.gallery.GallerySamples.MODEL;
import static io.github.lookalike.gallery.GallerySamples.face;
import static io.github.lookalike.gallery.GallerySamples.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.Query;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A node that speaks TLS by an authority of its own and wants to know who asks. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrSecurityIT {

    private static final String USER = "curator";
    private static final String PASSWORD = "pässwörd: 1";
    private static final String WRONG = "wrong-secret";

    /** This machine as well, but the nodes' certificate does not name it. */
    private static final String OTHER_HOST = "127.0.0.2";

    private static SolrCluster cluster;
    private static SolrAddress address;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        cluster = SolrCluster.of(1).withCredentials(USER, PASSWORD).withTls().start();
        address = SolrPlaces.anew(cluster, 2, 1);
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @BeforeEach
    void trust() {
        environment.put(
                SolrAccess.AUTHORITIES,
                cluster.certificates().orElseThrow().authority().toString());
    }

    private SolrSettings settings() throws IOException {
        // Time-outs of seconds: where one of these tests ends by one, it fails.
        return new SolrSettings(SolrAccess.of(environment), 4, WriterLease.Terms.USUAL);
    }

    private void credentials(String permissions, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        environment.put(SolrAccess.CREDENTIALS, file.toString());
    }

    @Test
    void whoHasThePasswordAndTrustsTheAuthorityMayWriteAndSearch() throws IOException {
        credentials("rw-------", USER + ":" + PASSWORD + "\n");
        try (Gallery gallery = SolrStore.open(address, MODEL, settings())) {
            gallery.put(photo("obama.jpg", "obama"), List.of(face(1)));
            gallery.commit();
            gallery.purge();
        }
        environment.remove(SolrAccess.CREDENTIALS);
        environment.put(SolrAccess.USER, USER);
        environment.put(SolrAccess.PASSWORD, PASSWORD);
        try (Gallery gallery = SolrStore.read(address, MODEL, settings())) {
            assertThat(gallery.search(Query.of(List.of(face(1).embedding())).build()))
                    .hasSize(1);
            assertThat(gallery.info().counts().photos()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatOthersCanReadIsRefused() throws IOException {
        credentials("rw-r--r--", USER + ":" + PASSWORD);
        assertThat(refusal()).hasMessageContaining("chmod 600").hasMessageContaining(folder.toString());
    }

    @Test
    void aFileWithoutAPasswordIsRefused() throws IOException {
        credentials("rw-------", PASSWORD.replace(":", ""));
        assertThat(refusal()).hasMessageContaining("no line user:password");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        environment.put(SolrAccess.CREDENTIALS, folder.resolve("nothing").toString());
        assertThat(refusal())
                .hasMessageContaining(SolrAccess.CREDENTIALS)
                .hasMessageContaining(folder.resolve("nothing").toString());
    }

    @Test
    void aUserWithoutAPasswordIsRefused() throws IOException {
        environment.put(SolrAccess.USER, USER);
        assertThat(refusal()).hasMessageContaining(SolrAccess.PASSWORD);
    }

    @Test
    void whoHasNoPasswordIsToldHowToGiveIt() throws IOException {
        assertThat(refusal())
                .hasMessageContaining("asks who you are")
                .hasMessageContaining(SolrAccess.CREDENTIALS)
                .hasMessageContaining(SolrAccess.USER)
                .hasMessageContaining(SolrAccess.PASSWORD);
    }

    @Test
    void aWrongPasswordIsToldSo() throws IOException {
        environment.put(SolrAccess.USER, USER);
        environment.put(SolrAccess.PASSWORD, WRONG);
        assertThat(refusal()).hasMessageContaining("they are not right");
    }

    @Test
    void whoDoesNotTrustTheAuthorityIsToldHow() throws IOException {
        environment.remove(SolrAccess.AUTHORITIES);
        credentials("rw-------", USER + ":" + PASSWORD);
        assertThat(refusal()).hasMessageContaining("certificate").hasMessageContaining(SolrAccess.AUTHORITIES);
    }

    @Test
    void whatIsNoCertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), "none");
        environment.put(SolrAccess.AUTHORITIES, file.toString());
        assertThat(refusal()).hasMessageContaining(file.toString()).hasMessageContaining("PEM");
    }

    @Test
    void anAuthorityThatIsNotThereIsNamed() throws IOException {
        Path missing = folder.resolve("missing.pem");
        environment.put(SolrAccess.AUTHORITIES, missing.toString());
        assertThat(refusal()).hasMessageContaining(SolrAccess.AUTHORITIES).hasMessageContaining(missing.toString());
    }

    /** As if another machine answered in the node's place, with a certificate that the same authority made. */
    @Test
    void aCertificateOfAnotherHostIsNotTrusted() throws IOException {
        credentials("rw-------", USER + ":" + PASSWORD);
        URI node = URI.create(cluster.urls().get(0));
        try (Relay relay = new Relay(OTHER_HOST, node.getPort())) {
            SolrAddress other = SolrPlaces.at(
                    List.of("https://" + OTHER_HOST + ":" + relay.port() + "/solr"), address.collection(), 1, 1);
            assertThat(refusal(other))
                    .hasMessageContaining("certificate")
                    .hasMessageContaining(OTHER_HOST)
                    .hasMessageContaining("another host's");
            assertThat(relay.connections()).isPositive();
        }
    }

    @Test
    void withoutTlsNothingIsUnderstood() throws IOException {
        credentials("rw-------", USER + ":" + PASSWORD);
        SolrAddress plain =
                SolrPlaces.at(List.of(cluster.urls().get(0).replace("https:", "http:")), address.collection(), 1, 1);
        assertThat(refusal(plain)).hasMessageContaining("http or https");
    }

    private GalleryException refusal() {
        return refusal(address);
    }

    /** It tells no secret, neither by itself nor by its causes. */
    private GalleryException refusal(SolrAddress place) {
        GalleryException refusal =
                catchThrowableOfType(GalleryException.class, () -> SolrStore.open(place, MODEL, settings())
                        .close());
        assertThat(refusal).isNotNull();
        StringWriter all = new StringWriter();
        refusal.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).doesNotContain(PASSWORD, PASSWORD.substring(0, 8), WRONG);
        assertThat(refusal.getMessage()).hasLineCount(1);
        return refusal;
    }
}
