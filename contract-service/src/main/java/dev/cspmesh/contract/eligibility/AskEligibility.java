package dev.cspmesh.contract.eligibility;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks whether a partner may transact a service now. */
@ApplicationScoped
public class AskEligibility {

    private static final int NOT_FOUND = 404;

    private final PartnerService partnerService;
    private final Map<AskFirst.Question, Uni<Eligibility>> inFlight = new ConcurrentHashMap<>();

    AskEligibility(@RestClient PartnerService partnerService) {
        this.partnerService = partnerService;
    }

    /**
     * The answer; fails with a 503 rejection when partner-service gives none, because no answer is not a yes. Who asks the
     * same while it is being asked gets the same answer.
     */
    Uni<Eligibility> ask(String partnerId, String service) {
        Uni<Eligibility> answer = inFlight.computeIfAbsent(new AskFirst.Question(partnerId, service), this::send);
        return Optional.ofNullable(Vertx.currentContext())
                .map(context -> answer.emitOn(MutinyHelper.executor(context)))
                .orElse(answer);
    }

    private Uni<Eligibility> send(AskFirst.Question question) {
        return partnerService
                .eligibility(question.partnerId(), question.service())
                .onFailure(AskEligibility::isUnknownPartner)
                .recoverWithItem(AskEligibility::unknownPartner)
                .onFailure()
                .transform(AskEligibility::unavailable)
                .onTermination()
                .invoke(() -> inFlight.remove(question))
                .memoize()
                .indefinitely();
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
