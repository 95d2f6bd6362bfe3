/**
 * Step 2 for the applicant: fills in the form, sends it, answers, withdraws. An applicant has no identity; an access key
 * opens one application.
 */
package dev.cspmesh.partner.application.applicant;
