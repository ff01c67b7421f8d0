package io.broadback.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.platform.problem.Problem;

class CursorTest {
    @Test
    void a_cursor_comes_back_as_it_went_out() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2026-11-02T18:00:00.123456Z");
        Cursor back = Cursor.decoded(Cursor.of(at, 3, id).encoded());
        assertThat(back).isNotNull();
        assertThat(back.instant(0)).isEqualTo(at);
        assertThat(back.integer(1)).isEqualTo(3);
        assertThat(back.uuid(2)).isEqualTo(id);
        assertThat(Cursor.decoded(null)).isNull();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        Cursor other = Cursor.decoded(Cursor.of("abc").encoded());
        assertThat(other).isNotNull();
        assertThatThrownBy(() -> other.instant(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> other.uuid(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> other.text(1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.decoded("***")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.limit(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Cursor.limit(501)).isInstanceOf(Problem.class);
    }

    @Test
    void a_revision_is_an_entity_tag() {
        assertThat(Revision.expected(Revision.tag(42))).isEqualTo(42);
        assertThat(Revision.expected(null)).isNull();
        assertThat(Revision.expectedSmall("\"999999999999999999\"")).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "42", "*", "W/\"42\"", "\"-1\"", "\"a\"", "" })
    void what_is_no_entity_tag_of_ours_is_refused(String tag) {
        assertThatThrownBy(() -> Revision.expected(tag)).isInstanceOf(Problem.class);
    }
}
