package dev.cspmesh.billing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small world as the facts of all topics tell it: parties, a price book, two contracts with a customer and a subscription
 * each, and three batches of usage. Worlds of different names differ in nothing but their identifiers.
 */
record ProjectedWorld(String name) {

    private static final int CONTRACTS = 2;
    private static final int BATCHES = 3;
    private static final int EVENTS = 4;

    /** One message on a topic. */
    record Told(String id, String type, String key, String data) {}

    /** All messages, each after those that it builds on. */
    List<Told> messages() {
        List<Told> all = new ArrayList<>(List.of(
                told(
                        "partner.approved.v1",
                        partner(),
                        "{'partnerId': '%s', 'legalName': 'Nordwind'}".formatted(partner())),
                told(
                        "aggregator.registered.v1",
                        aggregator(),
                        "{'aggregatorId': '%s', 'name': 'Distribution'}".formatted(aggregator())),
                told("pricebook.published.v1", "book", """
                        {'priceBookId': '%s', 'service': '%s', 'version': 1, 'currency': 'USD', 'startsOn': '2024-01-01',
                         'skus': [{'sku': 'A', 'name': 'Hosts', 'unit': 'Hours', 'listUnitPrice': '0.35'}]}
                        """.formatted(id("book"), service()))));
        for (int i = 0; i < CONTRACTS; i++) {
            all.addAll(contract(i));
        }
        for (int i = 0; i < BATCHES; i++) {
            all.add(told("usage.batched.v1", "meter-" + i, events(i)));
        }
        return all;
    }

    /** Messages that nobody can read. */
    List<Told> poison() {
        return List.of(
                told("contract.activated.v1", "poison", "{'contractId': 1"),
                told("usage.batched.v1", "poison", "{'events': 'none'}"),
                told("pricebook.published.v1", "poison", "[]"));
    }

    private List<Told> contract(int i) {
        String contract = id("contract" + i);
        String customer = id("customer" + i);
        String activation = id("activation" + i);
        return List.of(
                told("contract.activated.v1", contract, """
                        {'contractId': '%s', 'number': 'CON-%d', 'partnerId': '%s', 'aggregatorId': '%s', 'service': '%s',
                         'type': 'COMMIT', 'currency': 'USD', 'level': {'code': 'L1', 'version': 1, 'discountBasisPoints': 500},
                         'startsOn': '2024-09-01', 'endsOn': '2035-08-31', 'billingZone': 'Asia/Kathmandu',
                         'monthlyCommitments': [{'month': '2024-09', 'amount': {'amount': '10.00', 'currency': 'USD'}}],
                         'underageBilled': true}
                        """.formatted(contract, i, partner(), aggregator(), service())),
                told("customer.created.v1", customer, """
                        {'customerOrganizationId': '%s', 'partnerId': '%s', 'name': 'Alma GmbH', 'country': 'DE'}
                        """.formatted(customer, partner())),
                told("activation.activated.v1", activation, """
                        {'activationId': '%s', 'customerOrganizationId': '%s', 'partnerId': '%s', 'service': '%s',
                         'contractId': '%s'}
                        """.formatted(
                                activation, customer, partner(), service(), contract)));
    }

    /** Each batch repeats the last event of the one before. */
    private String events(int batch) {
        return IntStream.rangeClosed(0, EVENTS)
                .mapToObj(event -> """
                        {'specversion': '1.0', 'id': '%s', 'source': '/meters/%s', 'type': 'usage.reported.v1',
                         'data': {'partnerId': '%s', 'subscription': '%s', 'sku': '%s', 'unit': 'Hours', 'quantity': '2.5',
                                  'startsAt': '2024-09-10T00:00:00Z', 'endsAt': '2024-09-10T01:00:00Z'}}
                        """.formatted(
                                event == EVENTS ? "event-" + (batch + 1) + "-0" : "event-" + batch + "-" + event,
                                name,
                                partner(),
                                id("activation" + event % CONTRACTS),
                                event == 3 ? "NONE" : "A"))
                .collect(Collectors.joining(",", "{'events': [", "]}"));
    }

    private Told told(String type, String key, String data) {
        String text = data.replace('\'', '"');
        return new Told(id(type + text), type, key, text);
    }

    /** Answers t when everything is learnt and taken. */
    String settled() {
        return """
                select (select count(*) from usage_event where source = '/meters/%1$s') = %2$d
                   and (select count(*) from party where party_id in ('%3$s', '%4$s')) = 2
                   and (select count(*) from customer where partner_id = '%3$s') = %5$d
                   and not exists (select from usage_exception where source = '/meters/%1$s' and resolved_at is null
                                   and reason <> 'UNKNOWN_SKU')
                   and (select count(*) from usage_exception where source = '/meters/%1$s' and resolved_at is null) = %6$d
                """.formatted(name, BATCHES * (EVENTS - 1) + 1, partner(), aggregator(), CONTRACTS, BATCHES);
    }

    /** One query for each table, its rows as text; what counts deliveries and what tells the time is left out. */
    List<String> rows() {
        String ours = "contract_id in (select contract_id from contract where partner_id = '" + partner() + "')";
        return List.of(
                all(
                        "concat_ws(' ', number, aggregator_id, type, terms, starts_on, ends_before, billing_zone, spool_month, spool_at)"
                                + " from contract where " + ours),
                all("concat_ws(' ', contract_id, month, amount) from monthly_commitment where " + ours),
                all("concat_ws(' ', service, version, currency, valid_from, sku, k.name, unit, list_unit_price)"
                        + " from price_book join price_book_sku k using (price_book_id) where service = '" + service()
                        + "'"),
                all("concat_ws(' ', customer_organization_id, name, country) from customer where partner_id = '"
                        + partner() + "'"),
                all("concat_ws(' ', activation_id, customer_organization_id, service, contract_id) from subscription"
                        + " where partner_id = '" + partner() + "'"),
                all("concat_ws(' ', party_id, name) from party where party_id in ('" + partner() + "', '" + aggregator()
                        + "')"),
                all(
                        "concat_ws(' ', event_id, contract_id, month, period, customer_organization_id, sku, unit, quantity)"
                                + " from usage_event where " + ours),
                all("concat_ws(' ', contract_id, month, period, customer_organization_id, sku, quantity, events)"
                        + " from usage_rollup where " + ours),
                all(
                        "concat_ws(' ', contract_id, status, to_char(month, 'YYYY-MM'), minimum_commitment, reported, underage, list,"
                                + " discount, net) from monthly_order where " + ours),
                all(
                        "concat_ws(' ', event_id, reason, contract_id) from usage_exception where resolved_at is null and source ="
                                + " '/meters/" + name + "'"));
    }

    private static String all(String column) {
        return "select string_agg(line, chr(10) order by line) from (select "
                + column.replaceFirst(" from ", " as line from ") + ")";
    }

    /** The text without what differs between worlds. */
    String anonymous(String text) {
        String anonymous = text.replace(name, "name");
        List<String> kinds = new ArrayList<>(List.of("book"));
        for (int i = 0; i < CONTRACTS; i++) {
            kinds.addAll(List.of("contract" + i, "customer" + i, "activation" + i));
        }
        for (String kind : kinds) {
            anonymous = anonymous.replace(id(kind), kind);
        }
        return anonymous.lines().sorted().collect(Collectors.joining("\n"));
    }

    private String partner() {
        return "CSP-" + name;
    }

    private String aggregator() {
        return "AGG-" + name;
    }

    private String service() {
        return "service-" + name;
    }

    private String id(String of) {
        return UUID.nameUUIDFromBytes((name + "/" + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
