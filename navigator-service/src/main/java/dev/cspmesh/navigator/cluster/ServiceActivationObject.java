package dev.cspmesh.navigator.cluster;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A service that shall be active for a customer, as the cluster's operator reads it. */
@Group(Labels.GROUP)
@Version("v1")
@Kind("ServiceActivation")
@Plural("serviceactivations")
@RegisterForReflection
public class ServiceActivationObject extends CustomResource<ServiceActivationObject.Spec, OperatorStatus>
        implements Namespaced {

    /**
     * No customer's name is in it: operators of the cluster must not learn one.
     *
     * @param attempt counts the tries from 1; a new one makes a new generation
     */
    @RegisterForReflection
    public record Spec(
            String activationId, String customerOrganizationId, String partnerId, String service, int attempt) {}

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    @Override
    protected @Nullable OperatorStatus initStatus() {
        return null;
    }
}
