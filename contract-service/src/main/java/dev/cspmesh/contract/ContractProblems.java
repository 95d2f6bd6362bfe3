package dev.cspmesh.contract;

import dev.cspmesh.kit.problem.ProblemCatalogue;
import dev.cspmesh.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The refusals that only contract-service knows. */
@ApplicationScoped
public class ContractProblems implements ProblemCatalogue {

    public static final ProblemType UNKNOWN_SERVICE = new ProblemType(
            "unknown-service",
            422,
            "There is no such service",
            "Contracts, price books and opportunities are made for a service of the catalogue.",
            "List the services and use one of their codes.");

    public static final ProblemType SERVICE_IS_FREE = new ProblemType(
            "service-is-free",
            422,
            "This service is free of charge",
            "A service that is free of charge needs no contract and has no prices.",
            "Activate the service for a customer in Navigator; that is all it needs.");

    public static final ProblemType UNKNOWN_LEVEL = new ProblemType(
            "unknown-level",
            422,
            "The service has no such commit level",
            "A contract commits to one of the levels that the service offers in the contract's currency.",
            "List the levels of the service and use one of their names.");

    public static final ProblemType START_OUT_OF_RANGE = new ProblemType(
            "start-out-of-range",
            422,
            "The contract starts too far from today",
            "A contract starts within the bounds that the operator has set around today.",
            "Choose a start inside the allowed range.");

    public static final ProblemType NO_AGGREGATOR = new ProblemType(
            "no-aggregator",
            422,
            "You have not chosen an aggregator yet",
            "A commit contract is set up with the partner's aggregator, who countersigns it and sends the bills.",
            "Choose an aggregator of your country, then draft the contract again.");

    public static final ProblemType AGGREGATOR_INACTIVE = new ProblemType(
            "aggregator-inactive",
            409,
            "The aggregator makes no new contracts",
            "VMware has taken the aggregator's authorization away. Running contracts stay with it, new ones are made with"
                    + " another one.",
            "Withdraw the contract, choose another aggregator in partner-service, and draft it again.");

    public static final ProblemType NOT_YOUR_PARTNER = new ProblemType(
            "not-your-partner",
            422,
            "No such CSP works with you",
            "An aggregator drafts contracts for the CSPs that have chosen it.",
            "Use the partner ID of one of your CSPs.");

    public static final ProblemType NOT_ELIGIBLE = new ProblemType(
            "not-eligible",
            422,
            "You may not transact this service yet",
            "Signing needs an active partner, an aggregator, the VOP-MSP training and, for some services, a solution"
                    + " competency. partner-service decides it at the moment of signing.",
            "Satisfy each condition that errors names; next says which request does it.");

    public static final ProblemType PRICE_BOOK_OVERLAP = new ProblemType(
            "price-book-overlap",
            409,
            "Another price book is valid in this period",
            "For one service and currency at most one price book is valid on any day. A published book keeps its prices"
                    + " and its days; only one without an end is ended by a book that starts later.",
            "Choose a period that starts after the other book's last day, or, where it has none, after its first day.");

    public static final ProblemType NOT_SOLD_IN_CURRENCY = new ProblemType(
            "not-sold-in-currency",
            422,
            "The service is not sold in this currency",
            "A service is sold in the currencies of its price books. A contract needs prices in its currency on its first"
                    + " day, and a deal is in a currency in which the service is sold.",
            "Use one of the currencies that errors allows, or ask VMware to publish a price book.");

    public static final ProblemType UNKNOWN_CUSTOMER = new ProblemType(
            "unknown-customer",
            422,
            "You have no such customer",
            "A deal names one of your own customer organizations in Navigator. A new one is known here within"
                    + " seconds.",
            "List your customer organizations in Navigator and use one of their ids.");

    public static final ProblemType STAGE_DETAILS_DO_NOT_FIT = new ProblemType(
            "stage-details-do-not-fit",
            422,
            "The details do not fit the stage",
            "A lost deal says why: a coded reason, and a text where that is OTHER. Only a won deal names, with its stage, the"
                    + " customer organization that buys.",
            "Send the details that errors names, or edit the deal while it is open.");

    public static final ProblemType PERIOD_REVERSED = new ProblemType(
            "period-reversed",
            422,
            "The period ends before it starts",
            "A period is half-open: its first day is part of it, its end is the first day after it.",
            "Let the period end after the day it starts, or leave the end out.");

