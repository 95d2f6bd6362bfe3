package dev.cspmesh.kit.response;

import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Replies with the headers of the house: ETag on what may be edited, Link on lists, Location on what was made. */
public final class Responses {

    private Responses() {}

    /** 200 with the version as entity tag. */
    public static <T> RestResponse<T> tagged(T body, long version) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, etag(version))
                .build();
    }

    /** 201 with location and entity tag. */
    public static <T> RestResponse<T> created(String location, T body, long version) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(location))
                .entity(body)
                .header(HttpHeaders.ETAG, etag(version))
                .build();
    }

    /** 200 with the page and an RFC 8288 link to the next one. */
    public static <T> RestResponse<Page<T>> page(Page<T> page, UriInfo uri) {
        var reply = RestResponse.ResponseBuilder.ok(page);
        page.next().ifPresent(next -> reply.header(HttpHeaders.LINK, "<" + nextUri(uri, next) + ">; rel=\"next\""));
        return reply.build();
    }

    /**
     * Holds an {@code If-Match} header against the version in hand.
     *
     * @throws dev.cspmesh.kit.problem.Rejected 428 without the header, 412 when it names another version
     */
    public static void match(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Rejection.of(
                            CommonProblems.PRECONDITION_REQUIRED,
                            "The change does not say which version it is based on.")
                    .field("header:If-Match", "is missing", etag(version))
                    .rejected();
        }
        if (!ifMatch.strip().equals(etag(version))) {
            throw Rejection.of(CommonProblems.EDITED_MEANWHILE, "The object is now at version " + etag(version) + ".")
                    .field("header:If-Match", "names " + ifMatch.strip(), etag(version))
                    .rejected();
        }
    }

    private static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static URI nextUri(UriInfo uri, Object next) {
        return UriBuilder.fromPath(uri.getPath())
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .replaceQueryParam("after", next)
                .build();
    }
}
