package io.broadback.program.week.domain;

import io.broadback.program.week.domain.SearchTable.Choice;

/**
 * How many muscles a choice of exercises could still cover (4.8), given what some of its slots give already. Two muscles that
 * no
 * set serves both at once compete for the sets, so each pair is looked at together.
 */
final class CoverBound {
    private static final int ENOUGH = FractionalSets.ENOUGH_HALF_SETS;
    private static final int MUSCLES = SearchTable.MUSCLES;

    private final SearchTable table;
    /** Most half sets of one set, by zone and muscle, then by zone and pair of muscles that are in doubt. */
    private final int[] most = new int[SearchTable.ZONES * MUSCLES];
    private final int[] mostOfPair;
    private final int[] first;
    private final int[] second;

    CoverBound(SearchTable table, MenuBound menu) {
        this.table = table;
        int[] least = new int[SearchTable.ZONES * MUSCLES];
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            for (int muscle = 0; muscle < MUSCLES; muscle++) {
                int lowest = 2;
                int highest = 0;
                for (Choice choice : table.choices[zone]) {
                    if (menu.holds(choice)) {
                        lowest = Math.min(lowest, table.halfSets[choice.exercise()][muscle]);
                        highest = Math.max(highest, table.halfSets[choice.exercise()][muscle]);
                    }
                }
                least[zone * MUSCLES + muscle] = Math.min(lowest, highest);
                most[zone * MUSCLES + muscle] = highest;
            }
        }
        int[] doubtful = doubtful(menu, least);
        int pairs = doubtful.length * (doubtful.length - 1) / 2;
        this.first = new int[pairs];
        this.second = new int[pairs];
        this.mostOfPair = new int[SearchTable.ZONES * pairs];
        int pair = 0;
        for (int i = 0; i < doubtful.length; i++) {
            for (int j = i + 1; j < doubtful.length; j++) {
                first[pair] = doubtful[i];
                second[pair++] = doubtful[j];
            }
        }
        for (int zone = 0; zone < SearchTable.ZONES; zone++) {
            for (Choice choice : table.choices[zone]) {
                for (int i = 0; i < pairs && menu.holds(choice); i++) {
                    int[] halfSets = table.halfSets[choice.exercise()];
                    mostOfPair[zone * pairs + i] = Math.max(mostOfPair[zone * pairs + i],
                            halfSets[first[i]] + halfSets[second[i]]);
                }
            }
        }
    }

    /** The muscles that some weeks of the choice cover and some do not. */
    private int[] doubtful(MenuBound menu, int[] least) {
        int[] found = new int[MUSCLES];
        int count = 0;
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            int fewest = menu.isolationHalfSets(muscle);
            int highest = fewest;
            for (int zone = 0; zone < SearchTable.ZONES; zone++) {
                fewest += table.zoneSets[zone] * least[zone * MUSCLES + muscle];
                highest += table.zoneSets[zone] * most[zone * MUSCLES + muscle];
            }
            if (fewest < ENOUGH && highest >= ENOUGH) {
                found[count++] = muscle;
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    /** {@code left} are the sets of each zone that have no exercise yet. */
    int most(int[] halfSets, int[] left) {
        int covered = 0;
        int lost = 0;
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            int sets = halfSets[muscle];
            for (int zone = 0; zone < SearchTable.ZONES; zone++) {
                sets += left[zone] * most[zone * MUSCLES + muscle];
            }
            covered += sets >= ENOUGH ? 1 : 0;
            lost |= sets >= ENOUGH ? 0 : 1 << muscle;
        }
        for (int pair = 0; pair < first.length; pair++) {
            int both = 1 << first[pair] | 1 << second[pair];
            if ((lost & both) == 0) {
                int sets = halfSets[first[pair]] + halfSets[second[pair]];
                for (int zone = 0; zone < SearchTable.ZONES; zone++) {
                    sets += left[zone] * mostOfPair[zone * first.length + pair];
                }
                if (sets < 2 * ENOUGH) {
                    covered--;
                    lost |= both;
                }
            }
        }
        return covered;
    }
}
