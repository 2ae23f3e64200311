/** The proxy of the user's settings: found for an address, decrypted, handed to the client only. */
package io.github.ocr4j.maven.proxy;
