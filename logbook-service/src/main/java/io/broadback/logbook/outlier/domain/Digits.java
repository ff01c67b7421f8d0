package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Slips on the keys (3.14): two neighbouring digits swapped, or one typed twice. */
final class Digits {
    private Digits() {
    }

    /** The numbers from which one such slip makes the entry; the point stays where it is when digits change places. */
    static List<BigDecimal> meantBy(BigDecimal entry) {
        String typed = entry.toPlainString();
        List<BigDecimal> meant = new ArrayList<>();
        for (int place = 0; place < typed.length(); place++) {
            int next = place + 1 < typed.length() && typed.charAt(place + 1) == '.' ? place + 2 : place + 1;
            if (typed.charAt(place) == '.' || next >= typed.length()) {
                continue;
            }
            boolean twice = typed.charAt(place) == typed.charAt(next);
            if (twice && next == place + 1) {
                meant.add(new BigDecimal(typed.substring(0, place) + typed.substring(next)));
            } else if (!twice && (place > 0 || typed.charAt(next) != '0')) {
                meant.add(new BigDecimal(swapped(typed, place, next)));
            }
        }
        return meant;
    }

    private static String swapped(String typed, int one, int other) {
        StringBuilder swapped = new StringBuilder(typed);
        swapped.setCharAt(one, typed.charAt(other));
        swapped.setCharAt(other, typed.charAt(one));
        return swapped.toString();
    }
}
