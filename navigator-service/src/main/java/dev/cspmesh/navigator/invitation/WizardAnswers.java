package dev.cspmesh.navigator.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The three steps of the onboarding wizard (docs/source.md, step 8). Each is kept as soon as it is filled in. */
public final class WizardAnswers {

    private WizardAnswers() {}

    /** The person who sets the account up. */
    @Embeddable
    public record Account(
            @Column(name = "account_job_title") String jobTitle,
            @Column(name = "account_phone") String phone) {}

    /** The provider organization that will be made. */
    @Embeddable
    public record Organization(
            @Column(name = "organization_name") String name,
            @Column(name = "organization_country") String country) {}

    /** What new customers start with. */
    @Embeddable
    public record Settings(
            @Column(name = "settings_region") String region,
            @Column(name = "settings_language") String language) {}
}
