package io.broadback.logbook.analytics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.logbook.analytics.domain.Lift;
import io.broadback.platform.request.Parameters;
import io.broadback.platform.training.Load;

/** Which lines of strength, and by which formula a single is estimated. */
public class LineParameters {
    private static final int LONGEST_NUMBER = 20;

    @Parameter(description = "By default the row that was trained most in the span, or what else was", schema = @Schema(examples = "barbell_row"))
    @QueryParam("exerciseId")
    @Nullable
    String exerciseId;

    @Parameter(description = "How a single is estimated (rule 3.4)", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "EPLEY", "BRZYCKI" }, defaultValue = "EPLEY"))
    @QueryParam("formula")
    @Nullable
    String formula;

    String exercise() {
        return exerciseId == null ? "" : exerciseId;
    }

    Formula formula(Parameters parameters) {
        Formula asked = parameters.oneOf(Formula.class, "formula", formula == null ? null : formula.toUpperCase(Locale.ROOT));
        return asked == null ? Formula.EPLEY : asked;
    }

    /** A load in ten-thousandths of the line's own unit; empty if none was named. */
    static OptionalLong load(Parameters parameters, String name, @Nullable String text) {
        BigDecimal load = parameters.read(name, text, number -> {
            try {
                return number.length() > LONGEST_NUMBER ? refused() : Load.normalised(new BigDecimal(number));
            } catch (NumberFormatException notANumber) {
                return refused();
            }
        });
        return load == null ? OptionalLong.empty() : OptionalLong.of(load.movePointRight(Lift.DECIMALS).longValueExact());
    }

    private static BigDecimal refused() {
        throw new IllegalArgumentException("is a load, for example 225");
    }
}
