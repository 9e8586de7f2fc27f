package ai.cicops.portal.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML with CloudFormation's short tags, each read as its long form: {@code !Sub x} is a map. */
public final class CloudFormationYaml {
  private CloudFormationYaml() {}

  public static Object read(String text) {
    return new Yaml(new TagReader()).load(text);
  }

  private static final class TagReader extends SafeConstructor {
    TagReader() {
      super(new LoaderOptions());
      yamlMultiConstructors.put("!", new LongForm());
    }

    private final class LongForm extends AbstractConstruct {
      @Override
      public Object construct(org.yaml.snakeyaml.nodes.Node node) {
        var tag = node.getTag().getValue().substring(1);
        var name = tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
        Object value =
            switch (node) {
              case MappingNode mapping -> constructMapping(mapping);
              case SequenceNode sequence -> constructSequence(sequence);
              case ScalarNode scalar ->
                  tag.equals("GetAtt")
                      ? List.of(scalar.getValue().split("\\.", 2))
                      : scalar.getValue();
              default -> throw new TemplateInvalid("a tag that cannot be read: " + tag);
            };
        return Map.of(name, value);
      }
    }
  }
}
