package io.broadback.program.athlete;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.identity.Role;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;

/**
 * Which role may change which part of a profile: an athlete their unit, zone, flags, minutes and time of day; a coach and a
 * head coach the training; a chain's administrator who and where the athlete is; an integration everything. Rights of several
 * roles add up.
 */
final class ProfileFields {
    private static final Map<String, Function<Profile, @Nullable Object>> ALL = fields();
    private static final Set<String> OWN = Set.of("unit", "timezone", "flags", "minutesPerWeek", "sessionTime");
    private static final Set<String> IDENTITY = Set.of("name", "externalId", "gymId", "coachId", "language", "timezone");
    /** Everything but moving the athlete to another gym or coach. */
    private static final Set<String> TRAINING = ALL.keySet().stream()
            .filter(field -> !field.equals("gymId") && !field.equals("coachId")).collect(Collectors.toUnmodifiableSet());

    private ProfileFields() {
    }

    /** A problem 403 that names the first field the caller may not change. */
    static void requireAllowed(Caller caller, Reach reach, UUID athlete, Profile before, Profile after, boolean created) {
        Set<String> allowed = allowed(caller, reach, athlete, created);
        List<String> refused = ALL.entrySet().stream().filter(field -> !allowed.contains(field.getKey()))
                .filter(field -> !Objects.equals(field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey).toList();
        if (!refused.isEmpty()) {
            throw Problem.of(ErrorCode.ROLE_NOT_ALLOWED,
                    "The roles " + caller.roles() + " may not set " + String.join(", ", refused));
        }
    }

    private static Set<String> allowed(Caller caller, Reach reach, UUID athlete, boolean created) {
        Set<String> allowed = new HashSet<>();
        for (Role role : caller.roles()) {
            allowed.addAll(switch (role) {
                case ATHLETE -> reach.isSelf(athlete) ? OWN : Set.<String> of();
                case COACH, HEAD_COACH -> created ? ALL.keySet() : TRAINING;
                case CHAIN_ADMIN -> IDENTITY;
                case INTEGRATION -> ALL.keySet();
                case OPERATOR -> Set.<String> of();
            });
        }
        return allowed;
    }

    private static Map<String, Function<Profile, @Nullable Object>> fields() {
        Map<String, Function<Profile, @Nullable Object>> fields = new LinkedHashMap<>();
        Arrays.stream(Profile.class.getRecordComponents()).forEach(component -> fields.put(component.getName(), profile -> {
            try {
                return component.getAccessor().invoke(profile);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }));
        return fields;
    }
}
