package dev.cspmesh.navigator.cluster;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.Version;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A software-defined data center that shall exist, as the cluster's operator reads it. */
@Group(Labels.GROUP)
@Version("v1")
@Kind("Sddc")
@Plural("sddcs")
@RegisterForReflection
public class SddcObject extends CustomResource<SddcObject.Spec, OperatorStatus> implements Namespaced {

    /**
     * What to provision.
     *
     * @param reservation names the config map that reserves its hosts
     * @param attempt counts the tries from 1; a new one makes a new generation
     */
    @RegisterForReflection
    public record Spec(String sddcId, String activationId, String region, int hosts, String reservation, int attempt) {}

    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }

    @Override
    protected @Nullable OperatorStatus initStatus() {
        return null;
    }
}
