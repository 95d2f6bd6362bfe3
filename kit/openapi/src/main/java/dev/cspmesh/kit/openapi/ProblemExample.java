package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem as an answer shows it.
 *
 * @param type the rule
 * @param errors the fields that it names
 */
record ProblemExample(ProblemType type, List<Map<String, String>> errors) {

    /** What is nobody's rule. */
    static final ProblemExample FAULT = of(new ProblemType(
            "fault",
            500,
            "Internal Server Error",
            "",
            "Repeat the request with the same Idempotency-Key; if it fails again, tell the operator the time."));

    static ProblemExample of(ProblemType type) {
        return new ProblemExample(type, List.of());
    }

    ProblemExample field(String pointer, String detail, String allowed) {
        List<Map<String, String>> more = new ArrayList<>(errors);
        Map<String, String> field = new LinkedHashMap<>();
        field.put("pointer", pointer);
        field.put("detail", detail);
        field.put("allowed", allowed);
        more.add(field);
        return new ProblemExample(type, more);
    }

    /** In the order in which an answer has it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type.uri());
        json.put("title", type.title());
        json.put("status", type.status());
        json.put("detail", type.title() + ".");
        json.put("instance", "/contracts/019a9c6e-0000-7000-8000-000000000000");
        json.put("remedy", type.remedy());
        if (!errors.isEmpty()) {
            json.put("errors", errors);
        }
        return json;
    }
}
