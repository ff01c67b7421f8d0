package io.broadback.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * R23 and R44: no text of the service asks anyone to feel sick or promises health. Read from the sources, so none is missed.
 */
class WordsForPeopleTest {
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(nause\\w*|vomit\\w*|puk(e|es|ing)|throw(s|ing)? up|sick\\w*"
            + "|dizz(y|iness)|faint(s|ing)?|fix(es)?|cur(e|es|ed)|heal(s|ed|ing)?|guarante\\w*|miracle\\w*"
            + "|pain-?free|injury-?free|prevents?|will (correct|improve|help))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITERAL = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    @Test
    void no_text_asks_for_sickness_or_promises_health() throws IOException {
        List<String> texts = texts();

        assertThat(texts).anyMatch(text -> text.contains("row")).hasSizeGreaterThan(500);
        assertThat(texts).noneMatch(text -> FORBIDDEN.matcher(text).find());
    }

    @Test
    void the_scan_finds_what_it_looks_for() {
        assertThat(Stream.of("Row until you feel sick", "Rows fix your posture", "this cures a rounded back",
                "nausea is a good sign", "Prevents pain", "rows will improve posture"))
                .allMatch(text -> FORBIDDEN.matcher(text).find());
        assertThat(Stream.of("an even pace may help shoulders and posture", "a secure grip", "the prefix of the path"))
                .noneMatch(text -> FORBIDDEN.matcher(text).find());
        assertThat(literals("String a = \"one \\\" two\"; String b = \"\"\"\nthree\"\"\";")).hasSize(2);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            texts.addAll(literals(Files.readString(file)));
        }
        for (Path file : files("src/main/resources/templates", ".html")) {
            texts.addAll(Files.readAllLines(file));
        }
        return texts;
    }

    private static List<Path> files(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source).results().map(MatchResult::group).toList();
    }
}
