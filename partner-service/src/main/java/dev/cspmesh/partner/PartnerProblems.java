package dev.cspmesh.partner;

import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that only partner-service gives. */
@ApplicationScoped
public class PartnerProblems implements ProblemCatalogue {

    public static final ProblemType ALREADY_APPLIED = new ProblemType(
            "already-applied",
            409,
            "This company or contact has applied already",
            "A company (legal id and country) has one application that is not rejected, and so has a contact's address.",
            "Wait for the decision on the first application; its contact gets an e-mail.");

    public static final ProblemType AGGREGATOR_NOT_AUTHORIZED = new ProblemType(
            "aggregator-not-authorized",
            422,
            "This aggregator is not authorized for your country",
            "A partner works with an aggregator that is active and authorized for the partner's country.",
            "List the aggregators of your country and choose one of them.");

    public static final ProblemType UNKNOWN_COURSE = new ProblemType(
            "unknown-course",
            422,
            "There is no such course",
            "A completion names a course of the training catalogue.",
            "List the courses and use one of their codes.");

    public static final ProblemType COMPLETED_IN_FUTURE = new ProblemType(
            "completed-in-future",
            422,
            "A completion cannot lie in the future",
            "VMware's training authority records what has happened.",
            "Record the completion on the day it happened or later.");

    public static final ProblemType UNKNOWN_SERVICE = new ProblemType(
            "unknown-service",
            422,
            "There is no such service",
            "Eligibility is asked for a service of the catalogue.",
            "List the services and use one of their codes.");

    public static final ProblemType INCOMPLETE = new ProblemType(
            "incomplete",
            422,
            "The application is not complete",
            "A draft may miss anything; what is submitted names the company, where it is registered, and who answers for it.",
            "Fill in what errors names, then submit again.");

    public static final ProblemType LAST_ADMINISTRATOR = new ProblemType(
            "last-administrator",
            409,
            "A partner keeps its primary contact and at least one administrator",
            "The primary contact is the default administrator of the commerce portal; somebody always is.",
            "Make another administrator the primary contact first, or add one.");

    public static final ProblemType UNKNOWN_ADMINISTRATOR = new ProblemType(
            "unknown-administrator",
            422,
            "The partner has no such administrator",
            "The primary contact is one of the partner's administrators.",
            "List the administrators and name one of them, or add the person first.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                ALREADY_APPLIED,
                AGGREGATOR_NOT_AUTHORIZED,
                UNKNOWN_COURSE,
                COMPLETED_IN_FUTURE,
                UNKNOWN_SERVICE,
                INCOMPLETE,
                LAST_ADMINISTRATOR,
                UNKNOWN_ADMINISTRATOR);
    }
}
