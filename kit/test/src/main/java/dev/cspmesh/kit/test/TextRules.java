package dev.cspmesh.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is sent as a text is one line, unless somebody writes at length in it: names, titles, subjects and codes get into
 * subjects of mails, headers, logs and files. Run by every service like {@link HouseRules}.
 */
public final class TextRules {

    /** Where somebody writes at length; such a text stands in no subject. */
    private static final Set<String> AT_LENGTH = Set.of(
            "reason", "text", "message", "question", "answer", "description", "note", "workNote", "body", "query");

    private static final Pattern TAKES_ANYTHING = Pattern.compile("\\[\\^|\\\\[sSWD]|(?<!\\\\)\\.[*+]");

    private TextRules() {}

    @ArchTest
    static final ArchRule a_text_that_is_sent_is_one_line = fields().that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Record.class)
            .and()
            .haveRawType(String.class)
            .and()
            .areNotStatic()
            .should(beOneLine());

    private static ArchCondition<JavaField> beOneLine() {
        return new ArchCondition<>("say that it is one line, as it is checked when it is sent") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean holds = !isChecked(field)
                        || AT_LENGTH.contains(field.getName())
                        || field.getAnnotations().stream().anyMatch(TextRules::isOneLine);
                events.add(new SimpleConditionEvent(
                        field,
                        holds,
                        field.getFullName() + " takes line breaks: say @OneLine, or another constraint of kit.text"));
            }
        };
    }

    /** Whether its length or its letters are checked, so that it comes from outside. */
    private static boolean isChecked(JavaField field) {
        return field.getAnnotations().stream()
                .map(each -> each.getRawType().getName())
                .anyMatch(Set.of(
                        "jakarta.validation.constraints.Size",
                        "jakarta.validation.constraints.NotBlank",
                        "jakarta.validation.constraints.Pattern")::contains);
    }

    private static boolean isOneLine(JavaAnnotation<JavaField> constraint) {
        String name = constraint.getRawType().getName();
        return (name.startsWith("dev.cspmesh.")
                        && constraint.getRawType().isMetaAnnotatedWith("jakarta.validation.Constraint"))
                || (name.equals("jakarta.validation.constraints.Pattern")
                        && constraint
                                .tryGetExplicitlyDeclaredProperty("regexp")
                                .filter(regexp -> !TAKES_ANYTHING
                                        .matcher(regexp.toString())
                                        .find())
                                .isPresent());
    }
}
