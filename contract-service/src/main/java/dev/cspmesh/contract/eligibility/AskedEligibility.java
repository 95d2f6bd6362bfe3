package dev.cspmesh.contract.eligibility;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;

/** What partner-service answered for the request in hand. */
@RequestScoped
public class AskedEligibility {

    private Uni<Eligibility> answer = Uni.createFrom()
            .failure(() -> Rejection.of(CommonProblems.UNAVAILABLE, "What this request needs has changed meanwhile.")
                    .rejected());

    void set(Uni<Eligibility> given) {
        answer = given;
    }

    /** The answer; fails with a 503 rejection when partner-service gave none. */
    public Uni<Eligibility> answer() {
        return answer;
    }
}
