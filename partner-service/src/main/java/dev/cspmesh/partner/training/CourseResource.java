package dev.cspmesh.partner.training;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 4: the training catalogue. */
@Path("/courses")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Training", description = "Step 4: complete training")
class CourseResource {

    private final Courses courses;

    CourseResource(Courses courses) {
        this.courses = courses;
    }

    @GET
    @WithSession
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "listCourses",
            summary = "The training catalogue",
            description = "Every course with the services that it opens.")
    public Uni<Page<TrainingView.CourseEntry>> list() {
        return courses.list("order by code")
                .map(found -> Page.whole(
                        found.stream().map(TrainingView.CourseEntry::of).toList()));
    }
}
