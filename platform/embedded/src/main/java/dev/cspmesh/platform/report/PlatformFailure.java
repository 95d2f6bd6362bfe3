package dev.cspmesh.platform.report;

/** A component or the platform can't start; says what went wrong and what the reader can do about it. */
public final class PlatformFailure extends RuntimeException {
    private final String problem;
    private final String remedy;

    public PlatformFailure(String problem, String remedy) {
        super(problem + " → " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public PlatformFailure(String problem, String remedy, Throwable cause) {
        this(problem, remedy);
        initCause(cause);
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
