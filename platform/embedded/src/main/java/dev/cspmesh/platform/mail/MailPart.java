package dev.cspmesh.platform.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cspmesh.platform.Home;
import dev.cspmesh.platform.Part;
import dev.cspmesh.platform.PartName;
import dev.cspmesh.platform.Port;
import dev.cspmesh.platform.Progress;
import dev.cspmesh.platform.process.PortHolder;
import java.util.Optional;
import java.util.Set;

/** SMTP on loopback, without login or encryption; what arrives goes into the {@link Mailbox}. */
public final class MailPart implements Part {
    private static final String HOST = "127.0.0.1";
    private static final String POSTMASTER = "postmaster";

    private final Home home;
    private final Mailbox mailbox;
    private volatile Optional<GreenMail> server = Optional.empty();

    public MailPart(Home home, Mailbox mailbox) {
        this.home = home;
        this.mailbox = mailbox;
    }

    @Override
    public PartName name() {
        return PartName.MAIL;
    }

    @Override
    public Set<PartName> needs() {
        return Set.of();
    }

    @Override
    public void start(Progress progress) {
        PortHolder.requireFree(Port.SMTP, home.ports());
        GreenMail mail = new GreenMail(new ServerSetup(home.ports().of(Port.SMTP), HOST, ServerSetup.PROTOCOL_SMTP));
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
        return "smtp://" + HOST + ":" + home.ports().of(Port.SMTP);
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
