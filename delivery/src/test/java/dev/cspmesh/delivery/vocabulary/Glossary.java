package dev.cspmesh.delivery.vocabulary;

import dev.cspmesh.delivery.chart.Repository;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of {@code docs/glossary.md}: word, meaning, retired words. */
final class Glossary {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private Glossary() {}

    /** The retired words, each with what is said instead. Explanations stand outside the backticks. */
    static List<RetiredWord> retiredWords() {
        return Repository.text("docs/glossary.md")
                .lines()
                .dropWhile(line -> !line.startsWith("## The business"))
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 5)
                .flatMap(Glossary::retired)
                .toList();
    }

    private static Stream<RetiredWord> retired(String[] cells) {
        return QUOTED.matcher(cells[3])
                .results()
                .map(found -> new RetiredWord(found.group(1), cells[1].strip()));
    }
}
