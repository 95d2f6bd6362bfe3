package dev.cspmesh.partner.training;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The training catalogue; anyone may read it. */
@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    /**
     * The course with this code.
     *
     * @return fails with an unknown-course rejection if the catalogue has none
     */
    Uni<Course> get(String code) {
        return findById(code)
                .onItem()
                .ifNull()
                .failWith(
                        () -> Rejection.of(PartnerProblems.UNKNOWN_COURSE, "The catalogue has no course " + code + ".")
                                .field("#/course", "is unknown", "a code of the course list")
                                .step("listCourses", "GET", "/courses")
                                .rejected());
    }
}
