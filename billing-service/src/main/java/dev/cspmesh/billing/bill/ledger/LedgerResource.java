package dev.cspmesh.billing.bill.ledger;

import static dev.cspmesh.kit.access.AccessScope.OWN;
import static dev.cspmesh.kit.caller.Scopes.AGGREGATOR;
import static dev.cspmesh.kit.caller.Scopes.CSP_SAAS;
import static dev.cspmesh.kit.caller.Scopes.CUSTOMER;
import static dev.cspmesh.kit.caller.Scopes.VMWARE;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.CurrentCaller;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.money.Money;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.response.Responses;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Step 10: each party's own books. */
@Path("/bills/ledger")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed({CUSTOMER, CSP_SAAS, AGGREGATOR, VMWARE})
@Tag(name = "Ledger", description = "Step 10: double-entry books of every party")
class LedgerResource {

    private final CurrentCaller caller;
    private final LedgerEntries entries;

    LedgerResource(CurrentCaller caller, LedgerEntries entries) {
        this.caller = caller;
        this.entries = entries;
    }

    /** An entry over HTTP. */
    @Schema(name = "LedgerEntry", description = "One side of a posting in your books; debits are positive")
    record Entry(
            UUID entryId,

            @Schema(description = "Entries of one posting add up to nothing")
            UUID postingId,

            Instant at,
            Account account,
            @Schema(examples = "AGG-1001") String counterparty,
            Money amount,

            @Schema(description = "The bill that it is about")
            UUID billId) {

        static Entry of(LedgerEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.posting(),
                    entry.at(),
                    entry.account(),
                    entry.counterparty(),
                    entry.amount(),
                    entry.billId());
        }
    }

    /** A balance over HTTP. */
    @Schema(name = "Balance", description = "What an account holds against a counterparty; debits are positive")
    record Balance(
            Account account, @Schema(examples = "AGG-1001") String counterparty, Money amount) {

        static Balance of(LedgerEntries.Balance balance) {
            return new Balance(balance.account(), balance.counterparty(), balance.amount());
        }
    }

    @GET
    @Path("/entries")
    @WithSession
    @AccessPolicy(customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Your ledger, oldest first",
            description = "Entries are never changed; corrections are new ones. Filters: account, counterparty, billId,"
                    + " currency, from, before; q searches in the counterparty and the bill's number; sort by at or"
                    + " counterparty.")
    public Uni<RestResponse<Page<Entry>>> entries(@Valid @BeanParam LedgerQuery query, UriInfo uri) {
        return entries.list(caller.get(), query.filter(), query)
                .map(found -> Responses.page(found.map(Entry::of), uri));
    }

    @GET
    @Path("/balances")
    @WithSession
    @AccessPolicy(customer = OWN, csp = OWN, aggregator = OWN, vmware = OWN)
    @RequiresDuty(Duty.READ_BILLS)
    @Operation(
            operationId = "listBalances",
            summary = "What your accounts hold",
            description = "By account, counterparty and currency; the first 1,000 that are not even.")
    public Uni<Page<Balance>> balances() {
        return entries.balances(caller.get())
                .map(all -> Page.whole(all.stream().map(Balance::of).toList()));
    }
}
