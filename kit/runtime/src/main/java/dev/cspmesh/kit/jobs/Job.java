package dev.cspmesh.kit.jobs;

/** What happens when the time of one kind has come. */
public sealed interface Job permits TransactionalJob, ExternalJob {

    /** Name of the kind, stored with each job; never changes. */
    String kind();
}
