package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The day of an early end has come. */
@ApplicationScoped
public class EndEarly implements Timer {

    private final Agreements agreements;
    private final EndAgreement ending;

    EndEarly(Agreements agreements, EndAgreement ending) {
        this.agreements = agreements;
        this.ending = ending;
    }

    @Override
    public String kind() {
        return AgreementCalendar.EARLY_END;
    }

    @Override
    public Uni<Void> ring(String contract) {
        return agreements.claim(UUID.fromString(contract)).chain(this::end);
    }

    private Uni<Void> end(Agreement agreement) {
        return agreement.status() == AgreementStatus.PENDING_TERMINATION
                ? ending.end(agreement, agreement::endEarly)
                : Uni.createFrom().voidItem();
    }
}
