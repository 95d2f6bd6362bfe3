package dev.cspmesh.delivery.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.delivery.chart.Repository;
import dev.cspmesh.delivery.vocabulary.PublicName.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every public name of the mesh, read from its documents, schemas, migrations and sources. */
final class PublicNames {

    private static final List<String> SERVICES = List.of("partner", "contract", "navigator", "billing", "support");
    private static final List<String> SOURCES = List.of(
            "partner-service",
            "contract-service",
            "navigator-service",
            "billing-service",
            "support-service",
            "kit/runtime",
            "kit/openapi",
            "platform/embedded",
            "sandbox");
    private static final Pattern TABLE =
            Pattern.compile("(?is)create table (?:if not exists )?(\\w+)\\s*\\((.*?)\\n\\)\\s*(?:partition[^;]*)?;");
    private static final Pattern COLUMN = Pattern.compile("(?m)^    (\\w+)\\s");
    private static final Pattern NO_COLUMN = Pattern.compile("(?i)constraint|check|foreign|unique|primary|exclude|like");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed) )*"
                    + "(?:class|interface|enum|record|@interface) (\\w+)");

    private PublicNames() {}

    static List<PublicName> all() {
        List<PublicName> names = new ArrayList<>();
        for (String service : SERVICES) {
            document("docs/openapi/" + service + "-service.json", names);
            under(service + "-service/src/main/resources/events", ".schema.json")
                    .forEach(schema -> event(schema, names));
            under(service + "-service/src/main/resources/db/migration", ".sql").forEach(sql -> tables(sql, names));
        }
        under("kit/runtime/src/main/resources/db/kit", ".sql").forEach(sql -> tables(sql, names));
        SOURCES.stream()
                .flatMap(module -> under(module + "/src/main/java", ".java"))
                .forEach(source -> types(source, names));
        return names;
    }

    private static void document(String place, List<PublicName> names) {
        JsonNode document = json(place);
        document.path("paths").properties().forEach(path -> {
            names.add(new PublicName(Kind.PATH, path.getKey(), place));
            path.getValue().findValuesAsText("operationId").stream()
                    .map(operation -> new PublicName(Kind.OPERATION, operation, place))
                    .forEach(names::add);
        });
        document.path("components").path("schemas").properties().forEach(schema -> {
            names.add(new PublicName(Kind.SCHEMA, schema.getKey(), place));
            properties(schema.getValue(), place, names);
        });
    }

    private static void event(String place, List<PublicName> names) {
        String file = Path.of(place).getFileName().toString();
        names.add(new PublicName(Kind.EVENT, file.replace(".schema.json", ""), place));
        properties(json(place), place, names);
    }

    private static void properties(JsonNode schema, String place, List<PublicName> names) {
        schema.findValues("properties").forEach(properties -> properties
                .fieldNames()
                .forEachRemaining(name -> names.add(new PublicName(Kind.PROPERTY, name, place))));
    }

    private static void tables(String place, List<PublicName> names) {
        Matcher table = TABLE.matcher(Repository.text(place));
        while (table.find()) {
            names.add(new PublicName(Kind.TABLE, table.group(1), place));
            COLUMN.matcher(table.group(2))
                    .results()
                    .map(column -> column.group(1))
                    .filter(column -> !NO_COLUMN.matcher(column).matches())
                    .map(column -> new PublicName(Kind.COLUMN, column, place))
                    .forEach(names::add);
        }
    }

    private static void types(String place, List<PublicName> names) {
        String source = Repository.text(place);
        PACKAGE.matcher(source)
                .results()
                .map(found -> new PublicName(Kind.PACKAGE, found.group(1), place))
                .forEach(names::add);
        TYPE.matcher(source)
                .results()
                .map(found -> new PublicName(Kind.CLASS, found.group(1), place))
                .forEach(names::add);
    }

    private static Stream<String> under(String folder, String ending) {
        return Repository.files(folder).stream()
                .map(file -> Repository.path("").relativize(file).toString())
                .filter(file -> file.endsWith(ending))
                .sorted();
    }

    private static JsonNode json(String place) {
        try {
            return new ObjectMapper().readTree(Repository.text(place));
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }
}
