package dev.cspmesh.contract.enquiry;

import dev.cspmesh.contract.ContractProblems;
import dev.cspmesh.contract.catalogue.CloudService;
import dev.cspmesh.kit.problem.Rejection;
import java.util.Optional;

/** What a sales enquiry must keep. */
final class EnquiryRules {

    private EnquiryRules() {}

    /** Enquiries are for services that Navigator cannot provision (docs/source.md: "contact your sales representative"). */
    static Optional<Rejection> isOutsideNavigator(CloudService service) {
        return service.isNavigatorIntegrated()
                ? Optional.of(Rejection.of(
                                ContractProblems.SERVICE_IS_INTEGRATED,
                                service.name()
                                        + " is integrated with Navigator; with a contract in force you activate it there.")
                        .field("#/service", "is integrated with Navigator", "a service that is not")
                        .step("draftContract", "POST", "/contracts"))
                : Optional.empty();
    }
}
