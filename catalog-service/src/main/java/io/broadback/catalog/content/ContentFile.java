package io.broadback.catalog.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * One YAML file under {@code catalog/} on the class path. Reading is strict: an unknown, missing or repeated key is an error,
 * so that an author states every column and a typo cannot pass for a default.
 */
public record ContentFile(String path) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What the file holds; IllegalStateException tells which file is wrong and where. */
    public <T> T read(TypeReference<T> type) {
        String resource = "/catalog/" + path;
        try (InputStream in = ContentFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no content file " + resource);
            }
            return YAML.readValue(in, type);
        } catch (JacksonException wrong) {
            throw new IllegalStateException("Content file " + resource + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
