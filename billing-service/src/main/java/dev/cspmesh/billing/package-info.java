/**
 * billing-service: step 10 of the program. Owns usage, Monthly Billing Orders, bills and the CSP's resale prices; what it
 * knows of contracts, price books, subscriptions and parties are copies that follow other services' events.
 */
package dev.cspmesh.billing;
