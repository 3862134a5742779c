package io.github.lookalike.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {

    private static final Set<String> PEOPLE =
            Set.of("bush", "bush-senior", "Barack Obama", "Michelle Obama", "Straße", "한글", "café", "Ann Lee");

    @ParameterizedTest
    @CsvSource({
        "obama.jpg, obama",
        "bush.senior.jpg, bush.senior",
        "Barack Obama/1.jpg, Barack Obama",
        "politicians/Barack Obama/2016/1.jpg, 2016",
        "noextension, noextension",
        "a b.tar.png, a b.tar"
    })
    void aPersonIsNamedByTheFileOrItsFolder(String path, String person) {
        assertThat(PersonNames.of(path)).isEqualTo(person);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " ford .jpg,ford",
                "ford (2).jpg,ford",
                "ford(2).jpg,ford",
                "ford copy.jpg,ford",
                "ford copy 12.jpg,ford",
                "ford - Copy.jpg,ford",
                "ford - Copy (3).jpg,ford",
                "Copy of ford.jpg,ford",
                "ford (1974).jpg,ford (1974)",
                "ford 2.jpg,ford 2",
                "photocopy.jpg,photocopy",
                "copy.jpg,copy",
                "(2).jpg,(2)",
                " Ann Lee /1.jpg,Ann Lee",
                "ford (2)/1.jpg,ford (2)"
            })
    void aCopyIsOfTheSamePersonAndSpacesAroundANameAreNoPartOfIt(String path, String person) {
        assertThat(PersonNames.of(path)).isEqualTo(person);
    }

    @Test
    void aNameOfNothingButSpacesIsKept() {
        assertThat(PersonNames.of(" .jpg")).isEqualTo(" ");
    }

    @ParameterizedTest
    @CsvSource({"ford (2).jpg, ford (2)", "ford copy.jpg, ford copy", "Copy of ford.jpg, Copy of ford", "a/1.jpg, a"})
    void exactNamesAreThoseOfTheFiles(String path, String person) {
        assertThat(PersonNames.exactly(path)).isEqualTo(person);
    }

    @Test
    void namesAreComposed() {
        assertThat(PersonNames.of(Normalizer.normalize("한글.jpg", Normalizer.Form.NFD)))
                .isEqualTo("한글");
        assertThat(PersonNames.of("cafe\u0301/1.jpg")).isEqualTo("café");
    }

    @ParameterizedTest
    @CsvSource({
        "bush, bush",
        "BUSH, bush",
        "Bush-Senior, bush-senior",
        "senior, bush-senior",
        "barack, Barack Obama",
        "STRASSE, Straße",
        "한, 한글",
        "cafe\u0301, café",
        "CAFÉ, café"
    })
    void aNameIsFoundExactlyElseLooselyElseByPart(String wanted, String person) {
        assertThat(PersonNames.resolve(wanted, PEOPLE)).isEqualTo(person);
    }

    @Test
    void theExactNameWinsOverOthersThatDifferInCase() {
        assertThat(PersonNames.resolve("anna", List.of("Anna", "anna", "ANNA"))).isEqualTo("anna");
        refused("aNNa", List.of("Anna", "anna"), "'aNNa' could be Anna, anna; give more of the name", "Anna", "anna");
    }

    @Test
    void anAmbiguousPartListsWhomItFits() {
        refused(
                "obama",
                PEOPLE,
                "'obama' could be Barack Obama, Michelle Obama; give more of the name",
                "Barack Obama",
                "Michelle Obama");
    }

    @Test
    void aLongListIsCut() {
        List<String> people = IntStream.range(10, 40).mapToObj(i -> "p" + i).toList();
        assertThatExceptionOfType(UnknownPersonException.class)
                .isThrownBy(() -> PersonNames.resolve("p", people))
                .withMessageContaining("p28, p29 and 10 more;")
                .satisfies(e -> assertThat(e.candidates()).hasSize(30));
    }

    @Test
    void anUnknownNameBringsNearOnes() {
        refused(
                "obamma",
                PEOPLE,
                "nobody called 'obamma' in the gallery; did you mean Barack Obama, Michelle Obama?",
                "Barack Obama",
                "Michelle Obama");
        refused(
                "bsh",
                PEOPLE,
                "nobody called 'bsh' in the gallery; did you mean bush, bush-senior?",
                "bush",
                "bush-senior");
        refused("buhs", List.of("bush"), "nobody called 'buhs' in the gallery; did you mean bush?", "bush");
        refused("Zuckerberg", PEOPLE, "nobody called 'Zuckerberg' in the gallery; see 'lookalike list'");
        refused("  ", PEOPLE, "nobody called '  ' in the gallery; see 'lookalike list'");
    }

    private static void refused(String wanted, Collection<String> people, String message, String... candidates) {
        assertThatExceptionOfType(UnknownPersonException.class)
                .isThrownBy(() -> PersonNames.resolve(wanted, people))
                .withMessage(message)
                .satisfies(e -> assertThat(e.candidates()).containsExactly(candidates));
    }
}
