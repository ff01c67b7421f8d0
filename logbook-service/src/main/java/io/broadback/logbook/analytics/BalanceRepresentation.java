package io.broadback.logbook.analytics;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.logbook.analytics.domain.Balance;
import io.broadback.logbook.analytics.domain.Quotient;
import io.broadback.logbook.analytics.domain.Verdict;

/** Sets of work for the back beside those for chest, shoulders and arms, and pulls beside presses. */
@Schema(name = "Balance")
public record BalanceRepresentation(@JsonUnwrapped Period period,
        @Schema(description = "Weeks in which anything was done") int weeks,
        @Schema(description = "Sets whose first muscles are of the upper back, not the biceps") int back, int chest,
        @Schema(description = "Front and side") int shoulders, @Schema(description = "Biceps and triceps") int arms,
        @Schema(description = "R3: flag while the back has fewer than one of the others; unknown without sets for them") Verdict verdict,
        String text, PushPull pushPull) {

    /** R45, asked of novices only. */
    @Schema(name = "PushPull")
    public record PushPull(@Schema(description = "Sets of compound presses") int push,
            @Schema(description = "Sets of rows and vertical pulls") int pull,
            @Schema(description = "push / pull, one decimal; null without a pull") @Nullable BigDecimal pushPerPull,
            @Schema(description = "hint above 1.5 for a novice, unknown for others") Verdict verdict) {
    }

    static BalanceRepresentation of(Seen<Balance> seen) {
        Balance balance = seen.found();
        return new BalanceRepresentation(Period.of(seen), balance.weeks(), balance.back(), balance.chest(),
                balance.shoulders(), balance.arms(), balance.verdict(), balance.text(),
                new PushPull(balance.push(), balance.pull(), shown(balance.pushPerPull().orElse(null)),
                        balance.pushPullVerdict()));
    }

    /** With one decimal; null where there is nothing to show. */
    static @Nullable BigDecimal shown(@Nullable Quotient quotient) {
        return quotient == null ? null : quotient.rounded(1);
    }
}
