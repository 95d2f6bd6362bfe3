package dev.cspmesh.support.request;

import static dev.cspmesh.support.request.RequestStatus.ACKNOWLEDGED;
import static dev.cspmesh.support.request.RequestStatus.CANCELLED;
import static dev.cspmesh.support.request.RequestStatus.CLOSED;
import static dev.cspmesh.support.request.RequestStatus.HELD;
import static dev.cspmesh.support.request.RequestStatus.IN_PROGRESS;
import static dev.cspmesh.support.request.RequestStatus.PENDING;
import static dev.cspmesh.support.request.RequestStatus.REJECTED;
import static dev.cspmesh.support.request.RequestStatus.RESOLVED;
import static dev.cspmesh.support.request.Side.ANSWERER;
import static dev.cspmesh.support.request.Side.REQUESTER;

import java.util.List;
import java.util.Set;

/** The whole life of a request as one table (docs/domain.md, support; states of TMF621). */
final class LifeCycle {

    /**
     * One way from a state to another.
     *
     * @param by the sides that may go it
     */
    record Edge(RequestStatus from, RequestStatus to, Set<Side> by) {}

    static final List<Edge> EDGES = List.of(
            new Edge(ACKNOWLEDGED, IN_PROGRESS, Set.of(ANSWERER)),
            new Edge(ACKNOWLEDGED, REJECTED, Set.of(ANSWERER)),
            new Edge(ACKNOWLEDGED, CANCELLED, Set.of(REQUESTER)),
            new Edge(IN_PROGRESS, PENDING, Set.of(ANSWERER)),
            new Edge(IN_PROGRESS, HELD, Set.of(ANSWERER)),
            new Edge(IN_PROGRESS, RESOLVED, Set.of(ANSWERER)),
            new Edge(IN_PROGRESS, CANCELLED, Set.of(REQUESTER)),
            new Edge(PENDING, IN_PROGRESS, Set.of(ANSWERER, REQUESTER)),
            new Edge(PENDING, RESOLVED, Set.of(ANSWERER)),
            new Edge(PENDING, CANCELLED, Set.of(REQUESTER)),
            new Edge(HELD, IN_PROGRESS, Set.of(ANSWERER)),
            new Edge(HELD, RESOLVED, Set.of(ANSWERER)),
            new Edge(HELD, CANCELLED, Set.of(REQUESTER)),
            new Edge(RESOLVED, IN_PROGRESS, Set.of(ANSWERER, REQUESTER)),
            new Edge(RESOLVED, CLOSED, Set.of(ANSWERER, REQUESTER)));

    private LifeCycle() {}

    /** The states to which a side may move a request from here, in the order of the table. */
    static List<RequestStatus> next(RequestStatus from, Side side) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.by().contains(side))
                .map(Edge::to)
                .toList();
    }

    /** True when nothing follows. */
    static boolean isOver(RequestStatus status) {
        return EDGES.stream().noneMatch(edge -> edge.from() == status);
    }
}
