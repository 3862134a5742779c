package io.github.lookalike.solr.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.solr.client.solrj.embedded.SSLConfig;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** One SolrCloud node: {@code HOME PORT ZOOKEEPER [KEYSTORE TRUSTSTORE PASSWORD]}. SIGTERM ends it in an orderly way. */
public final class SolrProcess {

    /** Without {@code hostContext} a node answers nothing but 404. */
    private static final String SOLR_XML =
            """
            <solr>
              <solrcloud>
                <str name="host">127.0.0.1</str>
                <int name="hostPort">${hostPort:0}</int>
                <str name="hostContext">solr</str>
                <str name="zkHost">${zkHost:}</str>
                <int name="zkClientTimeout">${zkClientTimeout:15000}</int>
              </solrcloud>
            </solr>
            """;

    private SolrProcess() {}

    public static void main(String[] arguments) throws Exception {
        Lifeline.hold();
        Path home = Files.createDirectories(Path.of(arguments[0]));
        Files.writeString(home.resolve("solr.xml"), SOLR_XML);
        Properties properties = new Properties();
        properties.setProperty("zkHost", arguments[2]);
        JettyConfig.Builder jetty =
                JettyConfig.builder().setPort(Integer.parseInt(arguments[1])).stopAtShutdown(true);
        if (arguments.length > 3) {
            System.setProperty("jetty.testMode", "true"); // else the runner silently goes without TLS
            jetty.withSSLConfig(new SSLConfig(true, false, arguments[3], arguments[5], arguments[4], arguments[5]));
        }
        new JettySolrRunner(home.toString(), properties, jetty.build()).start();
        Thread.currentThread().join();
    }
}
