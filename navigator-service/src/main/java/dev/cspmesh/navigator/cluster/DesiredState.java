package dev.cspmesh.navigator.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What shall be there and what shall not. Made by pure functions from domain records.
 *
 * @param present in the order in which they are made
 * @param absent in the order in which they are taken away
 * @param watched the one of {@code present} whose status says how far the operator is
 */
public record DesiredState(
        List<HasMetadata> present, List<HasMetadata> absent, Optional<CustomResource<?, OperatorStatus>> watched) {

    public DesiredState {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }

    /** These steps on top of a customer's namespace; the operator's word on the last one counts. */
    public static DesiredState provisioned(
            CustomerNamespace namespace, List<HasMetadata> steps, CustomResource<?, OperatorStatus> last) {
        List<HasMetadata> present = new ArrayList<>(namespace.objects());
        present.addAll(steps);
        present.add(last);
        return new DesiredState(present, List.of(), Optional.of(last));
    }

    /** The same steps taken back, last one first; the customer's namespace stays, others live in it. */
    public static DesiredState compensated(List<HasMetadata> steps, CustomResource<?, OperatorStatus> last) {
        List<HasMetadata> absent = new ArrayList<>(steps);
        absent.add(last);
        return new DesiredState(List.of(), absent.reversed(), Optional.empty());
    }
}
