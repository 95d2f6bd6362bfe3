package dev.cspmesh.support.handling;

import dev.cspmesh.kit.test.lifecycle.AllowedActionsWalk;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import dev.cspmesh.support.request.RequestLifeCycle;
import dev.cspmesh.support.request.RequestStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;

/** What a request offers can be done, for both kinds of requests and each side. */
@QuarkusTest
class AllowedActionsTest extends RequestApi implements AllowedActionsWalk {

    @Override
    public List<WalkedAggregate> aggregates() {
        return List.of(
                walked(RequestApi::ofCustomer, RequestApi::customerA1, RequestApi::cspA),
                walked(RequestApi::ofCsp, RequestApi::cspA, RequestApi::vmware));
    }

    private static WalkedAggregate walked(
            Supplier<String> opened,
            Supplier<RequestSpecification> requester,
            Supplier<RequestSpecification> answerer) {
        WalkedAggregate walked = WalkedAggregate.of(RequestLifeCycle.TABLE, "/requests/{id}")
                .caller("requester", request -> requester.get())
                .caller("answerer", request -> answerer.get())
                .body("escalateRequest", request -> escalation("SDDC of a tenant hangs", "One of our tenants waits."));
        for (RequestStatus status : RequestStatus.values()) {
            walked.state(status, () -> brought(opened.get(), status, requester, answerer));
        }
        return walked;
    }

    private static WalkedObject brought(
            String id,
            RequestStatus status,
            Supplier<RequestSpecification> requester,
            Supplier<RequestSpecification> answerer) {
        for (String action : wayTo(status)) {
            RequestSpecification who = action.equals("cancellation") ? requester.get() : answerer.get();
            move(who, id, action).statusCode(200);
        }
        return WalkedObject.of(id);
    }

    private static List<String> wayTo(RequestStatus status) {
        return switch (status) {
            case ACKNOWLEDGED -> List.of();
            case IN_PROGRESS -> List.of("start");
            case REJECTED -> List.of("rejection");
            case CANCELLED -> List.of("cancellation");
            case PENDING -> List.of("start", "waiting");
            case HELD -> List.of("start", "hold");
            case RESOLVED -> List.of("start", "resolution");
            case CLOSED -> List.of("start", "resolution", "closure");
        };
    }
}
