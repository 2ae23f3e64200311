package io.github.ocr4j.markdown.internal.flow;

import java.util.regex.Pattern;

/** Tells what names or counts parts of a text from what counts its pages. */
final class CountedParts {
  private static final String NAMES =
      """
      question|exercise|problem|example|solution|answer|task|chapter|section|part|step|lesson|unit
      |module|day|week|month|year|article|art|clause|appendix|annex|exhibit|item|case|table|figure
      |fig|note|notes|summary|introduction|theorem|lemma|definition|proof|remark
      |frage|aufgabe|übung|beispiel|lösung|antwort|kapitel|abschnitt|teil|schritt|lektion|tag|woche
      |monat|jahr|artikel|anhang|anlage|tabelle|tab|abbildung|abb|satz|beweis|hinweis
      |exercice|exemple|réponse|chapitre|partie|étape|leçon|jour|semaine|annexe|tableau
      |pregunta|ejercicio|ejemplo|respuesta|capítulo|sección|parte|paso|lección|día|semana|tabla
      |domanda|esercizio|esempio|risposta|capitolo|sezione|passo|lezione|giorno|settimana|tabella
      """
          .replaceAll("\\s+", "");
  private static final Pattern NAME = Pattern.compile("(?iuU)\\W*(?:" + NAMES + ")s?\\W*");
  private static final Pattern BEFORE_NUMBER =
      Pattern.compile("(?iuU).*\\b(?:" + NAMES + ")\\W*(?:(?:no|nr|n)\\W*)?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private CountedParts() {}

  /** Whether words are nothing but such a name. */
  static boolean isName(String words) {
    return NAME.matcher(words).matches();
  }

  /** Whether a number after some words counts parts and not pages. */
  static boolean isCounted(String wordsBefore) {
    return BEFORE_NUMBER.matcher(wordsBefore).matches();
  }

  static boolean isYear(String number) {
    return YEAR.matcher(number).matches();
  }
}
