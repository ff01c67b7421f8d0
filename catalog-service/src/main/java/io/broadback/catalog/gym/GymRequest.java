package io.broadback.catalog.gym;

import java.time.ZoneId;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;

/** A gym as a client puts it. */
@Schema(name = "GymRequest")
public record GymRequest(
        @Schema(required = true, maxLength = 200) @Nullable String name,
        @Schema(required = true, examples = "America/New_York", description = "IANA time zone") @Nullable String timezone) {
    private static final int MAX_NAME = 200;

    /** What is asked for; a problem 400 with everything that is wrong. */
    Wanted checked() {
        Violations violations = new Violations();
        if (violations.present(name, "name") && name != null) {
            violations.require(!name.isBlank() && name.length() <= MAX_NAME, "name",
                    "is 1 to " + MAX_NAME + " characters long");
            violations.require(name.codePoints().allMatch(GymRequest::isText), "name", "holds characters that are no text");
        }
        if (violations.present(timezone, "timezone") && timezone != null) {
            violations.require(ZoneId.getAvailableZoneIds().contains(timezone), "timezone",
                    "is an IANA time zone, for example Europe/Berlin");
        }
        violations.throwIfAny();
        return new Wanted(String.valueOf(name).strip(), String.valueOf(timezone));
    }

    /** A request without anything wrong. */
    record Wanted(String name, String timezone) {
    }

    private static boolean isText(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
