package io.github.lookalike.solr;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority that nobody else knows, and a node's certificate by it, for 127.0.0.1 and localhost.
 *
 * @param authority PEM
 * @param trustStore PKCS #12 with the authority
 * @param keyStore PKCS #12 with the node's key
 */
public record Certificates(Path authority, Path trustStore, Path keyStore) {

    /** Of both stores. */
    public static final String STORE_PASSWORD = "for-tests-only";

    private static final Path KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool");

    static Certificates make(Path folder) throws IOException {
        Files.createDirectories(folder);
        String ca = folder.resolve("authority.p12").toString();
        String node = folder.resolve("node.p12").toString();
        String trust = folder.resolve("trust.p12").toString();
        String pem = folder.resolve("authority.pem").toString();
        String request = folder.resolve("node.csr").toString();
        String signed = folder.resolve("node.pem").toString();
        keytool(ca, "-genkeypair -alias ca -keyalg EC -dname CN=tests -ext bc:c=ca:true -validity 7");
        keytool(ca, "-exportcert -rfc -alias ca -file", pem);
        keytool(node, "-genkeypair -alias node -keyalg EC -dname CN=node -validity 7");
        keytool(node, "-certreq -alias node -file", request);
        keytool(
                ca,
                "-gencert -rfc -alias ca -ext san=ip:127.0.0.1,dns:localhost -validity 7 -outfile",
                signed,
                "-infile",
                request);
        keytool(node, "-importcert -noprompt -alias ca -file", pem);
        keytool(node, "-importcert -noprompt -alias node -file", signed);
        keytool(trust, "-importcert -noprompt -alias ca -file", pem);
        return new Certificates(Path.of(pem), Path.of(trust), Path.of(node));
    }

    private static void keytool(String store, String words, String... more) throws IOException {
        List<String> command = Stream.of(
                        Stream.of(KEYTOOL.toString()),
                        Stream.of(words.split(" ")),
                        Stream.of(more),
                        Stream.of("-keystore", store, "-storetype", "PKCS12", "-storepass", STORE_PASSWORD))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command.stream().collect(joining(" ")) + ": " + said);
        }
    }

    /** One that trusts the authority and nobody else. */
    public SSLContext trust() throws IOException {
        try (InputStream in = Files.newInputStream(trustStore)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, STORE_PASSWORD.toCharArray());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
