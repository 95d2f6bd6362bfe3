package dev.cspmesh.billing.bill.payment;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.CUSTOMER;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.billing.DryRun;
import dev.cspmesh.billing.bill.reading.ReadBill;
import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.idempotency.Idempotent;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.kit.response.Unversioned;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: what was paid for bills. */
@Path("/bills/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bills", description = "Step 10: bills on the three legs")
class PaymentResource {

    private final CurrentCaller caller;
    private final ReadBill reader;
    private final RecordPayment recorder;

    PaymentResource(CurrentCaller caller, ReadBill reader, RecordPayment recorder) {
        this.caller = caller;
        this.reader = reader;
        this.recorder = recorder;
    }

    @GET
    @PermissionsAllowed({CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "bill", customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "listPayments",
            summary = "Payments of a bill, oldest first",
            description =
                    "Its issuer and its receiver see them. Filters: paidFrom, paidBefore; q searches in the reference;"
                            + " sort by paidOn or recordedAt.")
    public Uni<RestResponse<Page<PaymentView.Recorded>>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PaymentQuery query, UriInfo uri) {
        return reader.payments(caller.get(), id, query.filter(), query)
                .map(paid -> Responses.page(
                        paid.payments()
                                .map(payment -> PaymentView.Recorded.of(
                                        payment, paid.bill().currency())),
                        uri));
    }

    @POST
    @Idempotent
    @PermissionsAllowed({CSP_SAAS, AGGREGATOR, VMWARE})
    @AccessPolicy(object = "issued bill", csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.PAYMENTS)
    @Unversioned
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment of a bill that you issued",
            description =
                    "At most what is open. A credit, that is a bill below zero between the same parties, pays too.")
    @APIResponseSchema(value = PaymentView.Recorded.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "What would have been recorded, of a dry run",
            content = @Content(schema = @Schema(implementation = PaymentView.Recorded.class)))
    public Uni<RestResponse<PaymentView.Recorded>> record(
            @PathParam("id") UUID id,
            @QueryParam("dryRun") @Parameter(description = "True to see what would happen, and nothing else")
                    boolean dryRun,
            @Valid @NotNull PaymentView.Received received) {
        return DryRun.of(dryRun, recorder.record(caller.get(), id, received.payment()))
                .map(payment ->
                        PaymentView.Recorded.of(payment, received.amount().currency()))
                .map(recorded -> dryRun ? RestResponse.ok(recorded) : created(id, recorded));
    }

    private static RestResponse<PaymentView.Recorded> created(UUID bill, PaymentView.Recorded recorded) {
        return RestResponse.ResponseBuilder.<PaymentView.Recorded>created(URI.create("/bills/" + bill + "/payments"))
                .entity(recorded)
                .build();
    }
}
