package io.broadback.program.week.domain;

import java.util.Arrays;

/** Splits a whole number in proportion to weights; what is left over goes to the largest remainders, ties to the first. */
final class LargestRemainder {
    private LargestRemainder() {
    }

    static int[] of(int total, int... weights) {
        int sum = Arrays.stream(weights).sum();
        int[] shares = new int[weights.length];
        int[] remainders = new int[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = total * weights[i] / sum;
            remainders[i] = total * weights[i] % sum;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < weights.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }
}
