package io.broadback.program.athlete;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.domain.Catalogue;

/** What a profile must be: the identity is checked here, the training by the very check that previews pass. */
final class ProfileRules {
    private static final String ANY_WEEK = "2026-W01";

    private ProfileRules() {
    }

    static void check(Profile profile, WeekPreview preview, Catalogue catalogue) {
        Violations violations = new Violations();
        if (violations.present(profile.name(), "name")) {
            text(violations, profile.name(), 200, "name");
        }
        violations.present(profile.gymId(), "gymId");
        text(violations, profile.externalId(), 100, "externalId");
        violations.require(isZone(profile.timezone()), "timezone", "is not an IANA time zone");
        violations.require(isLanguage(profile.language()), "language", "is not a BCP 47 language tag");
        violations.throwIfAny();
        preview.check(profile.asRequest(ANY_WEEK, List.of("barbell")), catalogue);
    }

    private static void text(Violations violations, @Nullable String text, int max, String field) {
        violations.require(text == null || (!text.isBlank() && text.length() <= max && text.indexOf('\u0000') < 0), field,
                "is 1 to " + max + " characters long");
    }

    private static boolean isZone(@Nullable String zone) {
        try {
            return zone != null && ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isLanguage(@Nullable String language) {
        try {
            return language != null && !new Locale.Builder().setLanguageTag(language).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException illFormed) {
            return false;
        }
    }
}
