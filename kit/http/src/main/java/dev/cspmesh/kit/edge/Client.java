package dev.cspmesh.kit.edge;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Names the client of a request for counting. */
final class Client {

    private static final int NETWORK_BYTES = 8;

    private Client() {}

    /**
     * The address, or the /64 network of an IPv6 address, since that is what one subscriber is given. It is the peer's,
     * unless the peer is a proxy that the configuration trusts: then it is what the proxy says.
     */
    static String of(SocketAddress remote) {
        String host = String.valueOf(remote.hostAddress() == null ? remote.host() : remote.hostAddress());
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
                    : address.getHostAddress();
        } catch (IllegalArgumentException aName) {
            return host;
        }
    }
}
