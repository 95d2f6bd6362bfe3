package dev.cspmesh.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** All mails ever received by one platform, each in a file of its own that any mail program opens. */
public final class Mailbox {
    private static final String DELIVERED_TO = "Delivered-To";
    private static final String ENDING = ".eml";

    private final Path folder;
    private final Clock clock;
    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private int count;

    /** Opens the folder and reads what earlier runs left there. */
    public Mailbox(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        files().forEach(file -> newestFirst.addFirst(load(file)));
    }

    /** Mails for an address, or all. Letter case of the address does not count. */
    public synchronized List<Mail> newestFirst(Optional<String> to) {
        return newestFirst.stream()
                .filter(mail -> to.stream().allMatch(address -> address.equalsIgnoreCase(mail.to())))
                .toList();
    }

    public synchronized Optional<Mail> find(String id) {
        return newestFirst.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** Forgets all mails and deletes their files. */
    public synchronized void empty() {
        newestFirst.clear();
        files().forEach(Mailbox::delete);
    }

    synchronized void receive(MimeMessage message, String to) {
        Instant now = clock.instant();
        String id = String.format(Locale.ROOT, "%013d-%04d", now.toEpochMilli(), count++ % 10_000);
        Path file = folder.resolve(id + ENDING);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((DELIVERED_TO + ": " + to + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("can't keep mail " + file, e);
        }
        newestFirst.addFirst(load(file));
    }

    private static Mail load(Path file) {
        String id = file.getFileName().toString().replace(ENDING, "");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            String to =
                    Optional.ofNullable(message.getHeader(DELIVERED_TO, null)).orElse("");
            Instant received = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
            return MailReader.read(id, to, received.toString(), message);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("can't read mail " + file, e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
