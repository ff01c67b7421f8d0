package io.broadback.progression;

import io.broadback.testing.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
    ArchitectureTest() {
        super("io.broadback.progression");
    }
}
