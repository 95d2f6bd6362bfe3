package dev.cspmesh.kit.problem;

import java.util.List;

/** A bean of each service that lists the problem types it declares, so that their pages are served. */
public interface ProblemCatalogue {

    List<ProblemType> types();
}
