package dev.cspmesh.contract.enquiry;

import dev.cspmesh.kit.lifecycle.LifeCycle;
import dev.cspmesh.kit.test.lifecycle.AggregateState;
import dev.cspmesh.kit.test.lifecycle.LifeCycleCases;
import dev.cspmesh.kit.test.lifecycle.Verbs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Every edge and every missing edge of a sales enquiry's life cycle. */
class EnquiryLifeCycleTest implements LifeCycleCases<SalesEnquiry, EnquiryStatus> {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-20T08:00:00Z"), ZoneOffset.UTC);

    @Override
    public LifeCycle<SalesEnquiry, EnquiryStatus> table() {
        return EnquiryLifeCycle.TABLE;
    }

    @Override
    public SalesEnquiry in(EnquiryStatus state) {
        return AggregateState.put(
                new SalesEnquiry(
                        new UUID(0, 1),
                        "SE-1001",
                        "CSP-1",
                        new SalesEnquiry.Question("sd-wan", "Twenty branches?", Optional.empty()),
                        NOW),
                state);
    }

    @Override
    public Verbs<SalesEnquiry> verbs() {
        return Verbs.of(SalesEnquiry.class)
                .request(EnquiryLifeCycle.ASSIGN, (enquiry, caller) -> enquiry.assign(caller, "Sales EMEA", NOW))
                .request(
                        EnquiryLifeCycle.ANSWER,
                        (enquiry, caller) -> enquiry.answer(caller, "We have sent you an offer.", NOW));
    }
}
