package io.github.lookalike.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.gallery.GalleryLocation.Folder;
import io.github.lookalike.gallery.GalleryLocation.Layout;
import io.github.lookalike.gallery.GalleryLocation.Node;
import io.github.lookalike.gallery.GalleryLocation.SolrCollection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryLocationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"celebs", "/data/celebs", "../celebs.gallery", "solr", "solr:celebs", "./solr://host/celebs"})
    void whatIsNoAddressIsAFolder(String text) {
        assertThat(GalleryLocation.parse(text)).isEqualTo(new Folder(Path.of(text)));
        assertThat(GalleryLocation.parse(text)).hasToString(Path.of(text).toString());
        assertThat(GalleryLocation.parse(text).absolute())
                .isEqualTo(GalleryLocation.of(Path.of(text).toAbsolutePath()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "solr://host:8983/celebs solr://host:8983/celebs",
                "solr://host/celebs solr://host:8983/celebs",
                "SOLR://Host/Celebs solr://host:8983/Celebs",
                "solr+https://a.example.org:443,b-2,10.0.0.7:1/my_celebs-2.0 solr+https://a.example.org:443,b-2:8983,10.0.0.7:1/my_celebs-2.0",
                "Solr+HTTPS://[::1]:9000,[fe80::A]/c solr+https://[::1]:9000,[fe80::a]:8983/c",
                "solr://host,host:8983/celebs solr://host:8983/celebs",
            })
    void anAddressOfSolrIsACollection(String text, String shown) {
        GalleryLocation parsed = GalleryLocation.parse(text);

        assertThat(parsed).isInstanceOf(SolrCollection.class).hasToString(shown);
        assertThat(GalleryLocation.parse(shown)).isEqualTo(parsed);
        assertThat(parsed.absolute()).isSameAs(parsed);
    }

    @Test
    void itsPartsAreToldApart() {
        assertThat(GalleryLocation.parse("solr+https://a:1,[::1]/celebs"))
                .isEqualTo(new SolrCollection(true, List.of(new Node("a", 1), new Node("::1", 8983)), "celebs"));
        assertThat(((SolrCollection) GalleryLocation.parse("solr+https://a:1,[::1]/celebs")).urls())
                .containsExactly("https://a:1/solr", "https://[::1]:8983/solr");
        assertThat(((SolrCollection) GalleryLocation.parse("solr://a/celebs")).urls())
                .containsExactly("http://a:8983/solr");
    }

    @Test
    void theLayoutIsForOneThatIsMadeAndNotForPeopleToType() {
        SolrCollection plain = (SolrCollection) GalleryLocation.parse("solr://a/celebs");
        SolrCollection wide = plain.withLayout(4, 2);

        assertThat(plain.layout()).isEmpty();
        assertThat(wide.layout()).contains(new Layout(4, 2));
        assertThat(wide).hasToString(plain.toString());
        assertThatThrownBy(() -> plain.withLayout(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a collection has 1 shard and 1 replica at least, not 0 and 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
        solr://host:8983            | 'solr://host:8983' names no collection; give it after the nodes, as in solr://host:8983,host2:8983/celebs
        solr://host/                | 'solr://host/' names no collection; give it after the nodes, as in solr://host:8983,host2:8983/celebs
        solr://host/solr/celebs     | 'solr://host/solr/celebs' has '/solr' before the collection, which goes without saying; leave it out, as in solr://host:8983,host2:8983/celebs
        solr://host/a b             | 'solr://host/a b': 'a b' is no collection's name: these have letters, digits, '.', '_' and '-', which is not the first
        solr://host/-celebs         | 'solr://host/-celebs': '-celebs' is no collection's name: these have letters, digits, '.', '_' and '-', which is not the first
        solr://host/c/              | 'solr://host/c/': 'c/' is no collection's name: these have letters, digits, '.', '_' and '-', which is not the first
        solr://host/c?q=1           | 'solr://host/c?q=1': 'c?q=1' is no collection's name: these have letters, digits, '.', '_' and '-', which is not the first
        solr:///celebs              | 'solr:///celebs': '' is no host's name or address
        solr://a,,b/celebs          | 'solr://a,,b/celebs': '' is no host's name or address
        solr://a:0/celebs           | 'solr://a:0/celebs': a port is from 1 to 65535, not 0
        solr://a:70000/celebs       | 'solr://a:70000/celebs': a port is from 1 to 65535, not 70000
        solr://a:x/celebs           | 'solr://a:x/celebs': 'a:x' is no node of Solr; give host:8983, or [::1]:8983 for an IPv6 address
        solr://::1/celebs           | 'solr://::1/celebs': '::1' is no node of Solr; give host:8983, or [::1]:8983 for an IPv6 address
        solr://[a]:1/celebs         | 'solr://[a]:1/celebs': '[a]:1' is no node of Solr; give host:8983, or [::1]:8983 for an IPv6 address
        solr://[::1/celebs          | 'solr://[::1/celebs': '[::1' is no node of Solr; give host:8983, or [::1]:8983 for an IPv6 address
        solr://a b/celebs           | 'solr://a b/celebs': 'a b' is no host's name or address
        """)
    void whatIsWrongIsNamedWithTheRemedy(String text, String message) {
        assertThatThrownBy(() -> GalleryLocation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "solr://ada:secret@host/celebs",
                "solr+https://ada:se/cret@host:8983/celebs",
                "solr://host,ada:secret@host2/celebs",
                "solr://host/celebs@ada:secret"
            })
    void whoseCredentialsAreInItIsToldWhereTheyBelongAndNoneIsRepeated(String text) {
        assertThatThrownBy(() -> GalleryLocation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains("LOOKALIKE_SOLR_CREDENTIALS", "chmod 600", "LOOKALIKE_SOLR_USER", "LOOKALIKE_SOLR_PASSWORD")
                .doesNotContain("ada", "cret");
    }
}
