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

    /** From 1 to 10. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }
}
