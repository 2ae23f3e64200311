package io.github.ocr4j.markdown.internal.file;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Quotes strings that readers of YAML 1.1, as most site generators are, would take for something
 * else: "No", "12:30", "2024-05-01".
 */
final class YamlRepresenter extends StandardRepresenter {
  private static final Pattern NO_STRING =
      Pattern.compile(
          "(?i)y|n|yes|no|on|off|true|false|null|~|=|<<"
              + "|[-+]?(\\d[\\d_,]*|0[xob][\\da-f_]+)(:\\d+)*(\\.[\\d_]*)?(e[-+]?\\d+)?"
              + "|[-+]?\\.\\d[\\d_]*(e[-+]?\\d+)?|\\d{4}-\\d\\d?-\\d\\d?[Tt :\\d.+Zz-]*");

  YamlRepresenter(DumpSettings settings) {
    super(settings);
  }

  @Override
  protected Node representScalar(Tag tag, String value, ScalarStyle style) {
    boolean quoted = tag.equals(Tag.STR) && style == ScalarStyle.PLAIN && isNoString(value);
    return super.representScalar(tag, value, quoted ? ScalarStyle.SINGLE_QUOTED : style);
  }

  private static boolean isNoString(String value) {
    return NO_STRING.matcher(value).matches();
  }
}
