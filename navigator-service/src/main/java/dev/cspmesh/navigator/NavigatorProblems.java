package dev.cspmesh.navigator;

import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that only navigator-service knows. */
@ApplicationScoped
public class NavigatorProblems implements ProblemCatalogue {

    public static final ProblemType ID_TAKEN = new ProblemType(
            "id-taken",
            409,
            "This identifier stands for something else",
            "The caller chooses the identifier. Repeating a request with the same attributes is harmless; the same"
                    + " identifier with other attributes is a mistake.",
            "Use a new random UUID for something new.");

    public static final ProblemType ALREADY_ACCEPTED = new ProblemType(
            "already-accepted",
            409,
            "These terms are accepted already",
            "A customer accepts one version of the terms once.",
            "Nothing is left to do for this version.");

    public static final ProblemType INVITATION_EXPIRED = new ProblemType(
            "invitation-expired",
            422,
            "This invitation is no longer valid",
            "The link in an invitation mail is valid for 14 days.",
            "Ask the program desk for a new invitation.");

    public static final ProblemType WIZARD_INCOMPLETE = new ProblemType(
            "wizard-incomplete",
            422,
            "The wizard is not filled in completely",
            "Account, provider organization and default settings are needed before the provider organization is made.",
            "Fill in the steps that the answer names, then complete again.");

    public static final ProblemType NO_PROVIDER_ORGANIZATION = new ProblemType(
            "no-provider-organization",
            422,
            "You have no provider organization yet",
            "Customer organizations are children of a provider organization, which the onboarding wizard makes.",
            "Open the invitation that came by mail and complete the wizard.");

    public static final ProblemType UNKNOWN_SERVICE = new ProblemType(
            "unknown-service",
            422,
            "There is no such service",
            "The service is named by a code of the service catalogue.",
            "List the services and use one of their codes.");

    public static final ProblemType SERVICE_NOT_INTEGRATED = new ProblemType(
            "service-not-integrated",
            422,
            "This service is not integrated with Navigator",
            "Steps 6 to 9 of the program are open only for services that are integrated with Navigator.",
            "Contact your sales representative for this service.");

    public static final ProblemType NO_ACTIVE_CONTRACT = new ProblemType(
            "no-active-contract",
            422,
            "There is no active contract for this service",
            "A service is activated under an active commit contract of the provider, unless it is free of charge.",
            "Sign a contract for the service and wait until it is active.");

    public static final ProblemType TERMS_NOT_ACCEPTED = new ProblemType(
            "terms-not-accepted",
            422,
            "The customer has not accepted terms of service",
            "A provider serves a customer under its own terms, and only once the customer has accepted them.",
            "Publish terms of service and have the customer accept them.");

    public static final ProblemType ACCESS_OUT_OF_BOUNDS = new ProblemType(
            "access-out-of-bounds",
            422,
            "This access cannot be asked for",
            "Access is bounded in time, from one day to two years, and names its permissions if and only if it is partial.",
            "Correct the fields that the answer names.");

    public static final ProblemType ACTIVATION_NOT_ACTIVE = new ProblemType(
            "activation-not-active",
            422,
            "This service is not active at the customer",
            "A software-defined data center belongs to a service that is active at the same customer.",
            "Activate the service and wait until it is active.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                ID_TAKEN,
                ALREADY_ACCEPTED,
                INVITATION_EXPIRED,
                WIZARD_INCOMPLETE,
                NO_PROVIDER_ORGANIZATION,
                UNKNOWN_SERVICE,
                SERVICE_NOT_INTEGRATED,
                NO_ACTIVE_CONTRACT,
                TERMS_NOT_ACCEPTED,
                ACCESS_OUT_OF_BOUNDS,
                ACTIVATION_NOT_ACTIVE);
    }
}
