package dev.cspmesh.navigator.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A service of the catalogue with the flags that decide whether it can be activated here. */
@Entity
@Table(name = "listed_service")
public class ListedService {

    @Id
    private String code;

    private String name;

    @Column(name = "navigator_integrated")
    private boolean navigatorIntegrated;

    private boolean free;

    @SuppressWarnings("NullAway.Init")
    protected ListedService() {}

    ListedService(ServiceListed fact) {
        this.code = fact.code();
        this.name = fact.name();
        this.navigatorIntegrated = fact.navigatorIntegrated();
        this.free = fact.free();
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
