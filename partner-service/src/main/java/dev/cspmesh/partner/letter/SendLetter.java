package dev.cspmesh.partner.letter;

import dev.cspmesh.kit.jobs.Timer;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Sends a letter; while the mail server is out of reach the timer rings again. */
@ApplicationScoped
class SendLetter implements Timer {

    private final Letters letters;
    private final ReactiveMailer mailer;
    private final Clock clock;

    SendLetter(Letters letters, ReactiveMailer mailer, Clock clock) {
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Letters.KIND;
    }

    @Override
    public Uni<Void> ring(String letter) {
        return letters.findById(UUID.fromString(letter)).chain(this::send);
    }

    private Uni<Void> send(Letter letter) {
        return letter.isSent()
                ? Uni.createFrom().voidItem()
                : mailer.send(letter.mail()).invoke(() -> letter.sent(clock.instant()));
    }
}
