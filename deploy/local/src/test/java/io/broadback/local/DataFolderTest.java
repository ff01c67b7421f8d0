package io.broadback.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void one_launcher_at_a_time_uses_a_folder(@TempDir Path folder) {
        DataFolder data = DataFolder.at(folder);
        try (FolderLock held = take(data)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> take(data)).isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("Broadback runs already on " + data.path())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        take(data).close();
    }

    @Test
    void a_launcher_that_is_stopping_is_waited_for(@TempDir Path folder) {
        DataFolder data = DataFolder.at(folder);
        FolderLock held = take(data);
        held.stopping();
        AtomicReference<String> heard = new AtomicReference<>("");

        try (FolderLock next = FolderLock.take(data, holder -> {
            heard.set(holder);
            held.close();
        })) {
            assertThat(next).isNotNull();
            assertThat(heard).hasValue(ProcessHandle.current().pid() + " stops");
        }
    }

    private static FolderLock take(DataFolder data) {
        return FolderLock.take(data, holder -> {
        });
    }

    @Test
    void a_folder_that_cannot_be_made_gets_one_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.at(file.resolve("data"))).isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("cannot be written").hasMessageContaining("--data DIR");
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() throws IOException {
        Ports ports = Ports.free();
        assertThat(ports.frontDoor()).isPositive();
        ports.check();
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::check).isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken").hasMessageContaining("--port N");
        }
    }
}
