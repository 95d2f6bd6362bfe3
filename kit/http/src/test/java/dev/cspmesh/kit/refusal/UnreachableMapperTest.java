package dev.cspmesh.kit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

/** What a client is told while the database is away. */
class UnreachableMapperTest {

    @Test
    void an_outage_asks_it_to_come_again() {
        HttpProblem told = new UnreachableMapper.OfSocket().toProblem(new ConnectException("refused"));

        assertThat(told.getStatusCode()).isEqualTo(503);
        assertThat(told.getDetail()).contains("same Idempotency-Key");
    }

    @Test
    void a_fault_of_ours_stays_one() {
        PgException refused = new PgException("syntax error", "ERROR", "42601", "");

        assertThat(new UnreachableMapper.OfServer().toProblem(refused).getStatusCode())
                .isEqualTo(500);
    }
}
