package dev.cspmesh.partner.journey;

/** The ten steps of the program (docs/domain.md, The ten steps). */
public enum ProgramStep {
    DISCOVER(1, "Discover the program"),
    JOIN(2, "Join Partner Connect"),
    AGGREGATOR(3, "Pick an aggregator"),
    TRAINING(4, "Complete training"),
    CONTRACT(5, "Sign the commit contract"),
    PIPELINE(6, "Build a pipeline"),
    TERMS(7, "Determine terms of service"),
    ONBOARD(8, "Onboard to Cloud Partner Navigator"),
    PROVISION(9, "Configure a customer and provision"),
    BILLING(10, "Review and submit the Monthly Billing Order");

    private final int number;
    private final String title;

    ProgramStep(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** Whether the step begins something new, which a suspended partner does not; one that has left only pays its bills. */
    boolean isClosedBy(String event) {
        return switch (this) {
            case CONTRACT, PIPELINE, ONBOARD, PROVISION -> true;
            case AGGREGATOR, TRAINING, TERMS -> event.equals("partner.left.v1");
            case DISCOVER, JOIN, BILLING -> false;
        };
    }

    /** From 1 to 10. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }
}
