package dev.cspmesh.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;

/** Replies by party and key. All statements run in the transaction of the request's effect. */
@ApplicationScoped
class IdempotencyKeys {

    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type");

    private final ObjectMapper json;

    IdempotencyKeys(ObjectMapper json) {
        this.json = json;
    }

    /** One request as its key remembers it. */
    record KeyedRequest(String party, String key, String fingerprint) {}

    /** A reply as it was first sent. */
    record StoredReply(String fingerprint, int status, Map<String, String> headers, String body) {}

    /** The first reply if there is one, else the reply of the work, remembered. */
    Uni<RestResponse<Object>> once(KeyedRequest request, Supplier<Uni<RestResponse<?>>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> lock(session, request).chain(() -> find(session, request)))
                .chain(found -> found.isEmpty()
                        ? work.get().chain(reply -> remember(request, reply))
                        : replay(request, found.getFirst())));
    }

    private Uni<Void> lock(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))", Boolean.class)
                .setParameter(1, request.party() + '\n' + request.key())
                .getSingleResult()
                .invoke(locked -> {
                    if (!locked) {
                        throw Rejection.of(
                                        CommonProblems.KEY_IN_FLIGHT,
                                        "The first request with this key is not answered yet.")
                                .rejected();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<StoredReply>> find(Mutiny.Session session, KeyedRequest request) {
        return session.createNativeQuery(
                        "select fingerprint, status, headers, body from idempotency_key where party = ?1 and key = ?2",
                        Object[].class)
                .setParameter(1, request.party())
                .setParameter(2, request.key())
                .getResultList()
                .map(rows -> rows.stream().map(this::stored).toList());
    }

    private StoredReply stored(Object[] row) {
        return new StoredReply(
                (String) row[0], ((Number) row[1]).intValue(), headers((String) row[2]), (String) row[3]);
    }

    private Uni<RestResponse<Object>> replay(KeyedRequest request, StoredReply reply) {
        if (!reply.fingerprint().equals(request.fingerprint())) {
            throw Rejection.of(CommonProblems.KEY_REUSED, "The key was used for another request of yours.")
                    .field("header:Idempotency-Key", "stands for another request", "a new random UUID")
                    .rejected();
        }
        return Uni.createFrom().item(response(reply));
    }

    private Uni<RestResponse<Object>> remember(KeyedRequest request, RestResponse<?> reply) {
        StoredReply stored = new StoredReply(request.fingerprint(), reply.getStatus(), kept(reply), body(reply));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into idempotency_key (party, key, fingerprint, status, headers, body, created_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning key",
                                String.class)
                        .setParameter(1, request.party())
                        .setParameter(2, request.key())
                        .setParameter(3, stored.fingerprint())
                        .setParameter(4, stored.status())
                        .setParameter(5, text(stored.headers()))
                        .setParameter(6, stored.body())
                        .setParameter(7, OffsetDateTime.now(ZoneOffset.UTC))
                        .getSingleResult())
                .map(rows -> response(stored));
    }

    private static RestResponse<Object> response(StoredReply reply) {
        var builder =
                RestResponse.ResponseBuilder.<Object>create(reply.status()).entity(reply.body());
        reply.headers().forEach(builder::header);
        return builder.build();
    }

    private static Map<String, String> kept(RestResponse<?> reply) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = reply.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        headers.putIfAbsent("Content-Type", "application/json");
        return headers;
    }

    private String body(RestResponse<?> reply) {
        return reply.getEntity() == null ? "" : text(reply.getEntity());
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A reply cannot be written as JSON", e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored reply cannot be read", e);
        }
    }
}
