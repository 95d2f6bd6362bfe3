package dev.cspmesh.billing.export;

import dev.cspmesh.billing.projection.contract.Contract;
import dev.cspmesh.billing.projection.contract.Contracts;
import dev.cspmesh.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The monthly commitments of a contract as the contract-commitment data set of FOCUS 1.3. */
@ApplicationScoped
public class ExportCommitments {

    private static final List<String> COLUMNS = List.of(
            "BillingCurrency",
            "ContractCommitmentCategory",
            "ContractCommitmentCost",
            "ContractCommitmentDescription",
            "ContractCommitmentId",
            "ContractCommitmentPeriodEnd",
            "ContractCommitmentPeriodStart",
            "ContractCommitmentQuantity",
            "ContractCommitmentType",
            "ContractCommitmentUnit",
            "ContractId",
            "ContractPeriodEnd",
            "ContractPeriodStart");

    private static final String READ =
            "select month, amount from monthly_commitment where contract_id = $1 order by month";

    private final Contracts contracts;
    private final Pool pool;

    ExportCommitments(Contracts contracts, Pool pool) {
        this.contracts = contracts;
        this.pool = pool;
    }

    /** A row for each month; a term has at most some hundreds. */
    Multi<String> export(Caller caller, UUID contractId) {
        return Panache.withSession(() -> contracts.get(caller, contractId))
                .chain(this::text)
                .toMulti();
    }

    private Uni<String> text(Contract contract) {
        return pool.preparedQuery(READ).execute(Tuple.of(contract.contractId())).map(rows -> text(contract, rows));
    }

    private static String text(Contract contract, RowSet<Row> rows) {
        StringBuilder text = new StringBuilder(Csv.row(COLUMNS));
        for (Row row : rows) {
            LocalDate month = row.getLocalDate(0);
            var level = contract.levelIn(YearMonth.from(month));
            text.append(Csv.row(List.of(
                    contract.currency(),
                    "Spend",
                    row.getBigDecimal(1).toPlainString(),
                    "MSRP spend of level " + level.code() + " version " + level.version(),
                    contract.number() + "/" + month.toString().substring(0, 7),
                    begin(month.plusMonths(1)),
                    begin(month),
                    "",
                    contract.type(),
                    "",
                    contract.number(),
                    contract.endsBefore().map(ExportCommitments::begin).orElse(""),
                    begin(contract.startsOn()))));
        }
        return text.toString();
    }

    private static String begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
