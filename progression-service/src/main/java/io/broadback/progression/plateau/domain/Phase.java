package io.broadback.progression.plateau.domain;

/** What a session or a week was for; only loading says something about progress (rule 3.12). */
public enum Phase {
    LOADING,
    DELOAD,
    LAYOFF
}
