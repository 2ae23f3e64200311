package io.github.ocr4j.markdown.internal.flow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what names or counts parts of a text from what counts its pages. */
final class PartLabels {
  private static final Set<String> NAMES =
      setOf(
          """
          question exercise problem example solution answer task chapter section part step lesson unit
          module day week month year article art clause appendix annex exhibit item case table figure
          fig note notes summary introduction theorem lemma definition proof remark
          frage aufgabe übung beispiel lösung antwort kapitel abschnitt teil schritt lektion tag woche
          monat jahr artikel anhang anlage tabelle tab abbildung abb satz beweis hinweis
          exercice exemple réponse chapitre partie étape leçon jour semaine annexe tableau
          pregunta ejercicio ejemplo respuesta capítulo sección parte paso lección día semana tabla
          domanda esercizio esempio risposta capitolo sezione passo lezione giorno settimana tabella
          """);
  private static final Set<String> NUMBER_SIGNS = Set.of("no", "nr", "n");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private PartLabels() {}

  private static Set<String> setOf(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }

  /** Whether words are nothing but such a name. */
  static boolean isName(String words) {
    String last = lastWord(words);
    boolean alone = words.chars().filter(Character::isLetterOrDigit).count() == last.length();
    String lower = last.toLowerCase(Locale.ROOT);
    boolean plural = lower.endsWith("s") && NAMES.contains(lower.substring(0, lower.length() - 1));
    return alone && (plural || NAMES.contains(lower));
  }

  /** Whether a number after some words, in lower case, counts parts and not pages. */
  static boolean isCounted(String wordsBefore) {
    String last = lastWord(wordsBefore);
    return NAMES.contains(last)
        || NUMBER_SIGNS.contains(last)
            && NAMES.contains(lastWord(wordsBefore.substring(0, wordsBefore.lastIndexOf(last))));
  }

  private static String lastWord(String words) {
    int end = words.length();
    while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(words.charAt(start - 1))) {
      start--;
    }
    return words.substring(start, end);
  }

  static boolean isYear(String number) {
    return YEAR.matcher(number).matches();
  }
}
