package dev.cspmesh.platform.control;

import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.Platform;
import dev.cspmesh.platform.component.Publication;
import dev.cspmesh.platform.mail.Mail;
import dev.cspmesh.platform.mail.Mailbox;
import dev.cspmesh.platform.mail.MailboxPages;
import dev.cspmesh.platform.postgres.Databases;
import dev.cspmesh.platform.process.Owners;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the control server can be asked. */
public final class ControlRoutes {
    private final Platform platform;
    private final Databases databases;
    private final Mailbox mailbox;
    private final Owners owners;
    private final Publication publication;

    public ControlRoutes(
            Platform platform, Databases databases, Mailbox mailbox, Owners owners, Publication publication) {
        this.platform = platform;
        this.databases = databases;
        this.mailbox = mailbox;
        this.owners = owners;
        this.publication = publication;
    }

    Reply answer(Request request) {
        return switch (request.route()) {
            case "GET " -> Reply.json(publication.current().json());
            case "GET mailbox" -> mails(request);
            case "GET mailbox/*" -> mail(request);
            case "DELETE mailbox" -> emptied();
            case "POST components/*" -> started(ComponentName.of(request.path().getLast()));
            case "POST databases" -> database(request.required("prefix"));
            case "POST owners" -> owned(Long.parseLong(request.required("pid")));
            default -> Reply.text(404, "there is nothing here; GET / tells where everything is");
        };
    }

    private Reply mails(Request request) {
        List<Mail> mails = mailbox.newestFirst(request.parameter("to"));
        return request.wantsHtml() ? Reply.html(MailboxPages.list(mails)) : Reply.json(mails);
    }

    private Reply mail(Request request) {
        Optional<Mail> mail = mailbox.find(request.path().getLast());
        return mail.map(found -> request.wantsHtml() ? Reply.html(MailboxPages.one(found)) : Reply.json(found))
                .orElseGet(() -> Reply.text(404, "no such mail"));
    }

    private Reply emptied() {
        mailbox.empty();
        return Reply.empty();
    }

    private Reply started(ComponentName name) {
        platform.start(EnumSet.of(name));
        return Reply.json(publication.publish().json());
    }

    private Reply database(String prefix) {
        platform.start(Set.of(ComponentName.POSTGRES));
        return Reply.json(databases.create(prefix));
    }

    private Reply owned(long pid) {
        owners.add(pid);
        return Reply.empty();
    }
}
