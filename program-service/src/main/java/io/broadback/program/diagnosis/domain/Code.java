package io.broadback.program.diagnosis.domain;

/** What a diagnosis looks at, in the order of its answer, each with the requirement behind it. */
public enum Code {
    ADHERENCE("R4"),
    BALANCE("R3"),
    EFFORT_PARITY("R21"),
    ISOLATION_LED("R6"),
    FEEL_LED("R6"),
    NO_PRIORITY("R6"),
    SWAY_SHARE("R35"),
    RIR_SHARE("R61"),
    SESSION_RPE("R23"),
    PUSH_PULL("R45");

    private final String rule;

    Code(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
