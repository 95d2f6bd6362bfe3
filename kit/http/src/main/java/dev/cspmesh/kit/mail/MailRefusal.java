package dev.cspmesh.kit.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which failure to send a mail no repetition can mend. */
public final class MailRefusal {

    /** RFC 4954: the server wants us to sign in, which is no fault of the mail. */
    private static final Set<Integer> OF_THE_SENDER = Set.of(530, 534, 535, 538);

    private static final int PERMANENT = 500;

    private MailRefusal() {}

    /** True if the server has refused the mail with a permanent code (RFC 5321, 4.2.1), or the address is none. */
    public static boolean isForGood(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SMTPException refusal) {
                return refusal.getReplyCode() >= PERMANENT && !OF_THE_SENDER.contains(refusal.getReplyCode());
            }
            if (each instanceof IllegalArgumentException) {
                return true;
            }
        }
        return false;
    }
}
