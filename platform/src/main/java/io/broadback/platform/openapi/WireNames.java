package io.broadback.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Enumerations travel under their {@code toString}; the scanner lists the names of the constants. This puts the names on the
 * wire into the document, so that it says what the service answers and accepts.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class WireNames implements OASFilter {
    private final Map<String, ClassInfo> enumerations;

    public WireNames(IndexView index) {
        this.enumerations = index.getKnownClasses().stream().filter(ClassInfo::isEnum)
                .filter(type -> type.name().toString().startsWith("io.broadback."))
                .collect(Collectors.toMap(type -> constantsOf(type), Function.identity(), (one, same) -> one));
    }

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        List<Object> listed = schema.getEnumeration();
        if (listed == null) {
            return schema;
        }
        ClassInfo type = enumerations.get(listed.stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (type != null) {
            schema.setEnumeration(onTheWire(type));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(this::filterSchema);
        }
    }

    private static String constantsOf(ClassInfo type) {
        return type.enumConstants().stream().map(constant -> constant.name()).collect(Collectors.joining(","));
    }

    private static List<Object> onTheWire(ClassInfo type) {
        try {
            Class<?> loaded = Class.forName(type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return Arrays.stream(Objects.requireNonNull(loaded.getEnumConstants()))
                    .map(constant -> (Object) constant.toString()).toList();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("An indexed class can be loaded", impossible);
        }
    }
}
