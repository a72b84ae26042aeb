package dev.lintainer.syntax.hcl;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;

/// Reads HCL. What follows the first fault is not read: HCL refuses the whole file for it.
public final class HclParser {
    private HclParser() {}

    /// A file.
    public static Parsed<HclFile> parse(SourceFile source) {
        Cursor cursor = new Cursor(MappedText.of(source));
        HclBody body = new BodyReader(cursor).file();
        return new Parsed<>(new HclFile(source, body, cursor.comments()), cursor.problems());
    }

    /// A template without quotes, such as a string of JSON is for HCL
    /// (https://github.com/hashicorp/hcl/blob/main/json/spec.md#expressions).
    ///
    /// @param span of the whole, quotes included
    public static Parsed<HclExpression> template(MappedText text, Span span) {
        Cursor cursor = new Cursor(text);
        HclExpression template = new TemplateReader(cursor).bare(span);
        return new Parsed<>(template, cursor.problems());
    }
}
