package dev.cspmesh.contract.agreement;

import dev.cspmesh.kit.jobs.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

/** A renewal begins: its level is the contract's level now. The promise was changed when it was renewed. */
@ApplicationScoped
public class TakeRenewalLevel implements Timer {

    private final Agreements agreements;
    private final Clock clock;

    TakeRenewalLevel(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AgreementCalendar.LEVEL;
    }

    @Override
    public Uni<Void> ring(String contract) {
        return agreements
                .claim(UUID.fromString(contract))
                .invoke(agreement -> agreement.takeLevelOf(YearMonth.from(agreement.today(clock))))
                .replaceWithVoid();
    }
}
