package dev.cspmesh.partner.journey;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.Rejection.Step;
import dev.cspmesh.partner.journey.Journey.StepStanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The requests that move a step on, as far as this caller may make them. */
@ApplicationScoped
class NextRequests {

    private final String contracts;
    private final String navigator;
    private final String billing;

    NextRequests(
            @ConfigProperty(name = "mesh.contract.url") String contracts,
            @ConfigProperty(name = "mesh.navigator.url") String navigator,
            @ConfigProperty(name = "mesh.billing.url") String billing) {
        this.contracts = contracts;
        this.navigator = navigator;
        this.billing = billing;
    }

    List<Step> of(String partnerId, StepStanding standing, Caller caller) {
        return switch (standing.state()) {
            case DONE, BLOCKED -> List.of();
            case NOT_APPLICABLE ->
                caller.is(CSP_SAAS) ? List.of(new Step("askSales", "POST", contracts + "/sales-enquiries")) : List.of();
            case OPEN -> open("/partners/" + partnerId, standing, caller);
        };
    }

    private List<Step> open(String partner, StepStanding standing, Caller caller) {
        boolean own = caller.is(CSP_SAAS);
        return switch (standing.step()) {
            case DISCOVER, JOIN -> List.of();
            case AGGREGATOR ->
                own
                        ? List.of(
                                new Step("listAggregators", "GET", "/aggregators"),
                                new Step("chooseAggregator", "PUT", partner + "/aggregator"))
                        : List.of();
            case TRAINING ->
                caller.is(VMWARE)
                        ? List.of(new Step("recordCompletion", "POST", partner + "/completions"))
                        : List.of(new Step("listCourses", "GET", "/courses"));
            case CONTRACT -> contract(standing, caller);
            case PIPELINE ->
                own ? List.of(new Step("enterOpportunity", "POST", contracts + "/opportunities")) : List.of();
            case TERMS -> own ? List.of(new Step("draftTerms", "POST", navigator + "/terms-of-service")) : List.of();
            case ONBOARD ->
                own
                        ? List.of(
                                new Step("openInvitation", "POST", navigator + "/invitations/openings"),
                                new Step("readInvitation", "GET", navigator + "/invitations/" + standing.subject()))
                        : List.of();
            case PROVISION ->
                own
                        ? List.of(
                                new Step("createCustomerOrganization", "POST", navigator + "/customer-organizations"),
                                new Step("listCustomerOrganizations", "GET", navigator + "/customer-organizations"))
                        : List.of();
            case BILLING -> billing(standing, caller);
        };
    }

    private List<Step> contract(StepStanding standing, Caller caller) {
        String contract = contracts + "/contracts/" + standing.subject();
        boolean none = standing.subject().isEmpty();
        String waits = String.join("", standing.reasons());
        if (none) {
            return caller.is(CSP_SAAS)
                    ? List.of(new Step("draftContract", "POST", contracts + "/contracts"))
                    : List.of();
        }
        if (caller.is(CSP_SAAS) && waits.contains("your signature")) {
            return List.of(new Step("signContract", "POST", contract + "/signature"));
        }
        if (caller.is(AGGREGATOR) && waits.contains("aggregator")) {
            return List.of(new Step("countersignContract", "POST", contract + "/countersignature"));
        }
        if (caller.is(VMWARE) && waits.contains("approval")) {
            return List.of(new Step("approveContract", "POST", contract + "/approval"));
        }
        return List.of(new Step("readContract", "GET", contract));
    }

    private List<Step> billing(StepStanding standing, Caller caller) {
        String order = billing + "/orders/" + standing.subject();
        String waits = String.join("", standing.reasons());
        if (caller.is(CSP_SAAS) && waits.contains("submitted")) {
            return List.of(new Step("submitOrder", "POST", order + "/submission"));
        }
        if (caller.is(AGGREGATOR) && waits.contains("aggregator")) {
            return List.of(new Step("approveOrder", "POST", order + "/approval"));
        }
        if (caller.is(VMWARE) && waits.contains("VMware")) {
            return List.of(new Step("closeOrder", "POST", order + "/closing"));
        }
        return List.of(new Step("readOrder", "GET", order));
    }
}
