package dev.cspmesh.navigator.invitation;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.secret.OneTimeSecret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;

/** Invitations; a partner sees its own, VMware all. */
@ApplicationScoped
public class Invitations extends VisibleRepository<Invitation> {

    /** The kind of the job that mails an invitation, its identifier being the subject. */
    public static final String MAIL = "INVITATION";

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");
    private static final Listing<Invitation> LISTING = Listing.of(Invitation::id)
            .moment("preparedAt", "preparedAt", Invitation::preparedAt)
            .moment("changedAt", "changedAt", Invitation::changedAt)
            .searching("partnerId");

    Invitations() {
        super(Invitation.class, "invitation", SEEN_BY, LISTING);
    }

    /** A page of the invitations that the caller may see, oldest first. */
    public Uni<Page<Invitation>> list(Caller caller, Filter filter, ListRequest request) {
        return page(caller, filter, request);
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

    Uni<Boolean> isInvited(String partnerId) {
        return count("partnerId", partnerId).map(count -> count > 0);
    }
}