    public static final ProblemType DUPLICATE_SKU = new ProblemType(
            "duplicate-sku",
            422,
            "A SKU stands twice in the price book",
            "A price book gives each SKU one price.",
            "Send each SKU once.");

    public static final ProblemType PRICE_BOOK_TOO_LARGE = new ProblemType(
            "price-book-too-large",
            422,
            "The price book is too large",
            "A price book travels to billing as one message of at most 800 kilobytes.",
            "Shorten the names of the SKUs, or split the service's SKUs.");

    public static final ProblemType PARTS_DO_NOT_FIT = new ProblemType(
            "parts-do-not-fit",
            422,
            "The parts of the contract do not fit its type",
            "COMMIT and PREPAID have a level and a term, PAY_AS_YOU_GO has neither; only PREPAID is paid in advance, and a"
                    + " special price is better than the level's own.",
            "Send the parts that errors names, or choose another type.");

    public static final ProblemType PREPAYMENT_TOO_SMALL = new ProblemType(
            "prepayment-too-small",
            422,
            "The prepayment does not cover the commitment",
            "A PREPAID contract is paid in advance at least with the sum of its monthly minimums.",
            "Pay at least that sum, or commit to less.");

    public static final ProblemType LOW_BALANCE_OUT_OF_RANGE = new ProblemType(
            "low-balance-out-of-range",
            422,
            "The low balance is not below the prepayment",
            "The parties are notified when a prepaid balance reaches the low balance, which is nothing or more and below what"
                    + " is paid.",
            "Name a balance below the prepayment, or none.");

    public static final ProblemType LEVEL_SUPERSEDED = new ProblemType(
            "level-superseded",
            409,
            "The level of the draft is not on offer any more",
            "A contract is signed with a level that is on offer on its first day. Other levels were published since the draft"
                    + " was written.",
            "Refresh the draft, or edit it with a level that is on offer, and read it again before you sign.");

    public static final ProblemType CHANGE_OPEN = new ProblemType(
            "change-open",
            409,
            "Another change of this contract is open",
            "A contract has at most one open change request.",
            "Wait until it is decided and applied, or withdraw it.");

    public static final ProblemType CHANGE_DOES_NOT_FIT = new ProblemType(
            "change-does-not-fit",
            422,
            "The contract cannot be changed in this way",
            "An upgrade leads to a higher level and a downgrade to a lower one, both before the contract ends; a renewal"
                    + " is asked for in the renewal window, a top-up for a prepaid contract; changes take effect at a month"
                    + " boundary.",
            "Read the contract and ask for a change that fits it; a dry run shows what it would do.");

    public static final ProblemType LEVELS_OUT_OF_ORDER = new ProblemType(
            "levels-out-of-order",
            422,
            "The levels are no bands",
            "Commit levels are contiguous bands: each begins at a higher commitment than the one before, with at least its"
                    + " discount, and each name stands once.",
            "Sort the levels by commitment and let the discount grow with it.");

    public static final ProblemType SERVICE_IS_INTEGRATED = new ProblemType(
            "service-is-integrated",
            422,
            "This service is integrated with Navigator",
            "Sales enquiries are for services that Navigator cannot provision. For the others a contract in force opens the"
                    + " tile in Navigator.",
            "Draft a contract for the service instead.");

    private static final List<ProblemType> ALL = List.of(
            UNKNOWN_SERVICE,
            SERVICE_IS_FREE,
            UNKNOWN_LEVEL,
            START_OUT_OF_RANGE,
            NO_AGGREGATOR,
            AGGREGATOR_INACTIVE,
            NOT_YOUR_PARTNER,
            NOT_ELIGIBLE,
            PRICE_BOOK_OVERLAP,
            NOT_SOLD_IN_CURRENCY,
            UNKNOWN_CUSTOMER,
            STAGE_DETAILS_DO_NOT_FIT,
            PERIOD_REVERSED,
            DUPLICATE_SKU,
            PRICE_BOOK_TOO_LARGE,
            PARTS_DO_NOT_FIT,
            PREPAYMENT_TOO_SMALL,
            LOW_BALANCE_OUT_OF_RANGE,
            LEVEL_SUPERSEDED,
            CHANGE_OPEN,
            CHANGE_DOES_NOT_FIT,
            LEVELS_OUT_OF_ORDER,
            SERVICE_IS_INTEGRATED);

    @Override
    public List<ProblemType> types() {
        return ALL;
    }
}
