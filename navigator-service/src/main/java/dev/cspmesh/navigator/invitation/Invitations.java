package dev.cspmesh.navigator.invitation;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.PageRequest;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.secret.OneTimeSecret;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invitations; a partner sees its own, VMware all. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");

    /**
     * The invitation, for a caller who may see it.
     *
     * @return fails with a 404 rejection otherwise
     */
    public Uni<Invitation> get(Caller caller, UUID id) {
        return get(caller, id, LockModeType.NONE);
    }

    /** The same, held for a change until the transaction ends. */
    public Uni<Invitation> lock(Caller caller, UUID id) {
        return get(caller, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Uni<Invitation> get(Caller caller, UUID id, LockModeType lock) {
        return find(SEEN_BY.and(caller, "id = :id"), SEEN_BY.with(caller, Map.of("id", id)))
                .withLock(lock)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("invitation", id).rejected());
    }

    /** A page of the invitations that the caller may see, oldest first. */
    public Uni<Page<Invitation>> list(Caller caller, PageRequest page) {
        return find(
                        SEEN_BY.and(caller, "id > :after") + " order by id",
                        SEEN_BY.with(caller, Map.of("after", page.after())))
                .range(0, page.limit())
                .list()
                .map(rows -> Page.of(rows, page, Invitation::id));
    }

    /** The invitation that a token opens. Whoever holds the token may; nobody else can name one. */
    Uni<Invitation> lockByToken(OneTimeSecret token) {
        return find(
                        "id = (select t.invitationId from InvitationToken t where t.hash = :hash)",
                        Map.of("hash", token.hash()))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.of(CommonProblems.NOT_FOUND, "No invitation has this token.")
                        .rejected());
    }

    /** For the service's own job, which acts for nobody. */
    Uni<Optional<Invitation>> claim(UUID id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    /** The same, if its mail is still to be sent. */
    Uni<Optional<Invitation>> lockUnsent(UUID id) {
        return find("id = ?1 and status = PREPARED", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .map(SingleResult::one)
                .map(Optional::ofNullable);
    }

    Uni<Boolean> isInvited(String partnerId) {
        return count("partnerId", partnerId).map(count -> count > 0);
    }
}
