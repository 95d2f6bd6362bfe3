package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.cluster.CustomerSpace;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Labels;
import dev.cspmesh.navigator.cluster.ServiceActivationObject;
import java.util.List;
import java.util.Map;

/** What an activation means for the cluster; a pure function. */
final class ActivationState {

    private ActivationState() {}

    static DesiredState of(ServiceActivation activation) {
        CustomerSpace space = new CustomerSpace(activation.customerOrganizationId(), activation.partnerId());
        return switch (activation.status()) {
            case ACTIVATING, ACTIVE -> DesiredState.provisioned(space, List.of(), resource(activation, space));
            case FAILED -> DesiredState.compensated(List.of(), resource(activation, space));
        };
    }

    private static ServiceActivationObject resource(ServiceActivation activation, CustomerSpace space) {
        ServiceActivationObject resource = new ServiceActivationObject();
        resource.setMetadata(space.metadata("activation-" + activation.id())
                .edit()
                .addToLabels(Map.of(Labels.SERVICE, activation.service()))
                .build());
        resource.setSpec(new ServiceActivationObject.Spec(
                activation.id().toString(),
                activation.customerOrganizationId().toString(),
                activation.partnerId(),
                activation.service(),
                activation.attempt()));
        return resource;
    }
}
