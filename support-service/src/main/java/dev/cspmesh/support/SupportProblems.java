package dev.cspmesh.support;

import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that only support-service knows. */
@ApplicationScoped
public class SupportProblems implements ProblemCatalogue {

    public static final ProblemType ALREADY_ESCALATED = new ProblemType(
            "already-escalated",
            409,
            "This request was escalated already",
            "A request has at most one escalated request between the CSP and VMware.",
            "Go on in the escalated request; its identifier is the request's vendorRequestId.");

    public static final ProblemType REOPEN_WINDOW_OVER = new ProblemType(
            "reopen-window-over",
            409,
            "A resolved request can be reopened for 14 days only",
            "What comes later is a new matter and gets a request and a first-response clock of its own.",
            "Open a new request and name this one in its description.");

    public static final ProblemType SEARCH_FIRST = new ProblemType(
            "search-first",
            422,
            "Search the knowledge base before opening a request",
            "A request names the reference of a recent search of your own party. Only severity 1 goes without.",
            "Search the knowledge base and repeat the request with the searchReference of the answer.");

    public static final ProblemType UNKNOWN_PRODUCT = new ProblemType(
            "unknown-product",
            422,
            "There is no such product",
            "A request names a service of the catalogue, or one of the program's tools: partner-connect, commerce-portal,"
                    + " partner-navigator.",
            "List the services of the catalogue and use one of their codes.");

    public static final ProblemType NO_PROVIDER = new ProblemType(
            "no-provider",
            422,
            "Your provider is not known here",
            "A customer's request goes to the CSP that owns its customer organization; nobody else may answer it. A new"
                    + " customer organization is known here a few seconds after it was created.",
            "Repeat the request in a minute; if it is still refused, ask your CSP about your customer organization.");

    public static final ProblemType PHONE_NOT_ENTITLED = new ProblemType(
            "phone-not-entitled",
            422,
            "Technical support by phone needs a contract for the product",
            "VMware's technical phone support is open to those covered by a contract for the product that is active today.",
            "Choose EMAIL or CHAT, or sign a contract for the product first.");

    public static final ProblemType NAMES_CUSTOMER = new ProblemType(
            "names-customer",
            422,
            "What goes to VMware must not name a customer",
            "The customer is the CSP's. A text that VMware will read may hold no name, identifier or address of one of the"
                    + " CSP's customers or of their contacts.",
            "Describe the matter without the customer, for example as \"one of our tenants\".");

    @Override
    public List<ProblemType> types() {
        return List.of(
                ALREADY_ESCALATED,
                REOPEN_WINDOW_OVER,
                SEARCH_FIRST,
                UNKNOWN_PRODUCT,
                NO_PROVIDER,
                PHONE_NOT_ENTITLED,
                NAMES_CUSTOMER);
    }
}
