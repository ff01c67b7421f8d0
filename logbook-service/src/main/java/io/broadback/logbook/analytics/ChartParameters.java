package io.broadback.logbook.analytics;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.chart.Size;
import io.broadback.platform.request.Parameters;

/** How large a chart is to be, and whether one is wanted at all: JSON is answered to whoever takes anything. */
public class ChartParameters {
    static final String SVG = "image/svg+xml";

    @Parameter(description = "Of a chart, in pixels", schema = @Schema(type = SchemaType.INTEGER, minimum = "480", maximum = "1600", defaultValue = "800"))
    @QueryParam("width")
    @Nullable
    String width;

    @Parameter(description = "Of a chart, in pixels", schema = @Schema(type = SchemaType.INTEGER, minimum = "320", maximum = "1200", defaultValue = "420"))
    @QueryParam("height")
    @Nullable
    String height;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpHeaders headers;

    Size size(Parameters parameters) {
        return new Size(side(parameters, "width", width, Size.LEAST_WIDTH, Size.MOST_WIDTH, Size.USUAL.width()),
                side(parameters, "height", height, Size.LEAST_HEIGHT, Size.MOST_HEIGHT, Size.USUAL.height()));
    }

    /** Types come in the order of preference, so the first that can be given decides. */
    boolean wantsChart() {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.valueOf(SVG))) {
                return true;
            }
        }
        return false;
    }

    private static int side(Parameters parameters, String name, @Nullable String text, int least, int most, int usual) {
        Integer asked = parameters.number(name, text);
        boolean fits = asked == null || (asked >= least && asked <= most);
        parameters.require(fits, name, "lies between " + least + " and " + most);
        return asked == null || !fits ? usual : asked;
    }
}
