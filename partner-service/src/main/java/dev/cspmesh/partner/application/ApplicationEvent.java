package dev.cspmesh.partner.application;

import dev.cspmesh.kit.event.Fact;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an application. */
public sealed interface ApplicationEvent extends Fact {

    UUID applicationId();

    @Override
    default String key() {
        return applicationId().toString();
    }

    /** Somebody applied. */
    record Submitted(UUID applicationId, String country, LocalDate decisionDueOn) implements ApplicationEvent {

        @Override
        public String type() {
            return "application.submitted.v1";
        }
    }

    /** VMware said no. */
    record Rejected(UUID applicationId, String reason) implements ApplicationEvent {

        @Override
        public String type() {
            return "application.rejected.v1";
        }
    }
}
