package dev.cspmesh.contract.eligibility;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks whether a partner may transact a service now. */
@ApplicationScoped
public class AskEligibility {

    private static final int NOT_FOUND = 404;

    private final PartnerService partnerService;

    AskEligibility(@RestClient PartnerService partnerService) {
        this.partnerService = partnerService;
    }

    /** The answer; fails with a 503 rejection when partner-service gives none, because no answer is not a yes. */
    public Uni<Eligibility> ask(String partnerId, String service) {
        return partnerService
                .eligibility(partnerId, service)
                .onFailure(AskEligibility::isUnknownPartner)
                .recoverWithItem(AskEligibility::unknownPartner)
                .onFailure()
                .transform(AskEligibility::unavailable);
    }

    private static boolean isUnknownPartner(Throwable failure) {
        return failure instanceof PartnerService.Refused refused && refused.status() == NOT_FOUND;
    }

    private static Eligibility unknownPartner() {
        return Eligibility.no(List.of(
                new Eligibility.Missing("PARTNER_ACTIVE", "partner-service does not know you as a partner.", null)));
    }

    private static Throwable unavailable(Throwable failure) {
        Log.warnf("Eligibility is not known: %s", failure.toString());
        return Rejection.of(
                        CommonProblems.UNAVAILABLE,
                        "Whether you may transact this service cannot be asked just now; nothing was signed.")
                .rejected();
    }
}
