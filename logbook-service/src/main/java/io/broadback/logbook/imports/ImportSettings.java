package io.broadback.logbook.imports;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Source;
import io.broadback.platform.identity.Author;
import io.broadback.platform.training.WeightUnit;

/**
 * What an import was begun with; later changes of the athlete do not change what a file means. {@code unit} is what the caller
 * has said about it, {@code athleteUnit} the one of the athlete.
 */
record ImportSettings(Source source, boolean withoutUnit, @Nullable WeightUnit unit, WeightUnit athleteUnit, String timezone,
        Author author) {

    ImportSettings with(WeightUnit said) {
        return new ImportSettings(source, withoutUnit, said, athleteUnit, timezone, author);
    }
}
