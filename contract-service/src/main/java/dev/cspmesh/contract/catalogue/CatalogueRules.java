package dev.cspmesh.contract.catalogue;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import java.time.LocalDate;
import java.util.Optional;

/** What the rest of the service may be made for. */
public final class CatalogueRules {

    /** What a service's code looks like. */
    public static final String CODE = "^[a-z0-9-]{2,40}$";

    private CatalogueRules() {}

    /** A body names a service of the catalogue. */
    public static Rejection unknownService(String code) {
        return Rejection.of(ContractProblems.UNKNOWN_SERVICE, "There is no service " + code + " in the catalogue.")
                .field("#/service", "is not in the catalogue", "a code of GET /services")
                .step("listServices", "GET", "/services");
    }

    /** A free service has neither contract nor prices (docs/source.md: Bitnami is available free of cost). */
    public static Optional<Rejection> isCharged(CloudService service) {
        return service.isFree()
                ? Optional.of(Rejection.of(
                                ContractProblems.SERVICE_IS_FREE,
                                service.name() + " is free of charge and needs no contract.")
                        .field("#/service", "is free of charge", "a service that is not free")
                        .step("listServices", "GET", "/services"))
                : Optional.empty();
    }

    /**
     * The same for whoever wants a contract for a service, or asks sales about it: a free one needs nothing but its
     * activation.
     *
     * @param navigator address of navigator-service
     */
    public static Optional<Rejection> needsContract(CloudService service, String navigator) {
        return isCharged(service)
                .map(rejection -> rejection.step(
                        "activateService",
                        "PUT",
                        navigator + "/customer-organizations/{customerId}/services/{activationId}"));
    }

    /** A contract commits to a level of its service and currency. */
    public static Rejection unknownLevel(String service, String level, String currency, LocalDate day, String offered) {
        return Rejection.of(
                        ContractProblems.UNKNOWN_LEVEL,
                        "%s has no commit level %s in %s on %s.".formatted(service, level, currency, day))
                .field("#/level", "is not offered on " + day, offered.isEmpty() ? "none in " + currency : offered)
                .step("listLevels", "GET", "/services/" + service + "/levels?on=" + day);
    }

    /** An amount is in the currency that it is for. */
    public static Optional<Rejection> isIn(String currency, String pointer, Money amount) {
        return amount.currency().equals(currency)
                ? Optional.empty()
                : Optional.of(
                        Rejection.of(CommonProblems.MALFORMED, "%s is an amount of another currency.".formatted(amount))
                                .field(pointer + "/currency", "is not " + currency, currency));
    }
}
