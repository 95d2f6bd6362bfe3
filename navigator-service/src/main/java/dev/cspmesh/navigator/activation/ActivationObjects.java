package dev.cspmesh.navigator.activation;

import dev.cspmesh.navigator.cluster.CustomerNamespace;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Labels;
import dev.cspmesh.navigator.cluster.ServiceActivationObject;
import java.util.List;
import java.util.Map;

/** What an activation means for the cluster; a pure function. */
final class ActivationObjects {

    private ActivationObjects() {}

    static DesiredState of(ServiceActivation activation) {
        CustomerNamespace namespace =
                new CustomerNamespace(activation.customerOrganizationId(), activation.partnerId());
        return switch (activation.status()) {
            case ACTIVATING, ACTIVE -> DesiredState.provisioned(namespace, List.of(), resource(activation, namespace));
            case FAILED -> DesiredState.compensated(List.of(), resource(activation, namespace));
        };
    }

    private static ServiceActivationObject resource(ServiceActivation activation, CustomerNamespace namespace) {
        ServiceActivationObject resource = new ServiceActivationObject();
        resource.setMetadata(namespace
                .metadata("activation-" + activation.activationId())
                .edit()
                .addToLabels(Map.of(Labels.SERVICE, activation.service()))
                .build());
        resource.setSpec(new ServiceActivationObject.Spec(
                activation.activationId().toString(),
                activation.customerOrganizationId().toString(),
                activation.partnerId(),
                activation.service(),
                activation.attempt()));
        return resource;
    }
}
