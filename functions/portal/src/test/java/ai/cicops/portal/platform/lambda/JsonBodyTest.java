package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
  @Json
  record Order(
      String name, int count, @Nullable String note, List<String> tags, @Nullable Inner inner) {}

  @Json
  record Inner(String deep, boolean flag, Instant at) {}

  @Test
  void readsWhatFits() {
    var order = new Order("Ana", 2, "Δ 🙂", List.of("a"), new Inner("d", true, Instant.EPOCH));

    assertEquals(order, JsonBody.read(JsonBody.write(order), Order.class));
  }

  @Test
  void readsNullableFieldsAbsentOrNull() {
    var bare = new Order("Ana", 2, null, List.of(), null);

    assertEquals(bare, read("{'name':'Ana','count':2,'tags':[]}"));
    assertEquals(bare, read("{'name':'Ana','count':2,'note':null,'tags':[],'inner':null}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{'name':'a'",
        "name=a",
        "NaN",
        "{'name':'a','count':1,'tags':[]} more",
        "{'name':'a','count':1,'tags':[]}{}",
        "{'name':'a','name':'b','count':1,'tags':[]}",
        "{'name':'a\u0000b','count':1,'tags':[]}",
        "{'tags':[[[[[[[[[[[[[[[[[[[[[['x'"
      })
  void namesMalformedJson(String body) {
    assertEquals("malformed_json", refused(body).code().code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | wrong_type |",
        "7 | wrong_type |",
        "null | wrong_type |",
        "{'name':5,'count':1,'tags':[]} | wrong_type | name",
        "{'name':true,'count':1,'tags':[]} | wrong_type | name",
        "{'name':{},'count':1,'tags':[]} | wrong_type | name",
        "{'name':['a'],'count':1,'tags':[]} | wrong_type | name",
        "{'name':'a','count':'1','tags':[]} | wrong_type | count",
        "{'name':'a','count':1.5,'tags':[]} | wrong_type | count",
        "{'name':'a','count':true,'tags':[]} | wrong_type | count",
        "{'name':'a','count':99999999999999,'tags':[]} | wrong_type | count",
        "{'name':'a','count':1,'tags':'x'} | wrong_type | tags",
        "{'name':'a','count':1,'tags':[null]} | wrong_type | tags",
        "{'name':'a','count':1,'tags':[1]} | wrong_type | tags",
        "{'name':'a','count':1,'tags':[],'inner':[]} | wrong_type | inner",
        "{'name':'a','count':1,'tags':[],'inner':{'flag':1}} | wrong_type | inner.flag",
        "{'name':'a','count':1,'tags':[],'inner':{'deep':'d','flag':true,'at':'noon'}}"
            + " | wrong_type |",
        "{} | missing_field | name",
        "{'name':null,'count':1,'tags':[]} | missing_field | name",
        "{'name':'a','tags':[]} | missing_field | count",
        "{'name':'a','count':1,'tags':[],'inner':{'deep':'d'}} | missing_field | inner.flag",
        "{'name':'a','count':1,'tags':[],'x':{}} | unknown_field | x",
        "{'name':'a','count':1,'tags':[],'inner':{'z':1}} | unknown_field | inner.z",
        "{'Name':'a','count':1,'tags':[]} | unknown_field | Name",
        "{'name':'\\ud800','count':1,'tags':[]} | field_invalid | name",
        "{'\\ud800':1} | malformed_json |"
      })
  void namesCodeAndField(String body, String code, @Nullable String field) {
    var invalid = refused(body);

    assertEquals(code, invalid.code().code());
    assertEquals(field, invalid.field());
  }

  private static InvalidInput refused(String body) {
    return assertThrows(InvalidInput.class, () -> read(body));
  }

  private static Order read(String body) {
    return JsonBody.read(body.replace('\'', '"').getBytes(UTF_8), Order.class);
  }
}
