package dev.cspmesh.kit.test.hostile.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that ends in its middle is told from a whole one, and never looks like a broken number. */
class WireTest {

    private static final String CHUNKS = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";

    private final ServerSocket server = listening();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5\r\nwor", "5", "5\r\nworld", "5\r\nworld\r\n"})
    void chunks_that_end_before_the_last_one_are_cut(String rest) throws IOException {
        Answer answer = answered(CHUNKS + rest);

        assertThat(answer.cut()).isTrue();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("hello");
    }

    @Test
    void chunks_up_to_the_last_one_are_whole() throws IOException {
        Answer answer = answered(CHUNKS + "5\r\nworld\r\n0\r\n\r\n");

        assertThat(answer.cut()).isFalse();
        assertThat(answer.text()).isEqualTo("helloworld");
    }

    @Test
    void a_body_that_is_shorter_than_its_length_is_cut() throws IOException {
        assertThat(answered("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello").cut())
                .isTrue();
    }

    private Answer answered(String bytes) throws IOException {
        Thread.ofVirtual().start(() -> answer(bytes));
        try (Wire wire = new Wire(URI.create("http://localhost:" + server.getLocalPort()))) {
            return wire.send(new Request("GET", "/", List.of(), Body.EMPTY, Request.Framing.WHOLE));
        }
    }

    private void answer(String bytes) {
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[1_000]);
            client.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
