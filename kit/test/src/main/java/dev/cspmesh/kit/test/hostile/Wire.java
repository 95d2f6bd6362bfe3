package dev.cspmesh.kit.test.hostile;

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
final class Wire implements AutoCloseable {

    /** How long an answer may take before it counts as none. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final String host;
    private final int port;
    private Optional<Socket> open = Optional.empty();
    private InputStream in = InputStream.nullInputStream();

    Wire(URI base) {
        host = base.getHost();
        port = base.getPort();
    }

    /** Sends and reads; asks once more when the server had already ended a connection that was kept. */
    Answer send(Request request) throws IOException {
        boolean kept = open.isPresent();
        Answer answer = once(request);
        return kept && answer.status() == 0 && lasts(request) ? once(request) : answer;
    }

    private static boolean lasts(Request request) {
        return request.framing() == Request.Framing.WHOLE || request.framing() == Request.Framing.CHUNKED;
    }

    private Answer once(Request request) throws IOException {
        boolean lasting = lasts(request);
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
            if (request.framing() == Request.Framing.TRUNCATED || request.framing() == Request.Framing.AS_WRITTEN) {
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
        return new Answer(status, headers, headOnly || status == 204 || status == 304 ? Body.EMPTY : body(headers));
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

    private Body body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return Body.of(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
        }
        if (!headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
            return Body.of(in.readAllBytes());
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            whole.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return Body.of(whole.toByteArray());
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
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
