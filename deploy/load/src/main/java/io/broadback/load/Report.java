package io.broadback.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was measured, as one table with its inputs. Lines are shown on the terminal as they come. */
final class Report {
    private static final Line HEAD = new Line("benchmark", "measured", "value", "aim");

    private final List<String> inputs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private record Line(String benchmark, String what, String value, String aim) {
    }

    void input(String input) {
        inputs.add(input);
    }

    void line(String benchmark, String what, String value, String aim) {
        lines.add(new Line(benchmark, what, value, aim));
        System.out.println("  " + benchmark + ": " + what + ": " + value);
    }

    void note(String note) {
        notes.add(note);
    }

    /** The whole as Markdown that reads well as plain text too. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("# Benchmarks\n\nInputs:\n");
        inputs.forEach(input -> text.append("- ").append(input).append('\n'));
        int benchmark = width(Line::benchmark);
        int what = width(Line::what);
        int value = width(Line::value);
        int aim = width(Line::aim);
        String row = "| %-" + benchmark + "s | %-" + what + "s | %-" + value + "s | %-" + aim + "s |\n";
        text.append('\n').append(row.formatted(HEAD.benchmark(), HEAD.what(), HEAD.value(), HEAD.aim()))
                .append(row.formatted("-".repeat(benchmark), "-".repeat(what), "-".repeat(value), "-".repeat(aim)));
        lines.forEach(line -> text.append(row.formatted(line.benchmark(), line.what(), line.value(), line.aim())));
        if (!notes.isEmpty()) {
            text.append("\nNotes:\n");
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }

    private int width(Function<Line, String> column) {
        return Math.max(column.apply(HEAD).length(),
                lines.stream().mapToInt(line -> column.apply(line).length()).max().orElse(0));
    }
}
