package io.broadback.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.type.TypeReference;

class ContentFileTest {
    record Plate(String name, BigDecimal weight, @Nullable String colour) {
    }

    @Test
    void decimalsAreExactAndNullIsSaidAloud() {
        assertThat(read("plate")).isEqualTo(new Plate("small", new BigDecimal("1.250"), null));
    }

    @ParameterizedTest
    @CsvSource({ "unknown-key,colur", "missing-key,colour", "repeated-key,weight", "absent,There is no content file" })
    void aMistakeIsAnErrorThatNamesTheFile(String file, String mistake) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/catalog/test/" + file + ".yaml").hasMessageContaining(mistake);
    }

    private static Plate read(String file) {
        return new ContentFile("test/" + file + ".yaml").read(new TypeReference<>() {
        });
    }
}
