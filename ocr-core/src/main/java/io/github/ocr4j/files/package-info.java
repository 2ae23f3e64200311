/** Files that were uploaded to the service, as values ({@code /v1/files} of the contract). */
package io.github.ocr4j.files;
