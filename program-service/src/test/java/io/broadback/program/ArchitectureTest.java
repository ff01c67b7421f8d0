package io.broadback.program;

import io.broadback.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("io.broadback.program");
    }
}
