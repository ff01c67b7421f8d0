package io.broadback.logbook.analytics.domain;

import java.util.OptionalLong;

/**
 * What a set moved altogether, in ten-thousandths of the line's unit: the load itself, or with the body that went along (3.8).
 */
@FunctionalInterface
public interface MovedLoad {
    /** Empty, never 0, while nobody knows what the body weighed. */
    OptionalLong of(Track track, Lift lift);
}
