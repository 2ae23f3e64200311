/** What happens in a run and what comes out of it, for people and for programs. */
package io.github.ocr4j.convert.run;
