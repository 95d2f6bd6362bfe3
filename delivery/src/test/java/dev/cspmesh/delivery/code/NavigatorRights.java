package dev.cspmesh.delivery.code;

import dev.cspmesh.delivery.chart.Repository;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What navigator-service does in a cluster, read from its sources: every kind that it builds is looked up, made and
 * repaired; kinds that it also takes away stand where its code makes the list of what shall be absent.
 */
public final class NavigatorRights {

    private static final String SOURCES = "navigator-service/src/main/java/dev/cspmesh/navigator";
    private static final Map<String, String> RESOURCES = Map.of(
            "NamespaceBuilder", "namespaces",
            "ResourceQuotaBuilder", "resourcequotas",
            "LimitRangeBuilder", "limitranges",
            "NetworkPolicyBuilder", "networkpolicies",
            "ConfigMapBuilder", "configmaps",
            "RoleBindingBuilder", "rolebindings",
            "SddcObject", "sddcs",
            "ServiceActivationObject", "serviceactivations");
    private static final Set<String> NEVER_TAKEN_AWAY =
            Set.of("namespaces", "resourcequotas", "limitranges", "networkpolicies");
    private static final Pattern MADE = Pattern.compile("new (\\w+)\\(");
    private static final Pattern GRANTED = Pattern.compile("\"(cspmesh-access-)\" \\+ name");

    private NavigatorRights() {}

    public static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        Repository.files(SOURCES).forEach(file -> {
            Matcher made = MADE.matcher(Repository.read(file));
            while (made.find()) {
                String resource = RESOURCES.getOrDefault(made.group(1), "");
                if (!resource.isEmpty()) {
                    used.put(resource, verbs(resource));
                }
            }
        });
        return used;
    }

    private static Set<String> verbs(String resource) {
        Set<String> verbs = new TreeSet<>(Set.of("get", "create", "update"));
        if (!NEVER_TAKEN_AWAY.contains(resource)) {
            verbs.add("delete");
        }
        return verbs;
    }

    /** One cluster role for each level that is bound. */
    public static Set<String> grantedRoles() {
        String access = Repository.text(SOURCES + "/access/AccessObjects.java");
        Matcher prefix = GRANTED.matcher(access);
        if (!prefix.find() || !access.contains("List.of(AccessLevel.FULL, AccessLevel.PARTIAL)")) {
            throw new AssertionError("AccessObjects grants other roles than this test knows");
        }
        return new TreeSet<>(Set.of(prefix.group(1) + "full", prefix.group(1) + "partial"));
    }
}
