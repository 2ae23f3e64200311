package io.github.ocr4j.office.internal.legacy;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * A binary office file that was read.
 *
 * @param body what it shows
 * @param pictures the content of its pictures by their names
 */
public record LegacyText(Element body, Map<String, byte[]> pictures) {}
