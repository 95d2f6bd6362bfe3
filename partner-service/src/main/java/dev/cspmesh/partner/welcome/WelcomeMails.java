package dev.cspmesh.partner.welcome;

import io.quarkus.mailer.Mail;

/** The words of the welcome mails. No password and no link with a secret: Keycloak's own mail carries that. */
final class WelcomeMails {

    private WelcomeMails() {}

    static Mail toPartner(Welcome.PartnerApproved approved) {
        return Mail.withText(
                approved.contact().email(),
                "Welcome to the program: your partner ID is " + approved.partnerId(),
                """
                Dear %s %s,

                %s is a partner now. Your partner ID is %s; it stays the same for good.

                A second mail lets you set your password. You are the default administrator of the commerce portal.

                What comes next:
                  3. pick an aggregator from the directory of your country
                  4. complete VOP-MSP, and the competency of the services that ask for one
                Both can run side by side; both are needed before you sign a contract.
                """.formatted(
                                approved.contact().firstName(),
                                approved.contact().lastName(),
                                approved.legalName(),
                                approved.partnerId()));
    }

    static Mail toAggregator(Welcome.AggregatorRegistered registered) {
        return Mail.withText(
                registered.contact().email(),
                "Welcome: your aggregator ID is " + registered.aggregatorId(),
                """
                Dear %s %s,

                %s is in the aggregator directory now, as %s. A second mail lets you set your password.

                Partners of your countries can pick you from today.
                """.formatted(
                                registered.contact().firstName(),
                                registered.contact().lastName(),
                                registered.name(),
                                registered.aggregatorId()));
    }
}
