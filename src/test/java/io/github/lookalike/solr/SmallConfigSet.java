package io.github.lookalike.solr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents with a name: the least that a collection can be made of. */
final class SmallConfigSet {

    private static final String SCHEMA =
            """
            <schema name="small" version="1.7">
              <uniqueKey>id</uniqueKey>
              <fieldType name="string" class="solr.StrField" docValues="true"/>
              <fieldType name="long" class="solr.LongPointField" docValues="true"/>
              <field name="id" type="string" required="true"/>
              <field name="name" type="string"/>
              <field name="_version_" type="long" indexed="false" stored="false"/>
            </schema>
            """;

    private static final String CONFIG =
            """
            <config>
              <luceneMatchVersion>9.12.3</luceneMatchVersion>
              <schemaFactory class="ClassicIndexSchemaFactory"/>
              <updateHandler class="solr.DirectUpdateHandler2"><updateLog/></updateHandler>
              <requestHandler name="/select" class="solr.SearchHandler"/>
            </config>
            """;

    private SmallConfigSet() {}

    static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file :
                    Map.of("schema.xml", SCHEMA, "solrconfig.xml", CONFIG).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
