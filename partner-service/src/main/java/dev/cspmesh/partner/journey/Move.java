package dev.cspmesh.partner.journey;

import java.util.List;

/**
 * What would move a step on.
 *
 * @param subject the contract, order, invitation or customer organization that it is done to; empty for the partner itself
 */
record Move(Kind kind, String subject) {

    /** What has to be done. */
    enum Kind {
        PICK_AGGREGATOR,
        TRAIN,
        REINSTATE,
        DRAFT_CONTRACT,
        SIGN,
        COUNTERSIGN,
        APPROVE_CONTRACT,
        AWAIT_FIRST_DAY,
        ENTER_DEAL,
        WRITE_TERMS,
        ACCEPT_INVITATION,
        LOOK_AT_INVITATION,
        CREATE_CUSTOMER,
        ACTIVATE_SERVICE,
        SUBMIT_ORDER,
        APPROVE_ORDER,
        CLOSE_ORDER,
        ASK_SALES
    }

    static Move of(Kind kind) {
        return new Move(kind, "");
    }

    /** The requests that do it, or that show what is waited for. */
    List<Offer> offers() {
        return switch (kind) {
            case PICK_AGGREGATOR -> List.of(Offer.LIST_AGGREGATORS, Offer.CHOOSE_AGGREGATOR);
            case TRAIN -> List.of(Offer.LIST_COURSES, Offer.RECORD_COMPLETION);
            case REINSTATE -> List.of(Offer.REINSTATE_PARTNER);
            case DRAFT_CONTRACT -> List.of(Offer.DRAFT_CONTRACT);
            case SIGN -> List.of(Offer.SIGN_CONTRACT, Offer.READ_CONTRACT);
            case COUNTERSIGN -> List.of(Offer.COUNTERSIGN_CONTRACT, Offer.READ_CONTRACT);
            case APPROVE_CONTRACT -> List.of(Offer.APPROVE_CONTRACT, Offer.READ_CONTRACT);
            case AWAIT_FIRST_DAY -> List.of(Offer.READ_CONTRACT);
            case ENTER_DEAL -> List.of(Offer.ENTER_OPPORTUNITY);
            case WRITE_TERMS -> List.of(Offer.DRAFT_TERMS, Offer.LIST_TERMS);
            case ACCEPT_INVITATION -> List.of(Offer.OPEN_INVITATION, Offer.READ_INVITATION);
            case LOOK_AT_INVITATION -> List.of(Offer.READ_INVITATION);
            case CREATE_CUSTOMER -> List.of(Offer.CREATE_CUSTOMER);
            case ACTIVATE_SERVICE -> List.of(Offer.ACTIVATE_SERVICE, Offer.LIST_CUSTOMERS);
            case SUBMIT_ORDER -> List.of(Offer.SUBMIT_ORDER, Offer.READ_ORDER);
            case APPROVE_ORDER -> List.of(Offer.APPROVE_ORDER, Offer.READ_ORDER);
            case CLOSE_ORDER -> List.of(Offer.CLOSE_ORDER, Offer.READ_ORDER);
            case ASK_SALES -> List.of(Offer.ASK_SALES);
        };
    }
}
