package io.broadback.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.vertx.core.buffer.Buffer;

class AnswerTest {
    private static final String COUNTED = "HTTP/1.1 201 Created\r\nETag: \"1\"\r\nContent-Length: 13\r\n\r\n{\"reps\":\"ü\"}";
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n";
    private static final String EMPTY = "HTTP/1.1 204 No Content\r\nDate: today\r\n\r\n";

    @Test
    void an_answer_of_known_length_is_read() {
        Answer answer = read(COUNTED);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("reps")).isEqualTo("ü");
    }

    @Test
    void an_answer_in_chunks_is_read() {
        Answer answer = read(CHUNKED);

        assertThat(answer.json().getInteger("a")).isEqualTo(1);
    }

    @Test
    void an_answer_without_a_body_is_read() {
        Answer answer = read(EMPTY);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body().length()).isZero();
    }

    @Test
    void an_answer_is_awaited_to_its_last_byte() {
        for (String whole : new String[] { COUNTED, CHUNKED, EMPTY }) {
            Buffer bytes = Buffer.buffer(whole);
            for (int length = 0; length < bytes.length(); length++) {
                assertThat(Answer.in(bytes.getBuffer(0, length))).as("%d bytes of %s", length, whole).isNull();
            }
        }
    }

    private static Answer read(String text) {
        return Objects.requireNonNull(Answer.in(Buffer.buffer(text)));
    }
}
