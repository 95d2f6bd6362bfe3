package dev.cspmesh.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A bill as the screen shows it; amounts in units of the currency. */
record Bill(
        String leg,
        String number,
        String issuer,
        String receiver,
        String issuerName,
        String receiverName,
        String period,
        BigDecimal list,
        BigDecimal discount,
        BigDecimal net,
        BigDecimal total,
        String currency) {

    static Bill of(JsonNode bill) {
        return new Bill(
                bill.path("leg").asText(),
                bill.path("number").asText(),
                bill.path("issuer").asText(),
                bill.path("receiver").asText(),
                bill.path("issuerName").asText(),
                bill.path("receiverName").asText(),
                bill.path("month").asText(),
                amount(bill, "list"),
                amount(bill, "discount"),
                amount(bill, "net"),
                amount(bill, "total"),
                bill.path("currency").asText());
    }

    /** True when list less discount is net, to the last digit. */
    boolean addsUp() {
        return list.subtract(discount).compareTo(net) == 0;
    }

    private static BigDecimal amount(JsonNode bill, String field) {
        return new BigDecimal(bill.path(field).path("amount").asText("0"));
    }
}
