package io.broadback.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * R23 and R44: no text of a service asks anyone to feel sick or promises health. Texts are read from the sources, so that none
 * is missed.
 */
public final class WordsForPeople {
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(nause\\w*|vomit\\w*|puk(e|es|ing)|throw(s|ing)? up|sick\\w*"
            + "|dizz(y|iness)|faint(s|ing)?|fix(es)?|cur(e|es|ed)|heal(s|ed|ing)?|guarante\\w*|miracle\\w*"
            + "|pain-?free|injury-?free|prevents?|will (correct|improve|help))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private WordsForPeople() {
    }

    /** Whether a text breaks one of the rules. */
    public static boolean isForbidden(String text) {
        return FORBIDDEN.matcher(text).find();
    }

    /** Every text of a module, by its folder: literals of its Java sources, lines of its page templates. */
    public static List<String> textsOf(Path module) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(module.resolve("src/main/java"), ".java")) {
            texts.addAll(literals(Files.readString(file)));
        }
        for (Path file : files(module.resolve("src/main/resources/templates"), ".html")) {
            texts.addAll(Files.readAllLines(file));
        }
        return texts;
    }

    /** The string literals and text blocks of a Java source. */
    public static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(MatchResult::group).toList();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
