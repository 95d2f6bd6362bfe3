package dev.cspmesh.partner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.test.EventContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the e-mails read of contract-service's events, held against its examples. */
class NotificationEventsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract.drafted.v1",
                "contract.signed.v1",
                "contract.countersigned.v1",
                "contract.approved.v1",
                "contract.activated.v1",
                "contract.rejected.v1",
                "contract.sent-back.v1",
                "contract.back-dated.v1",
                "contract.termination-withdrawn.v1",
                "contract.renewal-window-opened.v1",
                "contract.expired.v1",
                "contract.terminating.v1",
                "contract.terminated.v1",
                "contract.balance-low.v1"
            })
    void an_email_about_a_contract_names_it_and_its_parties(String type) {
        var event = EventContracts.reads("contract-service", type, ContractNotifications.ContractEvent.class);

        assertThat(event.data()).containsKeys("number", "service", "partnerId");
        assertThat(event.aggregatorId()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract.change-signed.v1",
                "contract.change-consented.v1",
                "contract.change-repriced.v1",
                "contract.change-lapsed.v1",
                "contract.change-approved.v1",
                "contract.change-rejected.v1",
                "contract.change-applied.v1"
            })
    void an_email_about_a_change_names_it_and_its_day(String type) {
        var event = EventContracts.reads("contract-service", type, ContractNotifications.ContractEvent.class);

        assertThat(event.data()).containsKeys("kind", "effectiveOn", "contractId");
    }

    @Test
    void an_approved_contract_says_when_it_will_be_in_force() {
        var event = EventContracts.reads(
                "contract-service", "contract.approved.v1", ContractNotifications.ContractEvent.class);

        assertThat(event.data()).containsKey("startsOn");
    }

    @Test
    void a_countersigned_contract_says_whether_vmware_is_asked() {
        assertThat(EventContracts.reads(
                                "contract-service",
                                "contract.countersigned.v1",
                                ContractNotifications.ContractEvent.class)
                        .data())
                .containsEntry("requiresVendorApproval", true);
    }

    @Test
    void an_email_about_an_enquiry_names_its_reference() {
        assertThat(EventContracts.reads("contract-service", "enquiry.taken.v1", EnquiryNotifications.Taken.class))
                .hasNoNullFieldsOrProperties();
        assertThat(EventContracts.reads("contract-service", "enquiry.answered.v1", EnquiryNotifications.Answered.class))
                .hasNoNullFieldsOrProperties();
    }
}
