package dev.cspmesh.support.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** How fast support answers, and when its desks work. */
@ConfigMapping(prefix = "mesh.support")
public interface SupportConfig {

    /** How long the reference of a search opens a request. */
    @WithDefault("7d")
    Duration searchReferenceLife();

    FirstResponseTimes firstResponse();

    Hours businessHours();

    /** Time to the first answer. */
    interface FirstResponseTimes {

        /** Around the clock. */
        @WithDefault("30m")
        Duration severity1();

        /** Business time. */
        @WithDefault("4h")
        Duration severity2();

        /** Business time. */
        @WithDefault("8h")
        Duration severity3();

        /** Business time. */
        @WithDefault("12h")
        Duration severity4();
    }

    /** When business time passes. */
    interface Hours {

        @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
        Set<DayOfWeek> days();

        @WithDefault("09:00")
        LocalTime opens();

        @WithDefault("17:00")
        LocalTime closes();

        @WithDefault("UTC")
        ZoneId zone();
    }
}
