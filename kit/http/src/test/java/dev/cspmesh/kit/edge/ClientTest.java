package dev.cspmesh.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static String client(String host) {
        return Client.of(SocketAddress.inetSocketAddress(4711, host));
    }

    @Test
    void a_port_makes_no_other_client() {
        assertThat(Client.of(SocketAddress.inetSocketAddress(4712, "192.0.2.7")))
                .isEqualTo(client("192.0.2.7"));
    }

    @Test
    void each_address_of_the_old_kind_is_a_client() {
        assertThat(client("192.0.2.7")).isNotEqualTo(client("192.0.2.8"));
    }

    @Test
    void a_subscribers_network_of_the_new_kind_is_one_client() {
        assertThat(client("2001:db8:1:2::1")).isEqualTo(client("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
    }

    @Test
    void a_name_that_a_trusted_proxy_gives_is_a_client() {
        assertThat(client("unknown")).isEqualTo("unknown");
    }
}
