package dev.lintainer.document.bake;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.hcl.HclAttribute;
import dev.lintainer.syntax.hcl.HclBlock;
import dev.lintainer.syntax.hcl.HclBody;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a bake file of a tree.
public final class BakeReader {
    private BakeReader() {}

    /// HCL's own syntax.
    public static BakeFile read(Parsed<HclFile> hcl) {
        SourceFile source = hcl.value().source();
        HclBody body = hcl.value().body();
        FileBuilder file = new FileBuilder(source);
        for (HclAttribute attribute : body.attributes()) {
            file.attribute(attribute(source, attribute));
        }
        for (HclBlock block : body.blocks()) {
            String label = block.labels().isEmpty() ? "" : block.labels().getFirst().text();
            Span place = block.labels().isEmpty() ? block.typeSpan() : block.labels().getFirst().span();
            file.block(block.type(), new BakeBlock(label, new Location(source, place), attributes(source, block)));
        }
        return file.build(Optional.of(hcl.value()), hcl.problems());
    }

    /// HCL written as JSON (https://github.com/hashicorp/hcl/blob/main/json/spec.md), which YAML includes.
    public static BakeFile read(YamlFile json) {
        return JsonFile.read(json);
    }

    private static List<BakeAttribute> attributes(SourceFile source, HclBlock block) {
        List<BakeAttribute> attributes = new ArrayList<>();
        block.body().attributes().forEach(attribute -> attributes.add(attribute(source, attribute)));
        return attributes;
    }

    private static BakeAttribute attribute(SourceFile source, HclAttribute attribute) {
        return new BakeAttribute(attribute.name(), new Location(source, attribute.nameSpan()), attribute.value());
    }
}
