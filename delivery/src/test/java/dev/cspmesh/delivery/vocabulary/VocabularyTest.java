package dev.cspmesh.delivery.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.vocabulary.PublicName.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One word for one thing: what the glossary has retired names nothing that others read. */
class VocabularyTest {

    private static final List<RetiredWord> RETIRED = Glossary.retiredWords();
    private static final List<PublicName> NAMES = PublicNames.all();

    @Test
    void no_public_name_uses_a_retired_word() {
        List<String> found = NAMES.stream()
                .flatMap(name -> RETIRED.stream()
                        .filter(word -> word.isIn(name))
                        .map(word -> "%s: not \"%s\" but %s".formatted(name, word.written(), word.instead())))
                .distinct()
                .toList();

        assertThat(found).as("names with words that docs/glossary.md has retired").isEmpty();
    }

    @Test
    void every_kind_of_name_is_read_and_so_are_the_retired_words() {
        assertThat(NAMES.stream().map(PublicName::kind).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(NAMES).hasSizeGreaterThan(2_000);
        assertThat(RETIRED).hasSizeGreaterThan(60).extracting(RetiredWord::written).contains("agreement", "/known");
    }

    @ParameterizedTest(name = "{0} in {1} {2}: {3}")
    @CsvSource({
        "agreement, PROPERTY, agreementId, true",
        "agreement, COLUMN, agreement_id, true",
        "agreement, PATH, /agreements/{id}, true",
        "agreement, PATH, /partners/{id}/agreement, true",
        "agreement, CLASS, AgreementEvent, true",
        "agreement, CLASS, Disagreements, false",
        "taken back, PROPERTY, takenBackBy, true",
        "taken back, PROPERTY, takenBy, false",
        "Issue, CLASS, Issue, true",
        "Issue, CLASS, IssueBill, false",
        "Issue, PROPERTY, issue, false",
        "Learn*, CLASS, LearnContract, true",
        "Learn*, CLASS, LearningMaterial, false",
        "/known, PATH, /orders/{id}/known, true",
        "/known, PATH, /orders/known-as, false",
        ".letter, PACKAGE, dev.cspmesh.partner.letter, true",
        ".letter, PACKAGE, dev.cspmesh.partner.letters, false"
    })
    void a_retired_word_is_found_where_the_glossary_says(String word, Kind kind, String name, boolean found) {
        assertThat(new RetiredWord(word, "another").isIn(new PublicName(kind, name, "here")))
                .isEqualTo(found);
    }
}
