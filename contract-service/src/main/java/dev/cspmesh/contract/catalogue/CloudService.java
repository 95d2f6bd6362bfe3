package dev.cspmesh.contract.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A cloud service of the program, as the source document lists it. */
@Entity
@Immutable
@Table(name = "cloud_service")
public class CloudService {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String family;

    @Column(name = "navigator_integrated")
    private boolean navigatorIntegrated;

    @Column(name = "competency_required")
    private boolean competencyRequired;

    @Column(name = "competency_course")
    private @Nullable String competencyCourse;

    private boolean free;

    @Enumerated(EnumType.STRING)
    @Column(name = "support_desk")
    private SupportDesk supportDesk;

    @Column(name = "levels_version")
    private long levelsVersion;

    @SuppressWarnings("NullAway.Init")
    protected CloudService() {}

    UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String family() {
        return family;
    }

    /** True when Navigator can provision it, so that steps 6 to 9 are open for it. */
    public boolean isNavigatorIntegrated() {
        return navigatorIntegrated;
    }

    /** True when a solution competency must be completed before it can be transacted. */
    public boolean isCompetencyRequired() {
        return competencyRequired;
    }

    /** The course that gives the competency, if one is required. */
    public Optional<String> competencyCourse() {
        return Optional.ofNullable(competencyCourse);
    }

    /** True when it needs no contract. */
    public boolean isFree() {
        return free;
    }

    public SupportDesk supportDesk() {
        return supportDesk;
    }

    /** How often its levels were published; another number means that other levels are on offer. */
    long levelsVersion() {
        return levelsVersion;
    }
}
