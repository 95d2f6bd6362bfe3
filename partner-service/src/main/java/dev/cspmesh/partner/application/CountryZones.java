package dev.cspmesh.partner.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** The zone in which a country counts its days; UTC for a country that the file does not list. */
final class CountryZones {

    private static final Map<String, ZoneId> ZONES = read();

    private CountryZones() {}

    static ZoneId of(String country) {
        return ZONES.getOrDefault(country, ZoneOffset.UTC);
    }

    private static Map<String, ZoneId> read() {
        Properties lines = new Properties();
        try (InputStream file =
                Objects.requireNonNull(CountryZones.class.getResourceAsStream("/country-zones.properties"))) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        country -> country, country -> ZoneId.of(lines.getProperty(country))));
    }
}
