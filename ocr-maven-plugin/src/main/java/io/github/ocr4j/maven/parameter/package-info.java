/** What people write for parameters, read strictly. Knows nothing of Maven. */
package io.github.ocr4j.maven.parameter;
