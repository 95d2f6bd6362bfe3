package dev.cspmesh.partner.notification.record;

import static dev.cspmesh.kit.access.AccessScope.ANY;
import static dev.cspmesh.kit.access.AccessScope.OWN;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.caller.Scopes;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.response.Unversioned;
import dev.cspmesh.partner.notification.NotificationRecords;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** E-mails of the program: whether they could be sent. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications", description = "E-mails of the program, and whether they could be sent")
@PermissionsAllowed({Scopes.CSP_SAAS, Scopes.AGGREGATOR, Scopes.VMWARE})
class NotificationResource {

    private final CurrentCaller caller;
    private final NotificationRecords notifications;
    private final ResendNotification resend;

    NotificationResource(CurrentCaller caller, NotificationRecords notifications, ResendNotification resend) {
        this.caller = caller;
        this.notifications = notifications;
        this.resend = resend;
    }

    @GET
    @WithSession
    @AccessPolicy(csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "listNotifications",
            summary = "E-mails, oldest first, and whether they could be sent",
            description = "Filters: status, about (the number or identifier of a partner, aggregator, application,"
                    + " contract or enquiry), party, writtenSince; q searches in recipient and subject; sort by"
                    + " recipient or writtenAt.")
    public Uni<RestResponse<Page<NotificationView>>> list(@Valid @BeanParam NotificationQuery query, UriInfo uri) {
        return notifications
                .list(caller.get(), query.filter(), query)
                .map(found -> Responses.page(found.map(NotificationView::of), uri));
    }

    @GET
    @Path("/{id}")
    @WithSession
    @AccessPolicy(object = "notification", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.READ)
    @Operation(
            operationId = "readNotification",
            summary = "One e-mail, and whether it could be sent",
            description = "Its text is not told: it may hold a link for one person alone.")
    public Uni<NotificationView> read(@PathParam("id") UUID id) {
        return notifications.get(caller.get(), id).map(NotificationView::of);
    }

    @POST
    @Path("/{id}/resend")
    @Idempotent
    @AccessPolicy(object = "notification", csp = OWN, aggregator = OWN, vmware = ANY)
    @RequiresDuty(Duty.MANAGE_PARTNERS)
    @Unversioned
    @Operation(
            operationId = "resendNotification",
            summary = "Send an e-mail again that was refused",
            description = "Only one that has failed; correct what stood in its way first.")
    public Uni<RestResponse<NotificationView>> resend(@PathParam("id") UUID id) {
        return resend.resend(caller.get(), id).map(sent -> RestResponse.ok(NotificationView.of(sent)));
    }
}
