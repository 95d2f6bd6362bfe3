/**
 * billing-service: step 10 of the program. Owns usage, Monthly Billing Orders, bills and the CSP's resale prices; what it
 * knows of contracts, price books, subscriptions and parties are read models of other services' facts.
 */
package dev.cspmesh.billing;
