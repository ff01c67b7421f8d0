package io.broadback.program.diagnosis.domain;

import java.util.Locale;

/** How much a finding matters: nothing to do, worth a thought, or worth a change. */
public enum Severity {
    OK,
    HINT,
    WARNING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
