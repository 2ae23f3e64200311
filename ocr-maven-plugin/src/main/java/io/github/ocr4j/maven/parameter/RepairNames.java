package io.github.ocr4j.maven.parameter;

import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.markdown.option.Repair;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameter {@code repairs}: names, each adding to or taking away from those before it. */
final class RepairNames {
  private static final String REMOVED = "-";

  private RepairNames() {}

  /** Reads the names; without any it is the default. */
  static Set<Repair> parse(List<String> names) {
    EnumSet<Repair> chosen = EnumSet.noneOf(Repair.class);
    if (names.isEmpty() || names.get(0).strip().startsWith(REMOVED)) {
      chosen.addAll(Repair.defaults());
    }
    for (String name : names) {
      String wanted = name.strip().toLowerCase(Locale.ROOT);
      switch (wanted) {
        case "all" -> chosen.addAll(Repair.all());
        case "none" -> chosen.clear();
        case "default" -> chosen.addAll(Repair.defaults());
        default -> change(chosen, wanted);
      }
    }
    return chosen;
  }

  private static void change(EnumSet<Repair> chosen, String wanted) {
    if (wanted.startsWith(REMOVED)) {
      chosen.remove(Choice.of("repairs", wanted.substring(1), Repair.class));
    } else {
      chosen.add(Choice.of("repairs", wanted, Repair.class));
    }
  }
}
