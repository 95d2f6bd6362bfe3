package dev.cspmesh.partner.journey;

import static dev.cspmesh.kit.caller.Participant.AGGREGATOR;
import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Participant;

/** An operation of one of the services, and the participants who may call it. */
enum ApiOperation {
    LIST_AGGREGATORS("listAggregators", "GET", Owner.PARTNER, "/aggregators"),
    CHOOSE_AGGREGATOR("chooseAggregator", "PUT", Owner.PARTNER, "/partners/{partner}/aggregator"),
    LIST_COURSES("listCourses", "GET", Owner.PARTNER, "/courses"),
    RECORD_COMPLETION("recordCompletion", "POST", Owner.PARTNER, "/partners/{partner}/completions"),
    REINSTATE_PARTNER("reinstatePartner", "POST", Owner.PARTNER, "/partners/{partner}/reinstatement"),
    DRAFT_CONTRACT("draftContract", "POST", Owner.CONTRACT, "/contracts"),
    READ_CONTRACT("readContract", "GET", Owner.CONTRACT, "/contracts/{subject}"),
    ENTER_OPPORTUNITY("enterOpportunity", "POST", Owner.CONTRACT, "/opportunities"),
    ASK_SALES("askSales", "POST", Owner.CONTRACT, "/sales-enquiries"),
    DRAFT_TERMS("draftTerms", "POST", Owner.NAVIGATOR, "/terms-of-service"),
    LIST_TERMS("listTerms", "GET", Owner.NAVIGATOR, "/terms-of-service"),
    READ_INVITATION("readInvitation", "GET", Owner.NAVIGATOR, "/invitations/{subject}"),
    CREATE_CUSTOMER("createCustomerOrganization", "POST", Owner.NAVIGATOR, "/customer-organizations"),
    ACTIVATE_SERVICE(
            "activateService", "PUT", Owner.NAVIGATOR, "/customer-organizations/{subject}/services/{activation}"),
    LIST_CUSTOMERS("listCustomerOrganizations", "GET", Owner.NAVIGATOR, "/customer-organizations"),
    READ_ORDER("readOrder", "GET", Owner.BILLING, "/orders/{subject}");

    /** The service that publishes the operation. */
    enum Owner {
        PARTNER,
        CONTRACT,
        NAVIGATOR,
        BILLING
    }

    private final String operationId;
    private final String method;
    private final Owner owner;
    private final String path;

    ApiOperation(String operationId, String method, Owner owner, String path) {
        this.operationId = operationId;
        this.method = method;
        this.owner = owner;
        this.path = path;
    }

    /** The same participants whose scope the operation asks for. */
    boolean isFor(Participant participant) {
        return switch (this) {
            case LIST_AGGREGATORS,
                    CHOOSE_AGGREGATOR,
                    DRAFT_CONTRACT,
                    ENTER_OPPORTUNITY,
                    ASK_SALES,
                    DRAFT_TERMS,
                    LIST_TERMS,
                    CREATE_CUSTOMER,
                    ACTIVATE_SERVICE,
                    LIST_CUSTOMERS -> participant == CSP_SAAS;
            case RECORD_COMPLETION, REINSTATE_PARTNER -> participant == VMWARE;
            case LIST_COURSES -> participant == CSP_SAAS || participant == AGGREGATOR;
            case READ_INVITATION -> participant == CSP_SAAS || participant == VMWARE;
            case READ_CONTRACT, READ_ORDER ->
                participant == CSP_SAAS || participant == AGGREGATOR || participant == VMWARE;
        };
    }

    String operationId() {
        return operationId;
    }

    String method() {
        return method;
    }

    Owner owner() {
        return owner;
    }

    /** With {@code {partner}}, {@code {subject}} and {@code {activation}} to be filled in. */
    String path() {
        return path;
    }
}
