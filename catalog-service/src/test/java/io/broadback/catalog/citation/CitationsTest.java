package io.broadback.catalog.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
    private final Citations citations = Citations.read();

    @ParameterizedTest
    @CsvSource({ "handa_2005,Handa,2005", "costa_2021,Costa,2021", "mcallister_2013,McAllister,2013",
            "kolber_2014,Kolber,2014", "stokes_2018,Stokes,2018", "branch_2003,Branch,2003",
            "eckerson_2005,Eckerson,2005", "bassit_2009,Bassit,2009" })
    void r72_theEightReferencesAreThere(String id, String author, int year) {
        Citation citation = citations.find(new CitationId(id)).orElseThrow();
        assertThat(citation.authors().getFirst()).startsWith(author);
        assertThat(citation.year()).isEqualTo(year);
    }

    @Test
    void aDoiIsThereOnlyWhereItIsCertain() {
        assertThat(citations.all()).filteredOn(citation -> citation.doi() != null)
                .extracting(Citation::doi).containsExactlyInAnyOrder("10.1055/a-1308-3674",
                        "10.1519/JSC.0b013e31824f23ad", "10.3390/nu10020180", "10.1371/journal.pone.0229507",
                        "10.1519/JSC.0b013e318281e1e9", "10.1016/j.jelekin.2016.11.004", "10.1007/s40279-025-02344-w");
    }

    @Test
    void everyCitationSaysWhereItWasPublishedOrThatThisIsNotKnown() {
        assertThat(citations.all()).allSatisfy(citation -> assertThat(citation.note()).isNotBlank());
        assertThat(citations.all()).filteredOn(citation -> citation.published() == null)
                .allSatisfy(citation -> assertThat(citation.note()).contains("Only first author and year"));
    }

    @Test
    void aDoiHasItsForm() {
        assertThatThrownBy(() -> new Citation(new CitationId("someone_2001"), List.of(), null, null, "A journal",
                "doi:10.1/2", null, "")).hasMessageContaining("doi:10.1/2");
    }

    @Test
    void aCitationCannotBeThereTwice() {
        var one = citations.all().getFirst();
        assertThatThrownBy(() -> new Citations(List.of(one, one))).hasMessageContaining("twice");
    }
}
