package dev.cspmesh.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.component.Secrets;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.Ports;
import dev.cspmesh.platform.report.Progress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailComponentTest {
    private final Ports ports = Ports.free();

    @TempDir
    private Path folder;

    private Mailbox mailbox;
    private MailComponent mail;

    @BeforeEach
    void start() {
        Secrets secrets = Secrets.loadOrCreate(folder.resolve("secrets.properties"));
        PlatformPaths paths = new PlatformPaths(folder, folder, ports, secrets);
        mailbox = new Mailbox(paths.folder("mail"), Clock.systemUTC());
        mail = new MailComponent(paths, mailbox);
        mail.start(Progress.SILENT);
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void each_recipient_gets_the_mail_and_finds_it_by_address() throws MessagingException {
        send("Welcome", "ann@example.com", "bob@example.com");

        assertThat(mailbox.newestFirst(Optional.of("ANN@example.com")))
                .singleElement()
                .satisfies(received -> {
                    assertThat(received.subject()).isEqualTo("Welcome");
                    assertThat(received.from()).isEqualTo("mesh@example.com");
                    assertThat(received.text()).isEqualTo("Grüße");
                    assertThat(received.links()).containsExactly("http://localhost/a?b=1&c=2");
                });
        assertThat(mailbox.newestFirst(Optional.empty())).hasSize(2);
    }

    @Test
    void the_newest_mail_comes_first_and_all_survive_a_restart() throws MessagingException {
        send("first", "ann@example.com");
        send("second", "ann@example.com");

        Mailbox reopened = new Mailbox(folder.resolve("mail"), Clock.systemUTC());

        assertThat(reopened.newestFirst(Optional.empty()))
                .extracting(Mail::subject)
                .containsExactly("second", "first");
        assertThat(reopened.newestFirst(Optional.empty())).isEqualTo(mailbox.newestFirst(Optional.empty()));
    }

    @Test
    void an_emptied_mailbox_stays_empty() throws MessagingException {
        send("gone", "ann@example.com");

        mailbox.empty();

        assertThat(new Mailbox(folder.resolve("mail"), Clock.systemUTC()).newestFirst(Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_page_shows_text_as_text() {
        Mail hostile = new Mail("1", "a", "b", "<script>", "<b>", List.of("http://x/\"><script>"), "now");

        assertThat(MailboxPages.one(hostile)).doesNotContain("<script>", "<b>");
        assertThat(MailboxPages.list(List.of(hostile))).doesNotContain("<script>");
    }

    private void send(String subject, String... to) throws MessagingException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(ports.of(Port.SMTP)));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("mesh@example.com");
        for (String address : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("Grüße", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>Hi <a href=\"http://localhost/a?b=1&amp;c=2\">here</a></p>", "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
    }
}
