/** Conversations with a chat model, as values ({@code /v1/chat/completions} of the contract). */
package io.github.ocr4j.chat;
