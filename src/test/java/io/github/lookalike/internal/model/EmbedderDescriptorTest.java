package io.github.lookalike.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.internal.model.EmbedderDescriptor.Part;
import io.github.lookalike.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedderDescriptorTest {

    private static final String NETWORK =
            """
            {
              "name": "NAME",
              "file": "NAME.onnx",
              "sha256": "5a",
              "licence": "MIT",
              "input": {"name": "image", "width": 12, "height": 12, "channels": "RGB", "mean": [1, 2, 3], "scale": 0.5},
              "output": {"name": "vector", "size": 4},
              "chip": {"leftEye": [1, 2], "rightEye": [3, 4], "mouth": [5, 6]},
              "calibration": {"command": "measure it", "same": [[0.1, 0.5]], "different": [[0.3, 0.01], [0.9, 1]]}
            }
            """;

    private static final String FUSED =
            """
            {
              "name": "council",
              "networks": [
                {"descriptor": "wise.json", "weight": 0.7},
                {"descriptor": "old.json", "weight": 0.3}
              ],
              "map": {"file": "map.npy", "sha256": "a9"},
              "output": {"size": 4},
              "calibration": {"command": "ask them", "same": [[0.2, 0.5]], "different": [[0.4, 0.01], [0.9, 1]]}
            }
            """;

    @TempDir
    private Path folder;

    private Path descriptor;

    @BeforeEach
    void write() throws IOException {
        descriptor = Files.writeString(folder.resolve("council.json"), FUSED);
        for (String name : List.of("wise", "old")) {
            Files.writeString(folder.resolve(name + ".json"), NETWORK.replace("NAME", name));
        }
    }

    @Test
    void readsTheNetworksTheirWeightsAndTheMap() throws ModelException {
        EmbedderDescriptor council = EmbedderDescriptor.read(descriptor);

        assertThat(council.name()).isEqualTo("council");
        assertThat(council.parts())
                .containsExactly(
                        new Part(ModelDescriptor.read(folder.resolve("wise.json")), 0.7),
                        new Part(ModelDescriptor.read(folder.resolve("old.json")), 0.3));
        assertThat(council.map()).contains(new ModelFile(folder.resolve("map.npy"), "a9"));
        assertThat(council.size()).isEqualTo(4);
        assertThat(council.calibration().orElseThrow().command()).isEqualTo("ask them");
        assertThat(council.networks()).containsExactly("wise sha256:5a, weight 0.7", "old sha256:5a, weight 0.3");
    }

    @Test
    void aNetworkAloneIsAnEmbedder() throws ModelException {
        EmbedderDescriptor alone = EmbedderDescriptor.read(folder.resolve("wise.json"));

        assertThat(alone.name()).isEqualTo("wise");
        assertThat(alone.parts()).containsExactly(new Part(ModelDescriptor.read(folder.resolve("wise.json")), 1));
        assertThat(alone.map()).isEmpty();
        assertThat(alone.size()).isEqualTo(4);
        assertThat(alone.calibration().orElseThrow().command()).isEqualTo("measure it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"map\" | \"nap\" | map is missing or of the wrong kind",
                "\"output\" | \"input\" | output is missing or of the wrong kind",
                "\"name\" | \"game\" | name is missing or of the wrong kind",
                "\"size\": 4 | \"size\": 1e9 | output.size is not a whole number from 1 to 4096",
                "\"size\": 4 | \"size\": 3.5 | output.size is not a whole number from 1 to 4096",
                "\"weight\": 0.3 | \"mass\": 0.3 | networks[1].weight is missing or of the wrong kind",
                "\"weight\": 0.3 | \"weight\": 0.2 | the networks' weights sum to 0.8999999999999999, not to 1",
                "\"weight\": 0.3 | \"weight\": 0 | the weight of old is 0.0, not above 0 and up to 1",
                "\"weight\": 0.7 | \"weight\": -1 | the weight of wise is -1.0, not above 0 and up to 1",
                "{\"descriptor\": \"wise.json\", \"weight\": 0.7} | 3 | networks is missing or of the wrong kind",
                "wise.json | ../wise.json | networks[0].descriptor must be a name in the descriptor's own folder, not ../wise.json",
                "wise.json | /etc/passwd | networks[0].descriptor must be a name in the descriptor's own folder, not /etc/passwd",
                "map.npy | a/map.npy | map.file must be a name in the descriptor's own folder, not a/map.npy"
            })
    void namesWhatMakesNoSense(String value, String nonsense, String complaint) throws IOException {
        change(value, nonsense);
        assertRefused(descriptor + ": not a model descriptor: " + complaint);
    }

    @Test
    void refusesMoreNetworksThanAnybodyHas() throws IOException {
        change("\"networks\": [", "\"networks\": [" + "{\"descriptor\": \"wise.json\", \"weight\": 0.1},".repeat(7));
        assertRefused(descriptor + ": not a model descriptor: networks holds 9, not 1 to 8");
    }

    @Test
    void refusesNoNetworks() throws IOException {
        String none = FUSED.replaceAll("(?s)\\[\\s*\\{\"descriptor.*?\\]", "[]");
        Files.writeString(descriptor, none);
        assertRefused(descriptor + ": not a model descriptor: networks holds 0, not 1 to 8");
    }

    @Test
    void aPartThatIsFusedItselfIsRefused() throws IOException {
        change("wise.json", "council.json");
        assertRefused(descriptor + ": not a model descriptor: it fuses networks, where a network itself is needed");
    }

    @Test
    void aPartThatIsAbsentOrWrongIsNamed() throws IOException {
        Files.writeString(folder.resolve("old.json"), "{}");
        assertRefused(folder.resolve("old.json") + ": not a model descriptor: name is missing or of the wrong kind");
        Files.delete(folder.resolve("old.json"));
        assertRefused(folder.resolve("old.json") + ": no such model descriptor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "old.json | \"5a\" | \"5b\"",
                "old.json | [3, 4] | [3, 5]",
                "old.json | [1, 2, 3] | [1, 2, 4]",
                "old.json | \"scale\": 0.5 | \"scale\": 0.25",
                "old.json | RGB | BGR",
                "old.json | \"name\": \"vector\" | \"name\": \"victor\"",
                "wise.json | \"5a\" | \"5b\"",
                "council.json | \"a9\" | \"aa\"",
                "council.json | 0.7}, | 0.6},{\"descriptor\": \"wise.json\", \"weight\": 0.1},"
            })
    void theDigestIsAnotherWithEachThingThatMovesEmbeddings(String file, String from, String to) throws IOException {
        String before = EmbedderDescriptor.read(descriptor).digest();
        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(EmbedderDescriptor.read(descriptor).digest()).isEqualTo(before);

        change(folder.resolve(file), from, to);

        assertThat(EmbedderDescriptor.read(descriptor).digest()).isNotEqualTo(before);
    }

    @Test
    void theDigestIsAnotherWithOtherWeights() throws IOException {
        String before = EmbedderDescriptor.read(descriptor).digest();
        change("0.7", "0.6");
        change("0.3", "0.4");
        assertThat(EmbedderDescriptor.read(descriptor).digest()).isNotEqualTo(before);
    }

    @Test
    void theDigestDoesNotDependOnWhatMovesNothing() throws IOException {
        String before = EmbedderDescriptor.read(descriptor).digest();
        change("council", "parliament");
        change("ask them", "ask them again");
        change(folder.resolve("old.json"), "MIT", "Apache-2.0");
        assertThat(EmbedderDescriptor.read(descriptor).digest()).isEqualTo(before);
    }

    private void change(String from, String to) throws IOException {
        change(descriptor, from, to);
    }

    private static void change(Path file, String from, String to) throws IOException {
        String json = Files.readString(file);
        assertThat(json).contains(from);
        Files.writeString(file, json.replace(from, to));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> EmbedderDescriptor.read(descriptor))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }
}
