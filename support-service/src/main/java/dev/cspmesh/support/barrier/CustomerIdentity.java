package dev.cspmesh.support.barrier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What gives a customer away.
 *
 * @param organizationId of the customer organization
 * @param name of the customer organization
 * @param contactName first and last name of its contact
 * @param contactEmail of its contact
 */
public record CustomerIdentity(String organizationId, String name, String contactName, String contactEmail) {

    /** The first mark of this customer that the text contains as a word of its own, in any case and spacing. */
    public Optional<String> namedIn(String text) {
        String readable = ComparableText.plain(text);
        return marks().filter(mark -> standsIn(readable, ComparableText.plain(mark)))
                .findFirst();
    }

    /** The marks in the form in which texts are searched for them. */
    public List<String> plainMarks() {
        return marks().map(ComparableText::plain).toList();
    }

    private Stream<String> marks() {
        return Stream.of(name, organizationId, contactEmail, contactName)
                .filter(mark -> !ComparableText.plain(mark).isEmpty());
    }

    private static boolean standsIn(String text, String mark) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(mark) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }
}
