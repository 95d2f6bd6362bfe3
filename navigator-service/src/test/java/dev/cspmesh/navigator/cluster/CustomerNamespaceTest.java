package dev.cspmesh.navigator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.navigator.Fixtures;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;

class CustomerNamespaceTest {

    private static final CustomerNamespace SPACE = new CustomerNamespace(Fixtures.CUSTOMER, "CSP-1");

    @Test
    void a_customer_has_a_namespace_of_its_own_that_comes_first() {
        HasMetadata first = SPACE.objects().getFirst();

        assertThat(first.getKind()).isEqualTo("Namespace");
        assertThat(first.getMetadata().getName()).isEqualTo("cust-" + Fixtures.CUSTOMER);
    }

    @Test
    void every_object_says_whose_it_is() {
        assertThat(SPACE.objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsEntry("navigator.cspmesh.dev/customer-organization", Fixtures.CUSTOMER.toString())
                        .containsEntry("navigator.cspmesh.dev/partner", "CSP-1"));
    }

    @Test
    void the_namespace_is_bounded_and_walled() {
        assertThat(SPACE.objects())
                .extracting(HasMetadata::getKind)
                .containsExactly("Namespace", "ResourceQuota", "LimitRange", "NetworkPolicy");
    }

    @Test
    void no_object_carries_a_customers_name() {
        assertThat(Serialization.asYaml(SPACE.objects())).doesNotContain("Hafen");
    }
}
