package dev.cspmesh.partner.program;

import dev.cspmesh.kit.access.AccessPolicy;
import dev.cspmesh.kit.access.RequiresDuty;
import dev.cspmesh.kit.caller.Duty;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.partner.projection.contract.ServiceProjection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Step 1: discover the program. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Program", description = "Step 1: discover the program")
class ProgramResource {

    private final ProgramPages pages;
    private final ServiceProjection services;

    ProgramResource(ProgramPages pages, ServiceProjection services) {
        this.pages = pages;
        this.services = services;
    }

    @GET
    @Path("/program")
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "readProgram",
            summary = "The program in ten steps",
            description = "What a company reads before it applies: what each step asks for and what it leads to.")
    public Uni<Page<ProgramPages.Page>> program() {
        return pages.of(ProgramPages.Kind.PROGRAM).map(Page::whole);
    }

    @GET
    @Path("/program/case-studies")
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "listCaseStudies",
            summary = "How other partners did it",
            description = "Published stories of partners in the program.")
    public Uni<Page<ProgramPages.Page>> caseStudies() {
        return pages.of(ProgramPages.Kind.CASE_STUDY).map(Page::whole);
    }

    @GET
    @Path("/program/learning-materials")
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "listLearningMaterials",
            summary = "Handbooks and demonstrations",
            description = "What can be read and watched before the courses.")
    public Uni<Page<ProgramPages.Page>> learningMaterials() {
        return pages.of(ProgramPages.Kind.LEARNING_MATERIAL).map(Page::whole);
    }

    @GET
    @Path("/program/services")
    @AccessPolicy(anyone = true)
    @RequiresDuty(Duty.NONE)
    @Operation(
            operationId = "listProgramServices",
            summary = "The service catalogue",
            description =
                    "Every service with its desk, whether it is integrated with Navigator, and the competency that it needs.")
    public Uni<Page<ServiceProjection.Listed>> services() {
        return services.all().map(Page::whole);
    }
}
