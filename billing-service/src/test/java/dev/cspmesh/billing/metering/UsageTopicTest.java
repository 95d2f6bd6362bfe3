package dev.cspmesh.billing.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.EventContracts;
import org.junit.jupiter.api.Test;

/** What meters put on the topic is what the schema says that they may. */
class UsageTopicTest {

    @Test
    void a_batch_is_read_as_its_schema_shows_it() {
        UsageView.Batch batch = EventContracts.reads("billing-service", "usage.batched.v1", UsageView.Batch.class);

        assertThat(batch.events())
                .singleElement()
                .satisfies(event -> assertThat(event.usage().quantity()).isEqualTo("2.5"));
    }
}
