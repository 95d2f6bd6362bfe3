package dev.cspmesh.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nBcc: x@y.example", "a\u0085b", "a\u2028b", "\ud800", "tab\there", "\u007f"})
    void a_name_has_no_line_break_control_character_or_half_letter(String name) {
        assertThat(takes(new OneLine.Check(), name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller & Söhne", "𠮷野クラウド株式会社", "عربي", "O'Neil – «x»", ""})
    void a_name_has_the_letters_of_any_language(String name) {
        assertThat(takes(new OneLine.Check(), name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "XX", "EU", "ZZ", "AN", "de", "DEU", ""})
    void what_is_no_country_is_refused(String code) {
        assertThat(takes(new CountryCode.Check(), code)).isFalse();
        assertThat(takes(new CountryCode.Check(), "DE")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "XTS", "DEM", "eur", "ZZZ", ""})
    void what_is_no_money_is_refused(String code) {
        assertThat(takes(new CurrencyCode.Check(), code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY", "CHF", "KWD", "XOF"})
    void money_of_today_is_taken(String code) {
        assertThat(takes(new CurrencyCode.Check(), code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "en-UK", "english", "en_US", ""})
    void what_is_no_language_is_refused(String tag) {
        assertThat(takes(new LanguageTag.Check(), tag)).isFalse();
        assertThat(takes(new LanguageTag.Check(), "pt-BR")).isTrue();
        assertThat(takes(new LanguageTag.Check(), "en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Base", "+01:00", "CEST", ""})
    void what_is_no_time_zone_is_refused(String zone) {
        assertThat(takes(new TimeZoneName.Check(), zone)).isFalse();
        assertThat(takes(new TimeZoneName.Check(), "Asia/Kathmandu")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://x.example", "www.x.example", "https://", "https:// x"})
    void what_is_not_on_the_web_is_refused(String address) {
        assertThat(takes(new WebUrl.Check(), address)).isFalse();
        assertThat(takes(new WebUrl.Check(), "https://x.example/a?b=c")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'Neil", "Anna-Lena", "St. John", "山田", "𠮷野", "محمد", "Ольга", "José María", "Jr., Sam", ""})
    void a_person_is_called_whatever_can_be_written_in_any_alphabet(String name) {
        assertThat(PersonName.Check.faultOf(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u3000", "\u200b", " "})
    void a_person_has_a_name_that_can_be_seen(String name) {
        assertThat(PersonName.Check.faultOf(name)).contains("has no letter that can be seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Anna (Ann)", "Anna / Berg", "Smith & Sons", "<b>Anna", "Anna; Berg", "50%", "A\nB", "\ud800"})
    void what_the_identity_provider_takes_for_no_name_is_refused_and_the_letter_named(String name) {
        assertThat(PersonName.Check.faultOf(name)).isPresent();
        assertThat(PersonName.Check.faultOf("Smith & Sons")).contains("has & in it, which is not taken");
        assertThat(PersonName.Check.faultOf("A\nB")).contains("is not one line of text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mara.lindt@nordwind.example",
                "Mara+News@nordwind.example",
                "m_l-x@xn--mller-kva.example",
                "m@host",
                "o'neil@x.example",
                "a&b/c=d@x.example",
                ""
            })
    void an_address_that_signs_in_and_gets_mail_is_taken(String address) {
        assertThat(MailAddress.Check.faultOf(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ü@nordwind.example",
                "m@müller.example",
                "m@",
                "@x.example",
                "m..l@x.example",
                ".m@x.example",
                "m@x..example",
                "m@x.example.",
                "m@-x.example",
                "m@[127.0.0.1]",
                "\"m l\"@x.example",
                "Mara <m@x.example>",
                "m@x.example\n",
                "m@@x.example",
                "a@b@x.example",
                "m,n@x.example",
                "m @x.example",
                "m"
            })
    void what_cannot_sign_in_or_get_mail_is_no_address(String address) {
        assertThat(MailAddress.Check.faultOf(address)).isPresent();
        assertThat(MailAddress.Check.faultOf("ü@nordwind.example")).contains("has ü in it, which is not taken");
        assertThat(MailAddress.Check.faultOf("m".repeat(65) + "@x.example")).isPresent();
        assertThat(MailAddress.Check.faultOf("m".repeat(64) + "@x.example")).isEmpty();
    }

    private static boolean takes(ConstraintValidator<?, CharSequence> check, String text) {
        return check.isValid(text, null);
    }
}
