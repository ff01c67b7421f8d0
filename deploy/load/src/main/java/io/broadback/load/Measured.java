package io.broadback.load;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.broadback.load.ProcessTable.User;

/** A round of calls with the processor time that everybody used meanwhile. */
record Measured(Outcome outcome, Map<User, Double> processor) {

    static Measured of(ProcessTable processes, Supplier<Outcome> round) {
        Map<User, Double> before = processes.processorSeconds();
        Outcome outcome = round.get();
        Map<User, Double> used = new EnumMap<>(User.class);
        processes.processorSeconds().forEach((user, now) -> used.put(user, now - before.getOrDefault(user, 0.0)));
        return new Measured(outcome, used);
    }

    /** For example {@code postgres 210, load 40}: microseconds of processor time for each call. */
    String processorPerSet() {
        return processor.entrySet().stream().filter(each -> each.getKey() != User.OTHERS)
                .map(each -> each.getKey().name().toLowerCase(Locale.ROOT) + " "
                        + Math.round(each.getValue() * 1e6 / outcome.count()))
                .collect(Collectors.joining(", "));
    }

    /** The share of the machine that other programs used, in percent. */
    double percentOfOthers() {
        double others = processor.getOrDefault(User.OTHERS, 0.0);
        return 100 * others / outcome.count() * outcome.perSecond() / Runtime.getRuntime().availableProcessors();
    }
}
