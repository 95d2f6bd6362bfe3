package dev.cspmesh.kit.standing;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.Rejection;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands in the program (docs/domain.md, Standing of a partner). A partner of which nothing is known is
 * active. An aggregate that belongs to a partner reads it with its own row, so that its life cycle knows it:
 *
 * <pre>{@code
 * @Formula(PartnerStanding.OF_ROW)
 * @Convert(converter = PartnerStanding.Text.class)
 * private @Nullable PartnerStanding standing;
 * }</pre>
 *
 * @param since when it got there
 * @param reason why, as VMware wrote it; for the partner, its aggregators and VMware, not for customers
 */
public record PartnerStanding(Status status, Instant since, String reason) {

    /** The standing of the partner in column {@code partner_id} of the row that is read. */
    public static final String OF_ROW =
            "(select ps.standing from partner_standing ps where ps.partner_id = partner_id)";

    /** Where a partner can stand. */
    public enum Status {
        ACTIVE,
        /** Nothing new; what runs goes on. */
        SUSPENDED,
        /** Out of the program; its contracts end. */
        LEFT
    }

    /** True while new business is taken. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    /** True when the partner has left the program. */
    public boolean hasLeft() {
        return status == Status.LEFT;
    }

    /** True while new business of a partner with this standing is taken; null stands for nothing known. */
    public static boolean takesNew(@Nullable PartnerStanding known) {
        return known == null || known.isActive();
    }

    /** Refuses new business of a partner that is suspended or has left; null stands for nothing known. */
    public static Optional<Rejection> refusesNew(@Nullable PartnerStanding known, String partnerId) {
        return Optional.ofNullable(known)
                .filter(standing -> !standing.isActive())
                .map(standing -> standing.refusal(partnerId, ", because: " + standing.reason));
    }

    /** The same for a customer of the partner, which does not learn why. */
    public static Optional<Rejection> refusesNewOfProvider(@Nullable PartnerStanding known, String partnerId) {
        return Optional.ofNullable(known)
                .filter(standing -> !standing.isActive())
                .map(standing -> standing.refusal(partnerId, ""));
    }

    private Rejection refusal(String partnerId, String because) {
        String is = "%s is %s since %s".formatted(partnerId, status, since.truncatedTo(ChronoUnit.SECONDS));
        String help = hasLeft()
                ? "What runs ends as its contract says. VMware's program office takes a new application."
                : "What runs goes on. VMware's program office can reinstate the partner: ask it.";
        return Rejection.of(CommonProblems.PARTNER_NOT_ACTIVE, is + because + ". " + help)
                .field("partner:" + partnerId, "is " + status, Status.ACTIVE.name());
    }

    /** As it stands in the database: status, moment and reason, with a space between. */
    @Converter
    public static class Text implements AttributeConverter<PartnerStanding, String> {

        private static final int PARTS = 3;

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PartnerStanding standing) {
            return standing == null
                    ? null
                    : String.join(
                            " ",
                            List.of(standing.status().name(), standing.since().toString(), standing.reason()));
        }

        @Override
        public @Nullable PartnerStanding convertToEntityAttribute(@Nullable String text) {
            if (text == null) {
                return null;
            }
            String[] parts = text.split(" ", PARTS);
            return new PartnerStanding(Status.valueOf(parts[0]), Instant.parse(parts[1]), parts[2]);
        }
    }
}
