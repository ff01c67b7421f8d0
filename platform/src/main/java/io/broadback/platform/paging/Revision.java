package io.broadback.platform.paging;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violation;

/** The revision of a resource as an entity tag: {@code ETag: "3"} going out, {@code If-Match: "3"} coming in. */
public final class Revision {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Revision() {
    }

    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** The revision that If-Match names; null without the header; a problem 400 for anything else. */
    public static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw Problem.invalid(List.of(new Violation("If-Match", "is the ETag of the resource, for example \"3\"")));
        }
        return Long.valueOf(tag.group(1));
    }

    /** The same for resources whose revisions are small numbers; what does not fit matches nothing. */
    public static @Nullable Integer expectedSmall(@Nullable String ifMatch) {
        Long expected = expected(ifMatch);
        return expected == null ? null : Integer.valueOf((int) Math.min(expected, Integer.MAX_VALUE));
    }
}
