package dev.cspmesh.navigator.customer;

import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.lifecycle.Action;
import dev.cspmesh.kit.problem.NextAction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests that begin something at a customer. Life cycles of their own begin with them. */
public final class CustomerActions {

    private static final String CUSTOMER = "/customer-organizations/{customerId}";

    public static final Action REQUEST_ACCESS = Action.put("requestAccess", CUSTOMER + "/access-grants/{service}");
    public static final Action ACTIVATE_SERVICE = Action.put("activateService", CUSTOMER + "/services/{activationId}");
    public static final Action PROVISION_SDDC = Action.put("provisionSddc", CUSTOMER + "/sddcs/{sddcId}");

    /** Where a customer finds the terms that it accepts. */
    static final NextAction LIST_TERMS = new NextAction("listTerms", "GET", "/terms-of-service");

    private CustomerActions() {}

    /** What the provider may do at this customer, and nobody else, as events say it. */
    public static Map<String, List<NextAction>> ofProvider(UUID customerId, Action... actions) {
        return Map.of(
                Scopes.CSP_SAAS,
                Arrays.stream(actions).map(action -> at(customerId, action)).toList());
    }

    /** Of a new customer: its provider asks for access, it reads its provider's terms. */
    static Map<String, List<NextAction>> atFirst(UUID customerId) {
        Map<String, List<NextAction>> all = new LinkedHashMap<>(ofProvider(customerId, REQUEST_ACCESS));
        all.put(Scopes.CUSTOMER, List.of(LIST_TERMS));
        return all;
    }

    /** The request at this customer; what the caller chooses stays in braces. */
    public static NextAction at(UUID customerId, Action action) {
        return new NextAction(
                action.name(), action.method(), action.path().replace("{customerId}", customerId.toString()));
    }
}
