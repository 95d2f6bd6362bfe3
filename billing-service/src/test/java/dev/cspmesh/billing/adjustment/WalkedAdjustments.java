package dev.cspmesh.billing.adjustment;

import dev.cspmesh.billing.ServiceTest;
import dev.cspmesh.billing.Steps;
import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;

/** How the states of an adjustment are walked over HTTP. */
public final class WalkedAdjustments extends ServiceTest {

    private static final String REASON = "{\"reason\": \"not shown\"}";

    private WalkedAdjustments() {}

    public static List<WalkedAggregate> walks(Supplier<WalkedObject> drafts) {
        // Nobody but the CSP sees a draft: what others see first is what was submitted.
        Supplier<WalkedObject> submitted = () -> submitted(drafts.get());
        return List.of(
                walk(drafts, drafts).caller("csp-saas", WalkedAdjustments::provider),
                walk(submitted, drafts).caller("aggregator", adjustment -> aggregator(adjustment.get("aggregator"))),
                walk(submitted, drafts).caller("vmware", adjustment -> vmware()));
    }

    private static WalkedAggregate walk(Supplier<WalkedObject> first, Supplier<WalkedObject> drafts) {
        return WalkedAggregate.of(AdjustmentLifeCycle.TABLE, "/adjustments/{id}")
                .state(AdjustmentStatus.DRAFT, first)
                .state(AdjustmentStatus.PENDING_AGGREGATOR, () -> submitted(drafts.get()))
                .state(AdjustmentStatus.PENDING_VENDOR, () -> approved(drafts.get()))
                .state(AdjustmentStatus.APPLIED, () -> applied(drafts.get()))
                .state(AdjustmentStatus.REJECTED, () -> rejected(drafts.get()))
                .body("rejectAdjustment", adjustment -> REASON);
    }

    private static WalkedObject submitted(WalkedObject adjustment) {
        return moved(adjustment, () -> provider(adjustment), "submission", "");
    }

    private static WalkedObject approved(WalkedObject adjustment) {
        return moved(submitted(adjustment), () -> aggregator(adjustment.get("aggregator")), "approval", "");
    }

    private static WalkedObject applied(WalkedObject adjustment) {
        return moved(approved(adjustment), () -> vmware(), "application", "");
    }

    private static WalkedObject rejected(WalkedObject adjustment) {
        return moved(adjustment, () -> provider(adjustment), "rejection", REASON);
    }

    private static WalkedObject moved(
            WalkedObject adjustment, Supplier<RequestSpecification> who, String verb, String body) {
        String path = "/adjustments/" + adjustment.get("id");
        RequestSpecification request = Steps.seen(who, path);
        (body.isEmpty() ? request : request.body(body))
                .post(path + "/" + verb)
                .then()
                .statusCode(200);
        return adjustment;
    }

    private static RequestSpecification provider(WalkedObject adjustment) {
        return csp(adjustment.get("partner"));
    }
}
