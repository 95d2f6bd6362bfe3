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

    private static boolean takes(ConstraintValidator<?, CharSequence> check, String text) {
        return check.isValid(text, null);
    }
}
