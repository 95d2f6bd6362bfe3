package dev.cspmesh.navigator.projection.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A service of the catalogue with the flags that decide whether it can be activated here. */
@Entity
@Table(name = "service_projection")
public class ServiceProjection {

    @Id
    private String code;

    private String name;

    @Column(name = "navigator_integrated")
    private boolean navigatorIntegrated;

    private boolean free;

    @SuppressWarnings("NullAway.Init")
    protected ServiceProjection() {}

    ServiceProjection(ServiceListed event) {
        this.code = event.code();
        this.name = event.name();
        this.navigatorIntegrated = event.navigatorIntegrated();
        this.free = event.free();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean navigatorIntegrated() {
        return navigatorIntegrated;
    }

    /** True when the service is activated without a contract (docs/source.md: Bitnami). */
    public boolean free() {
        return free;
    }
}
