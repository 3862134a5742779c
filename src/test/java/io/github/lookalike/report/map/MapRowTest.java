package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.report.table.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapRowTest {

    @Test
    void aMapIsWrittenAsATable() throws IOException {
        assertThat(csv(2, new float[][] {{0.1f, -2.5f}, {3, 1e-7f}}))
                .isEqualTo(
                        """
                person,photo,x,y
                "Bush, George",a.jpg,0.1,-2.5
                me,b.jpg,3.0,1.0E-7
                """);
    }

    @Test
    void ofThreeDimensionsNoneIsLost() throws IOException {
        assertThat(csv(3, new float[][] {{1, 2, 3}, {4, 5, 6}}))
                .isEqualTo(
                        """
                person,photo,x,y,z
                "Bush, George",a.jpg,1.0,2.0,3.0
                me,b.jpg,4.0,5.0,6.0
                """);
    }

    private static String csv(int dimensions, float[][] coordinates) throws IOException {
        FaceMap map = new FaceMap(
                "",
                List.of(
                        new FaceMap.Face("Bush, George", Path.of("photos/a.jpg"), false),
                        new FaceMap.Face("me", Path.of("b.jpg"), true)),
                List.of(new FaceMap.Layout("pca", "PCA", "", List.of(), coordinates)),
                List.of());
        StringBuilder csv = new StringBuilder();
        Format.CSV.print(MapRow.columns(dimensions, photo -> photo.getFileName().toString()), MapRow.of(map), csv);
        return csv.toString();
    }
}
