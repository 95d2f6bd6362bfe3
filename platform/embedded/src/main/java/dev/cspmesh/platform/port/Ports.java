package dev.cspmesh.platform.port;

import dev.cspmesh.platform.state.StateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Which number each {@link Port} has in one sandbox or test run. */
public record Ports(Map<Port, Integer> numbers) {
    /** Moves all ports at once. */
    public static final String OFFSET = "MESH_PORT_OFFSET";

    public Ports {
        numbers = Map.copyOf(numbers);
        if (numbers.size() != Port.values().length) {
            throw new IllegalArgumentException("every port needs a number");
        }
    }

    public int of(Port port) {
        return Optional.ofNullable(numbers.get(port)).orElseThrow();
    }

    /**
     * The standard numbers, all moved by {@value #OFFSET} in the environment, single ones by a ports file
     * ({@code partner=9081}) and, strongest, by the environment ({@code MESH_PORT_PARTNER=9081}).
     *
     * @param file need not exist
     * @throws IllegalArgumentException when the file has an unknown key or a value is no port number
     */
    public static Ports configured(Path file, Map<String, String> environment) {
        Properties moved = StateFile.read(file);
        List<String> known = Arrays.stream(Port.values()).map(Port::id).toList();
        for (String key : moved.stringPropertyNames()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(file + ": no port is called '" + key + "'; there are " + known);
            }
        }
        int offset = offset(environment.getOrDefault(OFFSET, "0"));
        EnumMap<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String fromFile = moved.getProperty(port.id(), String.valueOf(port.standard() + offset));
            numbers.put(port, number(port, environment.getOrDefault(port.variable(), fromFile)));
        }
        return new Ports(numbers);
    }

    private static int offset(String text) {
        if (!text.matches("-?\\d{1,5}")) {
            throw new IllegalArgumentException(OFFSET + ": '" + text + "' is not a number to add to every port");
        }
        return Integer.parseInt(text);
    }

    /** Numbers that nothing listened on a moment ago, for runs beside a running mesh. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            EnumMap<Port, Integer> numbers = new EnumMap<>(Port.class);
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** One number that nothing listened on a moment ago. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /** Writes a file that {@link #configured} reads back. */
    public void write(Path file) {
        StateFile.write(
                file,
                numbers.entrySet().stream()
                        .collect(
                                Collectors.toMap(port -> port.getKey().id(), port -> String.valueOf(port.getValue()))));
    }

    /** Whether something accepts or holds connections on this loopback port. */
    public static boolean taken(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }

    private static int number(Port port, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, together with numbers out of range
        }
        throw new IllegalArgumentException("port " + port.id() + ": '" + text + "' is not a number from 1 to 65535");
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
