package io.broadback.endtoend;

import java.nio.file.Path;
import java.util.Optional;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.broadback.local.LocalPlatform;
import io.broadback.local.Ports;
import io.broadback.local.Progress;
import io.broadback.local.Settings;
import io.broadback.local.demo.DemoChain;

/** Starts the product once for all test classes, on free ports and with data that is thrown away, and loads the demo chain. */
final class RunningProduct implements ParameterResolver {
    private static final Path PROJECT = Path.of("../..");
    private static final Path DATA = Path.of("target/data");

    /** Stops with the last test, since JUnit closes what its root store holds; a start that failed is not tried again. */
    private record Started(LocalPlatform platform, Optional<RuntimeException> failure) implements AutoCloseable {

        static Started now() {
            FileUtils.deleteQuietly(DATA.toFile());
            LocalPlatform platform = new LocalPlatform(Settings.embedded(PROJECT, DATA, Ports.free()));
            try (Progress progress = Progress.onStandardOutput()) {
                platform.start(progress);
                progress.step("demo chain", new DemoChain(platform)::load);
                return new Started(platform, Optional.empty());
            } catch (RuntimeException failure) {
                return new Started(platform, Optional.of(failure));
            }
        }

        LocalPlatform ready() {
            failure.ifPresent(reason -> {
                throw reason;
            });
            return platform;
        }

        @Override
        public void close() {
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LocalPlatform.class;
    }

    @Override
    public LocalPlatform resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class).ready();
    }
}
