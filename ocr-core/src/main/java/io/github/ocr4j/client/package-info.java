/**
 * The client of the remote document service: {@link io.github.ocr4j.client.MistralClient}. It
 * speaks to the service itself and to gateways in front of it.
 */
package io.github.ocr4j.client;
