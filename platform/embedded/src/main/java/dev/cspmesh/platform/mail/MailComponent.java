package dev.cspmesh.platform.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cspmesh.platform.component.ComponentName;
import dev.cspmesh.platform.component.PlatformComponent;
import dev.cspmesh.platform.component.PlatformPaths;
import dev.cspmesh.platform.port.Port;
import dev.cspmesh.platform.port.PortHolder;
import dev.cspmesh.platform.report.Progress;
import java.util.Optional;
import java.util.Set;

/** SMTP on loopback, without login or encryption; what arrives goes into the {@link Mailbox}. */
public final class MailComponent implements PlatformComponent {
    private static final String HOST = "127.0.0.1";
    private static final String POSTMASTER = "postmaster";

    private final PlatformPaths paths;
    private final Mailbox mailbox;
    private volatile Optional<GreenMail> server = Optional.empty();

    public MailComponent(PlatformPaths paths, Mailbox mailbox) {
        this.paths = paths;
        this.mailbox = mailbox;
    }

    @Override
    public ComponentName name() {
        return ComponentName.MAIL;
    }

    @Override
    public Set<ComponentName> needs() {
        return Set.of();
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.SMTP, paths.ports());
        GreenMail mail = new GreenMail(new ServerSetup(paths.ports().of(Port.SMTP), HOST, ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        mail.start();
        mail.getUserManager().setMessageDeliveryHandler((message, to) -> deliver(mail, message, to));
        server = Optional.of(mail);
    }

    @Override
    public void stop() {
        server.ifPresent(GreenMail::stop);
        server = Optional.empty();
    }

    @Override
    public String address() {
        return "smtp://" + HOST + ":" + paths.ports().of(Port.SMTP);
    }

    @Override
    public boolean alive() {
        return server.map(GreenMail::isRunning).orElse(false);
    }

    /** GreenMail wants a user of its own to hand the copy to; one is enough, since we keep the mails ourselves. */
    private GreenMailUser deliver(GreenMail mail, MovingMessage message, MailAddress to) throws UserException {
        mailbox.receive(message.getMessage(), to.getEmail());
        Optional<GreenMailUser> postmaster =
                Optional.ofNullable(mail.getUserManager().getUser(POSTMASTER));
        return postmaster.isPresent()
                ? postmaster.get()
                : mail.getUserManager().createUser(POSTMASTER + "@localhost", POSTMASTER, POSTMASTER);
    }
}
