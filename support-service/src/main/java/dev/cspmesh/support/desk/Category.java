package dev.cspmesh.support.desk;

/** What a request is about. Everything but {@link #TECHNICAL} is the business side (docs/source.md, "Non-Technical Support"). */
public enum Category {
    TECHNICAL,
    PROGRAM,
    ELIGIBILITY,
    CERTIFICATION,
    CONTRACT,
    ONBOARDING,
    ORDERING,
    PROVISIONING_STATUS,
    BILLING,
    INVOICING,
    TOOLS;

    public boolean isTechnical() {
        return this == TECHNICAL;
    }
}
