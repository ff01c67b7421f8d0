package io.broadback.logbook;

import io.broadback.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("io.broadback.logbook");
    }
}
