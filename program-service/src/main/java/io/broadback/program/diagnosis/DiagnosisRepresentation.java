package io.broadback.program.diagnosis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.program.diagnosis.domain.Code;
import io.broadback.program.diagnosis.domain.Judgement;
import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;
import io.broadback.program.diagnosis.domain.Severity;

/** A diagnosis on the wire: every question stands in exactly one of the two lists. */
@Schema(name = "Diagnosis")
public record DiagnosisRepresentation(UUID athleteId,
        @Schema(description = "The Monday it begins on") LocalDate from,
        @Schema(description = "Today in the athlete's time zone") LocalDate to,
        int weeks,
        @Schema(description = "Sets of work that were counted; warm-ups, ramps and tests are not") int sets,
        int sessions,
        @Schema(description = "Stored weeks the work is compared with") List<String> plannedWeeks,
        @Schema(description = "Sets of exercises that the catalogue does not know; they are in none of the numbers") int unknownSets,
        List<FindingRepresentation> findings, List<NotJudgedRepresentation> notJudged) {

    /** What was found, and the one step that would help unless all is well. */
    @Schema(name = "DiagnosisFinding")
    public record FindingRepresentation(Code code, @Schema(examples = "R4") String rule, Severity severity,
            @Schema(description = "What the finding was computed from, by name") Map<String, BigDecimal> numbers,
            @Schema(description = "Sets it rests on") int sets, int sessions, int weeks, String text,
            @Nullable String suggestedStep) {

        static FindingRepresentation of(Finding finding) {
            return new FindingRepresentation(finding.code(), finding.code().rule(), finding.severity(), finding.numbers(),
                    finding.counted().sets(), finding.counted().sessions(), finding.counted().weeks(), finding.text(),
                    finding.step());
        }
    }

    /** A question without an answer. */
    @Schema(name = "DiagnosisNotJudged")
    public record NotJudgedRepresentation(Code code, String rule, String reason) {
    }

    static DiagnosisRepresentation of(UUID athlete, Span span, TrainingOf judged, List<String> plannedWeeks,
            List<Judgement> judgements) {
        return new DiagnosisRepresentation(athlete, span.from(), span.today(), span.weeks(), judged.sets(),
                judged.training().sessions().size(), plannedWeeks, judged.unknownSets(),
                judgements.stream().filter(Finding.class::isInstance).map(Finding.class::cast)
                        .map(FindingRepresentation::of).toList(),
                judgements.stream().filter(NotJudged.class::isInstance).map(NotJudged.class::cast)
                        .map(not -> new NotJudgedRepresentation(not.code(), not.code().rule(), not.reason())).toList());
    }
}
