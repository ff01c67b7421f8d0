package io.broadback.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    /** A program that goes on until its input ends; started as a child by the tests. */
    static final class Waiting {
        public static void main(String[] arguments) throws IOException {
            System.out.println(System.in.read());
        }
    }

    @Test
    void what_a_killed_launcher_left_is_ended_and_nothing_else(@TempDir Path folder, @TempDir Path other)
            throws IOException, InterruptedException {
        DataFolder data = DataFolder.at(folder);
        Process ours = java(Leftovers.mark(data));
        Process ofAnotherFolder = java(Leftovers.mark(DataFolder.at(other)));
        Process editor = new ProcessBuilder("tail", "-f", "/dev/null", "--pid=" + ProcessHandle.current().pid(),
                "-s", "60", data.log("catalog").toString()).start();
        try {
            assertThat(new Leftovers(data).end()).isEqualTo(1);

            assertThat(ours.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ofAnotherFolder.isAlive()).isTrue();
            assertThat(editor.isAlive()).isTrue();
        } finally {
            List.of(ours, ofAnotherFolder, editor).forEach(Process::destroyForcibly);
        }
    }

    private static Process java(String mark) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), mark, "-cp",
                "target/test-classes", Waiting.class.getName()).start();
    }
}
