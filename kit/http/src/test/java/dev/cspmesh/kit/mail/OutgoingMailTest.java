package dev.cspmesh.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.MailMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have your application of 𠮷野クラウド株式会社",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "x𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷",
                "Müller = Söhne? _x_ =?UTF-8?B?eA==?=",
                "=?UTF-8?B?eA==?=",
                "👩‍👩‍👧‍👦 family"
            })
    void a_subject_is_whole_letters_whatever_they_are(String subject) {
        String header = mail(subject).getHeaders().get("Subject");

        assertThat(header).matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]*\\?=\n? ?)+");
        assertThat(header.split("\n ")).allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(75));
        assertThat(Arrays.stream(header.split("\n "))
                        .map(OutgoingMailTest::decoded)
                        .collect(Collectors.joining()))
                .isEqualTo(subject);
    }

    @Test
    void a_plain_subject_stays_as_it_is() {
        assertThat(mail("Contract C-2024-17: your turn").getHeaders().get("Subject"))
                .isEqualTo("Contract C-2024-17: your turn");
    }

    @Test
    void a_mail_has_no_field_without_a_value() {
        MailMessage message = mail("Hello");

        assertThat(message.getCc()).isNull();
        assertThat(message.getBcc()).isNull();
        assertThat(message.getHeaders().get("Message-ID")).isEqualTo("<7@csp-mesh.example>");
    }

    /** Each word by itself: a reader may decode it alone. */
    private static String decoded(String word) {
        byte[] bytes = Base64.getDecoder().decode(word.substring("=?UTF-8?B?".length(), word.length() - 2));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\uFFFD");
        return text;
    }

    private static MailMessage mail(String subject) {
        return new OutgoingMail("7@csp-mesh.example", "m@nordwind.example", subject, "text", "<p>text</p>")
                .from("partner@csp-mesh.example");
    }
}
