package dev.cspmesh.billing.bill.ledger;

import dev.cspmesh.kit.page.Filter;
import dev.cspmesh.kit.page.ListRequest;
import dev.cspmesh.kit.text.CurrencyCode;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

/** Which entries of a ledger are wanted. */
class LedgerQuery extends ListRequest {

    @QueryParam("account")
    @Separator(",")
    @Parameter(description = "Only entries in one of these accounts, separated by commas")
    List<Account> account = List.of();

    @QueryParam("counterparty")
    @Size(max = 64) @Parameter(description = "Only entries against this party")
    @Nullable String counterparty;

    @QueryParam("billId")
    @Parameter(description = "Only entries about this bill")
    @Nullable UUID billId;

    @QueryParam("currency")
    @CurrencyCode
    @Parameter(description = "Only entries in this currency")
    @Nullable String currency;

    @QueryParam("from")
    @Parameter(description = "Only entries made at this moment or later")
    @Nullable Instant from;

    @QueryParam("before")
    @Parameter(description = "Only entries made before this moment")
    @Nullable Instant before;

    Filter filter() {
        return Filter.all()
                .in("account", account)
                .is("counterparty", Optional.ofNullable(counterparty))
                .is("billId", Optional.ofNullable(billId))
                .is("currency", Optional.ofNullable(currency))
                .from("at", Optional.ofNullable(from))
                .before("at", Optional.ofNullable(before));
    }
}
