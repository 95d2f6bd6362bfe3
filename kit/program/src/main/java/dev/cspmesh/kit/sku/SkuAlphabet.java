package dev.cspmesh.kit.sku;

import java.util.Locale;

/**
 * What SKU codes and units are written with. They mean the same in a price book, in usage, on a bill and in an export, so
 * what can be sold can be metered: every entry and every event keeps to these forms.
 */
public final class SkuAlphabet {

    /** A letter or digit first, then letters, digits and {@code . _ : / -}; all of them ASCII. */
    public static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$";

    public static final int LONGEST_CODE = 64;

    /** Printable ASCII without a blank at the begin or end: {@code GB-Mo}, {@code 10K Requests}. */
    public static final String UNIT = "^[!-~]([ -~]{0,38}[!-~])?$";

    public static final int LONGEST_UNIT = 40;

    private SkuAlphabet() {}

    /** Equal for two codes that people would take for the same. */
    public static String folded(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
