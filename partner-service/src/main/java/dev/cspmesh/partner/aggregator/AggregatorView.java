package dev.cspmesh.partner.aggregator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cspmesh.kit.identity.NamesAddress;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.partner.person.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How aggregators look over HTTP. */
final class AggregatorView {

    private AggregatorView() {}

    /** What VMware fills in to take an aggregator on. */
    @Schema(name = "AggregatorForm", description = "A company to be taken on as aggregator")
    record Form(
            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Alpen Distribution AG")
            String name,

            @NotNull @Size(min = 1, max = 100) @Schema(examples = "[\"DE\", \"AT\"]", description = "Countries in which it is authorized")
            Set<@NotNull @CountryCode String> countries,

            @OneLine
            @Size(max = 300) @Schema(examples = "Seestr. 5, 8002 Zürich", description = "As contracts name it")
            @Nullable String address,

            @NotNull @Valid Contact contact)
            implements NamesAddress {

        @Override
        public String email() {
            return Contact.addressOf(contact);
        }
    }

    /** Where an aggregator may act, and whether it may. */
    @Schema(name = "AggregatorAuthorization", description = "Where an aggregator may act, and whether it may")
    record Authorization(
            @NotNull @Schema(examples = "ACTIVE", description = "An inactive one cannot be picked")
            AggregatorStatus status,

            @NotNull @Size(min = 1, max = 100) @Schema(examples = "[\"DE\", \"AT\"]", description = "Countries in which it is authorized")
            Set<@NotNull @CountryCode String> countries) {}

    /** An entry of the directory. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Aggregator", description = "An entry of the aggregator directory")
    record Entry(
            @Schema(examples = "AGG-1001") String aggregatorId,
            @Schema(examples = "Alpen Distribution AG") String name,
            @Schema(examples = "[\"AT\", \"DE\"]") Set<String> countries,
            AggregatorStatus status,

            @Schema(examples = "Seestr. 5, 8002 Zürich", description = "Absent unless it was given") @Nullable String address,

            @Schema(description = "Whom a partner reaches out to")
            Contact contact) {

        static Entry of(Aggregator aggregator) {
            return new Entry(
                    aggregator.aggregatorId(),
                    aggregator.name(),
                    aggregator.countries(),
                    aggregator.status(),
                    aggregator.address().orElse(null),
                    aggregator.contact());
        }
    }
}
