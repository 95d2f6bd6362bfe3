package dev.cspmesh.navigator.invitation;

import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.navigator.program.KnownPartner;
import dev.cspmesh.navigator.program.ProgramRecords;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the letter of an invitation whose mail is still to be sent, with a new token. The hash is stored before the
 * mail leaves, so that no link is ever mailed that does not work.
 */
@ApplicationScoped
public class WriteLetter {

    private final ProgramRecords program;
    private final Clock clock;

    WriteLetter(ProgramRecords program, Clock clock) {
        this.program = program;
        this.clock = clock;
    }

    /** The letter; nothing while the partner is not known yet, because facts of two topics come in any order. */
    @WithTransaction
    Uni<Optional<Letter>> write(UUID invitationId, String partnerId) {
        return program.partner(partnerId)
                .map(partner -> partner.map(this::letter))
                .call(letter -> letter.map(written -> keep(written, invitationId))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Letter letter(KnownPartner partner) {
        return new Letter(partner.email(), partner.contactName(), partner.legalName(), OneTimeSecret.random());
    }

    private Uni<Void> keep(Letter letter, UUID invitationId) {
        return Panache.getSession()
                .chain(session -> session.persist(new InvitationToken(letter.token(), invitationId, clock)));
    }
}
