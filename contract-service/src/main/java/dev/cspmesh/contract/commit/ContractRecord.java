package dev.cspmesh.contract.commit;

import dev.cspmesh.contract.commitment.BackDating;
import dev.cspmesh.contract.commitment.CommitmentTerms;
import dev.cspmesh.contract.commitment.ContractedLevel;
import dev.cspmesh.contract.commitment.Ending;
import dev.cspmesh.contract.commitment.LevelPin;
import dev.cspmesh.contract.commitment.Prepayment;
import dev.cspmesh.contract.commitment.Term;
import dev.cspmesh.contract.projection.partner.AgreedBusiness;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What is stored of a contract, to read. Only the verbs of {@link Contract} change it. */
@MappedSuperclass
public abstract class ContractRecord extends AgreedBusiness {

    @Id
    UUID id;

    String number;

    @Embedded
    Parties parties;

    String service;

    @Enumerated(EnumType.STRING)
    ContractType type;

    @Enumerated(EnumType.STRING)
    ContractStatus status;

    @Embedded
    CommitmentTerms terms;

    @Embedded
    LevelPin pin;

    @Column(name = "billing_zone")
    String billingZone;

    @Column(name = "is_default")
    boolean isDefault;

    @Embedded
    @Nullable Prepayment prepayment;

    @Embedded
    @Nullable ContractContact contact;

    @Convert(converter = Signatures.Text.class)
    @ColumnTransformer(read = "cast(signatures as text)", write = "cast(cast(? as text) as jsonb)")
    Signatures signatures = Signatures.NONE;

    @Embedded
    Milestones milestones;

    @Embedded
    @Nullable BackDating backDating;

    @Nullable String reason;

    @Embedded
    @Nullable Ending ending;

    @Nullable String remark;

    @Column(name = "open_change")
    @Nullable UUID openChange;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    ContractRecord() {}

    /** A draft. */
    ContractRecord(UUID id, String number, Parties parties, ContractSubject subject, Instant now) {
        this.id = id;
        this.number = number;
        this.parties = parties;
        this.service = subject.service();
        this.type = subject.type();
        this.status = ContractStatus.DRAFT;
        this.terms = subject.terms();
        this.pin = LevelPin.CURRENT;
        this.billingZone = subject.billingZone();
        this.prepayment = subject.prepayment().orElse(null);
        this.contact = subject.contact().orElse(null);
        this.changedAt = now;
        this.milestones = Milestones.drafted(now, subject.effectiveAt());
    }

    public UUID id() {
        return id;
    }

    /** The public number, given once. */
    public String number() {
        return number;
    }

    @Override
    public String partnerId() {
        return parties.partnerId();
    }

    @Override
    public String aggregatorId() {
        return parties.aggregatorId();
    }

    public String service() {
        return service;
    }

    public ContractType type() {
        return type;
    }

    public ContractStatus status() {
        return status;
    }

    /** What it commits to, at which price and until when. */
    public CommitmentTerms terms() {
        return terms;
    }

    /** The level that counts now. */
    public ContractedLevel level() {
        return terms.level();
    }

    /** Whether a draft's level is still on offer on its first day. */
    public LevelPin pin() {
        return pin;
    }

    public Term term() {
        return terms.term();
    }

    public String currency() {
        return terms.level().currency();
    }

    public String billingZone() {
        return billingZone;
    }

    /** True when this is the contract that the partner's new subscriptions to the service pin. */
    public boolean isDefault() {
        return isDefault;
    }

    /** What is paid in advance; only a PREPAID contract has it. */
    public Optional<Prepayment> prepayment() {
        return Optional.ofNullable(prepayment);
    }

    /** Who answers for it at the CSP, if somebody was named. */
    public Optional<ContractContact> contact() {
        return Optional.ofNullable(contact);
    }

    public Signatures signatures() {
        return signatures;
    }

    public Milestones milestones() {
        return milestones;
    }

    /** Why it was rejected, if it was. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Why it ends early, if its CSP did not ask for that. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** What is to be changed in a draft that was sent back. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** Why and when VMware dated it back, if it did. */
    public Optional<BackDating> backDating() {
        return Optional.ofNullable(backDating);
    }

    /** The months that are billed at once because the contract was dated back. */
    public List<YearMonth> monthsBilledAtOnce() {
        return backDating().map(dated -> dated.monthsOver(term().startsOn())).orElse(List.of());
    }

    /** The change request that is neither applied nor closed, if there is one. */
    public Optional<UUID> openChange() {
        return Optional.ofNullable(openChange);
    }

    /** When anything of it changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }

    /** True when the first day has come in the billing zone. */
    public boolean isDue(Instant now) {
        return !now.isBefore(milestones.effectiveAt());
    }

    /** The moment at which a day begins in the billing zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of(billingZone)).toInstant();
    }

    /** Today in the billing zone. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(billingZone));
    }
}
