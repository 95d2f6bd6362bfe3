package dev.cspmesh.navigator.sddc;

import dev.cspmesh.navigator.cluster.CustomerNamespace;
import dev.cspmesh.navigator.cluster.DesiredState;
import dev.cspmesh.navigator.cluster.Labels;
import dev.cspmesh.navigator.cluster.SddcObject;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;

/**
 * What a data center means for the cluster; a pure function. Two steps: reserve the hosts, then provision. When the
 * second fails, both are taken back, last one first.
 */
final class SddcObjects {

    private SddcObjects() {}

    static DesiredState of(Sddc sddc) {
        CustomerNamespace namespace = new CustomerNamespace(sddc.customerOrganizationId(), sddc.partnerId());
        List<HasMetadata> steps = List.of(reservation(sddc, namespace));
        return switch (sddc.status()) {
            case PROVISIONING, READY -> DesiredState.provisioned(namespace, steps, resource(sddc, namespace));
            case FAILED -> DesiredState.compensated(steps, resource(sddc, namespace));
        };
    }

    /** Where a data center is reached if its operator names no other place. */
    static String conventionalEndpoint(Sddc sddc) {
        return "https://sddc-%s.%s.sddc.csp-mesh.example"
                .formatted(sddc.sddcId(), sddc.spec().region());
    }

    private static ConfigMap reservation(Sddc sddc, CustomerNamespace namespace) {
        return new ConfigMapBuilder()
                .withMetadata(namespace.metadata(reservationName(sddc)))
                .withData(Map.of(
                        "region",
                        sddc.spec().region(),
                        "hosts",
                        Integer.toString(sddc.spec().hosts())))
                .build();
    }

    private static SddcObject resource(Sddc sddc, CustomerNamespace namespace) {
        SddcObject resource = new SddcObject();
        resource.setMetadata(namespace
                .metadata("sddc-" + sddc.sddcId())
                .edit()
                .addToLabels(
                        Labels.GROUP + "/activation", sddc.spec().activationId().toString())
                .build());
        resource.setSpec(new SddcObject.Spec(
                sddc.sddcId().toString(),
                sddc.spec().activationId().toString(),
                sddc.spec().region(),
                sddc.spec().hosts(),
                reservationName(sddc),
                sddc.attempt()));
        return resource;
    }

    private static String reservationName(Sddc sddc) {
        return "sddc-" + sddc.sddcId() + "-reservation";
    }
}
