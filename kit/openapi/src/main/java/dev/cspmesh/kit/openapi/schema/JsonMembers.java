package dev.cspmesh.kit.openapi.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** The Java types behind named schemas: which of their members is always there when they are written as JSON. */
public final class JsonMembers {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final Set<String> OPTIONAL =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");
    private static final Set<String> EMPTIABLE = Set.of(
            "java.lang.String",
            "java.util.List",
            "java.util.Map",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.Collection",
            "java.util.SortedSet");

    private final IndexView index;
    private final Map<String, List<ClassInfo>> byName;

    public JsonMembers(IndexView index) {
        this.index = index;
        this.byName = index.getKnownClasses().stream()
                .filter(type -> type.name().toString().startsWith("dev.cspmesh."))
                .collect(Collectors.groupingBy(JsonMembers::schemaName));
    }

    private static final Map<String, Integer> LONGEST = Map.of(
            "dev.cspmesh.kit.text.CountryCode", 2,
            "dev.cspmesh.kit.text.CurrencyCode", 3,
            "dev.cspmesh.kit.text.LanguageTag", 35,
            "dev.cspmesh.kit.text.TimeZoneName", 64);

    /**
     * A member.
     *
     * @param always whether it is always there
     * @param longest the most letters that its own constraint takes, if it has one
     */
    private record Member(boolean always, Optional<Integer> longest) {}

    /** The longest text that a constraint of the kit takes there. */
    public Optional<Integer> longest(String schema, String property, Set<String> properties) {
        return behind(schema, properties).map(members -> members.get(property)).flatMap(Member::longest);
    }

    /** Names of the members that are always there, of the type behind this schema. */
    public Set<String> always(String schema, Set<String> properties) {
        return behind(schema, properties)
                .map(members -> properties.stream()
                        .filter(name -> members.get(name).always())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Optional<Map<String, Member>> behind(String schema, Set<String> properties) {
        return candidates(schema)
                .map(this::members)
                .filter(members -> members.keySet().containsAll(properties))
                .findFirst();
    }

    /** The types that the library may have named so; it counts those that would be named alike. */
    private Stream<ClassInfo> candidates(String schema) {
        String counted = schema.replaceFirst("\\d+$", "");
        return Stream.of(schema, counted).distinct().flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }

    private static String schemaName(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString)
                .orElseGet(() -> type.name().withoutPackagePrefix().replaceFirst("^.*\\$", ""));
    }

    private Map<String, Member> members(ClassInfo type) {
        Map<String, Member> members = new HashMap<>();
        boolean leavesOutEmpty = leavesOutEmpty(type.declaredAnnotation(INCLUDE));
        type.methods().stream()
                .filter(method ->
                        method.parametersCount() == 0 && method.returnType().kind() != Type.Kind.VOID)
                .forEach(method -> members.put(
                        property(method.name(), method.annotations()),
                        member(method.returnType(), method.annotations(), leavesOutEmpty)));
        type.fields().stream()
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.flags()))
                .forEach(field -> add(
                        members,
                        field.name(),
                        field.type(),
                        annotations(type, field.name(), field.annotations()),
                        leavesOutEmpty));
        return members;
    }

    /** Those of a record's component do not all stand at its field. */
    private static List<AnnotationInstance> annotations(ClassInfo type, String name, List<AnnotationInstance> ofField) {
        return Stream.concat(
                        ofField.stream(),
                        Stream.ofNullable(type.recordComponent(name)).flatMap(part -> part.annotations().stream()))
                .toList();
    }

    private void add(
            Map<String, Member> members,
            String name,
            Type type,
            List<AnnotationInstance> annotations,
            boolean leavesOutEmpty) {
        if (find(annotations, UNWRAPPED).isPresent()) {
            Optional.ofNullable(index.getClassByName(type.name())).ifPresent(inner -> members.putAll(members(inner)));
        } else {
            members.put(property(name, annotations), member(type, annotations, leavesOutEmpty));
        }
    }

    private static String property(String name, List<AnnotationInstance> annotations) {
        return find(annotations, PROPERTY)
                .map(AnnotationInstance::value)
                .map(AnnotationValue::asString)
                .filter(renamed -> !renamed.isEmpty())
                .orElse(name);
    }

    private static Member member(Type type, List<AnnotationInstance> annotations, boolean leavesOutEmpty) {
        String raw = type.name().toString();
        boolean nullable =
                type.hasAnnotation(NULLABLE) || find(annotations, NULLABLE).isPresent() || OPTIONAL.contains(raw);
        boolean emptiable = EMPTIABLE.contains(raw)
                && (leavesOutEmpty || leavesOutEmpty(find(annotations, INCLUDE).orElse(null)));
        Optional<Integer> longest = Stream.concat(annotations.stream(), type.annotations().stream())
                .map(annotation -> LONGEST.get(annotation.name().toString()))
                .filter(Objects::nonNull)
                .findFirst();
        return new Member(!nullable && !emptiable, longest);
    }

    private static boolean leavesOutEmpty(@org.jspecify.annotations.Nullable AnnotationInstance include) {
        return include != null
                && include.value() != null
                && Set.of("NON_EMPTY", "NON_DEFAULT").contains(include.value().asEnum());
    }

    private static Optional<AnnotationInstance> find(List<AnnotationInstance> annotations, DotName name) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(name))
                .filter(annotation -> annotation.target() == null
                        || annotation.target().kind() != AnnotationTarget.Kind.TYPE
                        || annotation.target().asType().target() == null
                        || isWhole(annotation))
                .findFirst();
    }

    /** About the value itself and not about what a list of them holds. */
    private static boolean isWhole(AnnotationInstance annotation) {
        return annotation.target().asType().usage() == org.jboss.jandex.TypeTarget.Usage.EMPTY;
    }
}
