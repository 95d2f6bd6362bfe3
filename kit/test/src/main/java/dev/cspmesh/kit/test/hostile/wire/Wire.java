package dev.cspmesh.kit.test.hostile.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A plain HTTP/1.1 connection that sends whatever it is given, kept open while both sides behave. */
public final class Wire implements AutoCloseable {

    /** How long an answer may take before it counts as none. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final String host;
    private final int port;
    private Optional<Socket> open = Optional.empty();
    private InputStream in = InputStream.nullInputStream();

    public Wire(URI base) {
        host = base.getHost();
        port = base.getPort();
    }

    /**
     * Sends and reads; asks once more when the server had already ended a connection that was kept. A request whose length
     * is not true ends our half of the connection; the server then takes the whole for ended, also in the middle of an
     * answer, so that only other requests can blame it for one that was cut.
     */
    public Answer send(Request request) throws IOException {
        boolean kept = open.isPresent();
        Answer answer = once(request);
        return kept && answer.status() == 0 && request.framing().lasts() ? once(request) : answer;
    }

    private Answer once(Request request) throws IOException {
        boolean lasting = request.framing().lasts();
        Answer answer = Answer.NONE;
        try {
            Socket socket = connect();
            write(socket, request);
            answer = read(request.method().equals("HEAD"));
        } catch (SocketTimeoutException e) {
            close();
            return Answer.SILENCE;
        } catch (IOException e) {
            // A server may end the connection of a client that does not speak HTTP.
            lasting = false;
        }
        if (!lasting
                || answer.cut()
                || answer.status() == 0
                || answer.headers().getOrDefault("connection", "").equals("close")) {
            close();
        }
        return answer;
    }

    /** A server that refuses early stops reading: its answer counts all the same. */
    private void write(Socket socket, Request request) {
        try {
            socket.getOutputStream().write(request.bytes(host + ":" + port));
            socket.getOutputStream().flush();
            if (!request.framing().lasts()) {
                socket.shutdownOutput();
            }
        } catch (IOException e) {
            // The read that follows finds the early answer, or that there is none.
        }
    }

    private Socket connect() throws IOException {
        if (open.isEmpty()) {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            open = Optional.of(socket);
        }
        return open.orElseThrow();
    }

    private Answer read(boolean headOnly) throws IOException {
        String start = line();
        if (!start.startsWith("HTTP/1.")) {
            return Answer.NONE;
        }
        int status = Integer.parseInt(start.split(" ", 3)[1]);
        Map<String, String> headers = headers();
        if (status < 200) {
            return read(headOnly);
        }
        return headOnly || status == 204 || status == 304
                ? new Answer(status, headers, Body.EMPTY, false)
                : body(status, headers);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private Answer body(int status, Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            byte[] bytes = in.readNBytes(Integer.parseInt(length));
            return new Answer(status, headers, Body.of(bytes), bytes.length < Integer.parseInt(length));
        }
        if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            boolean complete = chunks(whole);
            return new Answer(status, headers, Body.of(whole.toByteArray()), !complete);
        }
        return new Answer(status, headers, Body.of(in.readAllBytes()), false);
    }

    /** Reads chunks up to the last one, which is empty; false if the connection ended before it came. */
    private boolean chunks(ByteArrayOutputStream whole) throws IOException {
        while (true) {
            String size = line();
            if (size.isEmpty()) {
                return false;
            }
            int length = Integer.parseInt(size.split(";", 2)[0].strip(), 16);
            byte[] chunk = in.readNBytes(length);
            whole.writeBytes(chunk);
            line();
            if (length == 0 || chunk.length < length) {
                return length == 0;
            }
        }
    }

    /** A line without its end; empty at the end of the stream. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.write(each);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
