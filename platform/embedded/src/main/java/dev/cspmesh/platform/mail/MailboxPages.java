package dev.cspmesh.platform.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The mailbox for a person with a browser. */
public final class MailboxPages {
    private MailboxPages() {}

    public static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return page("Mailbox", "<p>No mail yet.</p>");
        }
        String rows = mails.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
        return page("Mailbox", "<table><tr><th>Received</th><th>To</th><th>Subject</th></tr>" + rows + "</table>");
    }

    public static String one(Mail mail) {
        String links = mail.links().stream()
                .map(link -> "<li><a href=\"%1$s\">%1$s</a></li>".formatted(escape(link)))
                .collect(Collectors.joining("\n"));
        String body =
                """
                <p>From %s to %s, %s</p>
                <pre>%s</pre>
                <ul>%s</ul>
                <p><a href="/mailbox">All mail</a></p>
                """.formatted(escape(mail.from()), escape(mail.to()), mail.receivedAt(), escape(mail.text()), links);
        return page(mail.subject(), body);
    }

    private static String row(Mail mail) {
        return "<tr><td>%s</td><td>%s</td><td><a href=\"/mailbox/%s\">%s</a></td></tr>"
                .formatted(mail.receivedAt(), escape(mail.to()), mail.id(), escape(mail.subject()));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <meta name="viewport" content="width=device-width">
                <style>
                  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                  table { border-collapse: collapse; width: 100%%; }
                  td, th { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ddd; }
                  pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem; }
                </style></head>
                <body><h1>%1$s</h1>
                %2$s
                </body></html>
                """.formatted(escape(title), body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
