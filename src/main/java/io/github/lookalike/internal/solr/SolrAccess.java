package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.embedded.SSLConfig;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Who asks, and whom to trust. Credentials come from the environment or a file, never from a command line, which
 * everybody on the machine can read.
 *
 * @param user null if nobody is named
 * @param password of the user
 * @param authorities certificates of authorities to trust beside no others; null for Java's own
 */
record SolrAccess(String user, String password, KeyStore authorities) {

    /** Names a file of mode 600 with one line, {@code user:password}. */
    static final String CREDENTIALS = "LOOKALIKE_SOLR_CREDENTIALS";

    static final String USER = "LOOKALIKE_SOLR_USER";
    static final String PASSWORD = "LOOKALIKE_SOLR_PASSWORD";

    /** Names a PEM file of the certificates of authorities. */
    static final String AUTHORITIES = "LOOKALIKE_SOLR_CA";

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /** @throws GalleryException if what the environment names can't be used */
    static SolrAccess of(Map<String, String> environment) throws IOException {
        KeyStore authorities =
                environment.containsKey(AUTHORITIES) ? authorities(named(environment, AUTHORITIES)) : null;
        if (environment.containsKey(CREDENTIALS)) {
            String[] parts = credentials(named(environment, CREDENTIALS));
            return new SolrAccess(parts[0], parts[1], authorities);
        }
        String user = environment.get(USER);
        if (user != null && !environment.containsKey(PASSWORD)) {
            throw failed(USER + " is set, but " + PASSWORD + " is not", null);
        }
        return new SolrAccess(user, environment.get(PASSWORD), authorities);
    }

    private static Path named(Map<String, String> environment, String variable) throws GalleryException {
        Path file = Path.of(environment.get(variable));
        if (!Files.isReadable(file)) {
            throw failed(variable + " names " + file + ", which is not there, or not for this user to read", null);
        }
        return file;
    }

    private static String[] credentials(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw failed(
                    file + " can be read by others on this machine; 'chmod 600 " + file + "' makes it yours", null);
        }
        String line = Files.readString(file).lines().findFirst().orElse("");
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw failed(file + " has no line user:password", null);
        }
        return new String[] {line.substring(0, colon), line.substring(colon + 1)};
    }

    private static KeyStore authorities(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority" + count++, authority);
            }
            if (count == 0) {
                throw failed(pem + " has no certificate in it; a PEM file is needed", null);
            }
            return store;
        } catch (GeneralSecurityException e) {
            throw failed(pem + " is no PEM file of certificates", e);
        }
    }

    private static GalleryException failed(String message, Exception cause) {
        return new GalleryException(Reason.FAILED, message, cause);
    }

    void applyTo(Http2SolrClient.Builder builder) {
        if (user != null) {
            builder.withBasicAuthCredentials(user, password);
        }
        if (authorities != null) {
            builder.withSSLConfig(new SSLConfig(true, false, null, null, null, null) {
                @Override
                public SslContextFactory.Client createClientContextFactory() {
                    SslContextFactory.Client factory = new SslContextFactory.Client();
                    factory.setTrustStore(authorities);
                    return factory;
                }
            });
        }
    }

    /** Nothing secret. */
    @Override
    public String toString() {
        return user == null ? "nobody" : user;
    }
}
