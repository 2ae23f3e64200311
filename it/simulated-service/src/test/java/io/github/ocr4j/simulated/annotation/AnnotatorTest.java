package io.github.ocr4j.simulated.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT = "# Invoice 2026-0042\n\nPaper, 3 boxes, 42.50 each.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'integer'}},'required':['a']}",
        "{'type':'object','properties':{'x':{'type':'number','minimum':5,'maximum':6}}}",
        "{'type':'object','properties':{'x':{'type':'integer','exclusiveMinimum':41}}}",
        "{'type':'array','items':{'type':'boolean'},'minItems':3,'maxItems':4}",
        "{'enum':['red','green']}",
        "{'const':7}",
        "{'type':['string','null'],'minLength':40,'maxLength':50}",
        "{'anyOf':[{'type':'null'},{'type':'object','properties':{'d':{'type':'string','format':'date'}}}]}",
        "{'allOf':[{'properties':{'a':{'type':'string'}},'required':['a']},"
            + "{'properties':{'b':{'type':'null'}},'required':['b']}]}",
        "{'$defs':{'line':{'type':'object','properties':{'item':{'type':'string'},"
            + "'price':{'type':'number'}},'required':['item','price'],'additionalProperties':false}},"
            + "'type':'object','properties':{'lines':{'type':'array','items':{'$ref':'#/$defs/line'}}},"
            + "'required':['lines'],'additionalProperties':false}",
        "{'$defs':{'node':{'type':'object','properties':{'name':{'type':'string'},"
            + "'next':{'anyOf':[{'$ref':'#/$defs/node'},{'type':'null'}]}},"
            + "'required':['name','next']}},'$ref':'#/$defs/node'}"
      })
  void theAnswerFitsTheSchema(String text) throws Exception {
    JsonNode schema = JSON.readTree(text.replace('\'', '"'));

    JsonNode answer = JSON.readTree(Annotator.annotate(schema, TEXT));

    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(answer))
        .as(answer.toString())
        .isEmpty();
  }

  @Test
  void valuesComeFromTheTextAndAreTheSameEveryTime() throws Exception {
    JsonNode schema =
        JSON.readTree(
            """
            {"type":"object","properties":{"title":{"type":"string"},"year":{"type":"integer"}}}""");

    String answer = Annotator.annotate(schema, TEXT);

    assertThat(answer).isEqualTo("{\"title\":\"Invoice Paper boxes\",\"year\":2026}");
    assertThat(Annotator.annotate(schema, TEXT)).isEqualTo(answer);
  }

  @Test
  void withoutASchemaTheAnswerIsASummary() {
    assertThat(Annotator.annotate(MissingNode.getInstance(), TEXT))
        .startsWith("{\"summary\":\"Invoice Paper boxes each");
  }
}
