package io.broadback.catalog.exercise;

import java.util.Locale;

/** What an exercise needs and a gym may own, by the names of the API. */
public enum Equipment {
    BARBELL,
    RACK,
    BENCH,
    INCLINE_BENCH,
    SEAL_BENCH,
    DUMBBELLS,
    CABLE,
    ROW_MACHINE,
    T_BAR,
    LANDMINE,
    PULL_UP_BAR,
    DIP_BELT,
    ASSISTED_PULL_UP_MACHINE,
    CHEST_PRESS_MACHINE,
    SHOULDER_PRESS_MACHINE,
    LEG_PRESS,
    LEG_CURL,
    LEG_EXTENSION;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
