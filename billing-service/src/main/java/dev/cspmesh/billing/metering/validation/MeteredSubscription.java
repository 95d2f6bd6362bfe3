package dev.cspmesh.billing.metering.validation;

import java.util.Optional;
import java.util.UUID;

/** Who uses a subscription and under which contract; none while the contract is unknown or the service is free. */
record MeteredSubscription(UUID customerOrganizationId, Optional<MeteredContract> contract) {}
