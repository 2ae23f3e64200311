/** What engines need to write the Markdown of a page. Internal: not for users. */
package io.github.ocr4j.internal.markdown;
