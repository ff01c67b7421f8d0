package io.broadback.logbook.exchange.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which exercise of the catalogue an app's title means. Only a title that is known to the letter, but for case and punctuation,
 * is taken by itself; anything that merely looks alike is proposed, and a person decides.
 */
public final class ExerciseNames {
    private static final int MOST_PROPOSALS = 3;
    private static final int LEAST_SCORE = 40;

    private final Map<String, Meaning> known = new HashMap<>();
    private final Map<String, Meaning> ambiguous = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /** A name of an exercise; curated names come before those of the catalogue. */
    public record Name(String text, Meaning meaning) {
    }

    /** An exercise, and the grip where a title says it: another grip is a track of its own. */
    public record Meaning(String exerciseId, @Nullable String gripVariant) {
    }

    /** A guess and how much it looks alike, of 100. */
    public record Proposal(String exerciseId, String name, int score) {
    }

    /** A name that two exercises claim within the catalogue is not known. */
    public ExerciseNames(Collection<Name> curated, Collection<Name> catalogue) {
        for (Name name : catalogue) {
            String key = normalised(name.text());
            Meaning other = known.putIfAbsent(key, name.meaning());
            if (other != null && !other.equals(name.meaning())) {
                ambiguous.put(key, other);
            }
            words.put(name.text() + "\n" + name.meaning().exerciseId(), wordsOf(name.text()));
        }
        known.keySet().removeAll(ambiguous.keySet());
        Set<String> exercises = catalogue.stream().map(name -> name.meaning().exerciseId()).collect(Collectors.toSet());
        curated.stream().filter(name -> exercises.contains(name.meaning().exerciseId()))
                .forEach(name -> known.put(normalised(name.text()), name.meaning()));
    }

    public Optional<Meaning> meaning(String title) {
        return Optional.ofNullable(known.get(normalised(title)));
    }

    /** The likeliest exercises for a title that is not known, best first: the share of words that both names have. */
    public List<Proposal> proposals(String title) {
        Set<String> wanted = wordsOf(title);
        Map<String, Proposal> best = new HashMap<>();
        words.forEach((name, own) -> {
            int end = name.indexOf('\n');
            Proposal proposal = new Proposal(name.substring(end + 1), name.substring(0, end), score(wanted, own));
            if (proposal.score() >= LEAST_SCORE) {
                best.merge(proposal.exerciseId(), proposal, (one, two) -> ORDER.compare(one, two) <= 0 ? one : two);
            }
        });
        return best.values().stream().sorted(ORDER).limit(MOST_PROPOSALS).toList();
    }

    private static final Comparator<Proposal> ORDER = Comparator.comparingInt(Proposal::score).reversed()
            .thenComparing(Proposal::exerciseId).thenComparing(Proposal::name);

    private static int score(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        int all = one.size() + other.size();
        return all == 0 ? 0 : 200 * common.size() / all;
    }

    static String normalised(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Set<String> wordsOf(String title) {
        return Arrays.stream(normalised(title).split(" ", -1)).filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
