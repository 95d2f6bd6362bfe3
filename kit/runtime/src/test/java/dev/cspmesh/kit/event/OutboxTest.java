package dev.cspmesh.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void a_type_names_its_topic() {
        assertThat(Outbox.topic("contract.activated.v1")).isEqualTo("contract.v1");
        assertThat(Outbox.topic("partner.aggregator-chosen.v2")).isEqualTo("partner.v2");
    }
}
