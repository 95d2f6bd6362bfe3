package dev.cspmesh.billing;

import static io.restassured.config.EncoderConfig.encoderConfig;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.test.Callers;
import dev.cspmesh.kit.test.MeshTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Who calls in these tests, and a look into the database. */
@QuarkusTestResource(value = MeshTestResource.class, initArgs = @ResourceArg(name = "service", value = "billing"))
public abstract class ServiceTest extends Callers {

    private static final String BATCH = "application/cloudevents-batch+json";

    @Inject
    DataSource database;

    protected static RequestSpecification customer(UUID organization) {
        return as(Participant.CUSTOMER, organization.toString());
    }

    /** A request that carries a CloudEvents batch. */
    protected static RequestSpecification batch(RequestSpecification request) {
        return request.config(RestAssured.config()
                        .encoderConfig(encoderConfig()
                                .encodeContentTypeAs(BATCH, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(BATCH);
    }

    /** The first column of the first row. */
    protected String sql(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the database behind the service's back. */
    protected void change(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    /** Waits until every order of a contract that is due by now is spooled. */
    protected void spool(UUID contract) {
        awaitSql(
                "select count(*) from job where kind = 'spool-month' and subject = '%s' and due_at <= '%s'"
                        .formatted(contract, new TestClock().instant()),
                "0");
    }

    /** Waits until the query answers this. */
    protected void awaitSql(String query, String wanted) {
        Awaitility.await(query)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> wanted.equals(sql(query)));
    }
}
