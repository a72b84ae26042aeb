package dev.lintainer.engine.baseline;

import dev.lintainer.syntax.hcl.HclAttribute;
import dev.lintainer.syntax.hcl.HclBlock;
import dev.lintainer.syntax.hcl.HclBody;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells places in HCL by the blocks and attributes that lead there.
final class HclPlaces {
    private HclPlaces() {}

    /// Empty where neither block nor attribute is.
    static Optional<Fingerprint> fingerprint(HclFile file, Span span) {
        List<String> place = new ArrayList<>();
        HclBody body = file.body();
        for (Optional<HclBlock> block = block(body, span); block.isPresent(); block = block(body, span)) {
            place.add(block.get().type());
            block.get().labels().forEach(label -> place.add(Normal.text(label.text())));
            body = block.get().body();
        }
        for (HclAttribute attribute : body.attributes()) {
            if (attribute.span().contains(span)) {
                place.add(attribute.name());
            }
        }
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fingerprint(place, Normal.line(file.source().text(span))));
    }

    private static Optional<HclBlock> block(HclBody body, Span span) {
        for (HclBlock block : body.blocks()) {
            if (block.span().contains(span)) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }
}
