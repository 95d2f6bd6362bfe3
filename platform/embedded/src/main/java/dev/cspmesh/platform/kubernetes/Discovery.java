package dev.cspmesh.platform.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code kubectl} asks before it does anything: which version this is, which kinds there are and under which names.
 * The store itself takes objects of any kind; here stand those that a mesh makes and a person looks for.
 */
final class Discovery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    private static final List<Kind> KINDS = List.of(
            new Kind("", "Namespace", "namespaces", false, List.of("ns")),
            new Kind("", "Node", "nodes", false, List.of("no")),
            new Kind("", "Pod", "pods", true, List.of("po")),
            new Kind("", "Service", "services", true, List.of("svc")),
            new Kind("", "ConfigMap", "configmaps", true, List.of("cm")),
            new Kind("", "Secret", "secrets", true, List.of()),
            new Kind("", "ServiceAccount", "serviceaccounts", true, List.of("sa")),
            new Kind("", "ResourceQuota", "resourcequotas", true, List.of("quota")),
            new Kind("", "LimitRange", "limitranges", true, List.of("limits")),
            new Kind("", "Event", "events", true, List.of("ev")),
            new Kind("apps", "Deployment", "deployments", true, List.of("deploy")),
            new Kind("networking.k8s.io", "NetworkPolicy", "networkpolicies", true, List.of("netpol")),
            new Kind("rbac.authorization.k8s.io", "Role", "roles", true, List.of()),
            new Kind("rbac.authorization.k8s.io", "RoleBinding", "rolebindings", true, List.of()),
            new Kind("rbac.authorization.k8s.io", "ClusterRole", "clusterroles", false, List.of()),
            new Kind("rbac.authorization.k8s.io", "ClusterRoleBinding", "clusterrolebindings", false, List.of()),
            new Kind(
                    "apiextensions.k8s.io",
                    "CustomResourceDefinition",
                    "customresourcedefinitions",
                    false,
                    List.of("crd")),
            new Kind(CustomResources.GROUP, "Sddc", "sddcs", true, List.of("sddc-csp")),
            new Kind(CustomResources.GROUP, "ServiceActivation", "serviceactivations", true, List.of("sa-csp")));

    private final Map<String, Object> answers = new TreeMap<>();

    /** A kind of objects; all are in version {@code v1} of their group, the core group has no name. */
    private record Kind(String group, String kind, String name, boolean namespaced, List<String> shortNames) {
        String groupVersion() {
            return group.isEmpty() ? "v1" : group + "/v1";
        }

        Map<String, Object> patch() {
            return Map.of(
                    "parameters",
                    List.of(Map.of("name", "fieldValidation", "in", "query", "schema", Map.of("type", "string"))),
                    "responses",
                    Map.of(),
                    "x-kubernetes-group-version-kind",
                    Map.of("group", group, "version", "v1", "kind", kind));
        }

        Map<String, Object> resource() {
            return Map.of(
                    "kind", kind,
                    "name", name,
                    "singularName", kind.toLowerCase(Locale.ROOT),
                    "namespaced", namespaced,
                    "shortNames", shortNames,
                    "categories", group.equals(CustomResources.GROUP) ? List.of("csp-mesh") : List.of(),
                    "verbs", VERBS);
        }
    }

    Discovery() {
        answers.put(
                "/version",
                Map.of("major", "1", "minor", "34", "gitVersion", "v1.34.0+csp-mesh-sandbox", "platform", "sandbox"));
        answers.put("/api", Map.of("kind", "APIVersions", "versions", List.of("v1")));
        Map<String, List<Map<String, Object>>> resources = new LinkedHashMap<>();
        KINDS.forEach(kind -> resources
                .computeIfAbsent(kind.groupVersion(), version -> new ArrayList<>())
                .add(kind.resource()));
        resources.forEach(this::resources);
        answers.put("/openapi/v3", Map.of("paths", documents(resources.keySet())));
        resources.keySet().forEach(version -> answers.put("/openapi/v3/" + path(version), document(version)));
        List<Map<String, Object>> groups = KINDS.stream()
                .map(Kind::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .map(Discovery::group)
                .toList();
        groups.forEach(group -> answers.put("/apis/" + group.get("name"), group));
        answers.put("/apis", Map.of("kind", "APIGroupList", "apiVersion", "v1", "groups", groups));
    }

    private void resources(String groupVersion, List<Map<String, Object>> resources) {
        answers.put(
                "/" + path(groupVersion),
                Map.of(
                        "kind",
                        "APIResourceList",
                        "apiVersion",
                        "v1",
                        "groupVersion",
                        groupVersion,
                        "resources",
                        resources));
    }

    private static String path(String groupVersion) {
        return (groupVersion.equals("v1") ? "api/" : "apis/") + groupVersion;
    }

    private static Map<String, Object> documents(Set<String> groupVersions) {
        Map<String, Object> documents = new TreeMap<>();
        groupVersions.forEach(
                version -> documents.put(path(version), Map.of("serverRelativeURL", "/openapi/v3/" + path(version))));
        return documents;
    }

    /** Just enough for {@code kubectl apply}: it looks there whether the server checks the fields, and lets it. */
    private static Map<String, Object> document(String groupVersion) {
        Map<String, Object> paths = new TreeMap<>();
        KINDS.stream()
                .filter(kind -> kind.groupVersion().equals(groupVersion))
                .forEach(kind -> paths.put(
                        "/" + path(groupVersion) + "/" + kind.name() + "/{name}", Map.of("patch", kind.patch())));
        return Map.of("openapi", "3.0.0", "info", Map.of("title", "CSP Mesh sandbox", "version", "1"), "paths", paths);
    }

    /** How the list of a collection begins, if the path is that of one: a list has a kind of its own. */
    Optional<String> listHead(String path) {
        String plain = plain(path);
        return KINDS.stream()
                .filter(kind ->
                        plain.startsWith("/" + path(kind.groupVersion()) + "/") && plain.endsWith("/" + kind.name()))
                .map(kind -> "{\"apiVersion\":\"%s\",\"kind\":\"%sList\"".formatted(kind.groupVersion(), kind.kind()))
                .findFirst();
    }

    private static Map<String, Object> group(String name) {
        Map<String, String> version = Map.of("groupVersion", name + "/v1", "version", "v1");
        return Map.of(
                "kind",
                "APIGroup",
                "apiVersion",
                "v1",
                "name",
                name,
                "versions",
                List.of(version),
                "preferredVersion",
                version);
    }

    /** The answer to a request for this path, with or without a query; nothing when the path names objects. */
    Optional<String> answer(String path) {
        return Optional.ofNullable(answers.get(plain(path))).map(Discovery::json);
    }

    private static String plain(String path) {
        return path.replaceFirst("\\?.*", "").replaceFirst("/$", "");
    }

    private static String json(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
