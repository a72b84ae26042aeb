package dev.lintainer.report.html;

import dev.lintainer.about.About;
import dev.lintainer.report.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/// What stands around the repositories in the page: nothing in it comes from a network, and no other script than ours
/// runs, whatever the text of the repositories is.
///
/// @param opening what stands before them
/// @param scripts what stands behind them, but for the data of the whole
public record Page(String opening, String scripts) {
    /// In the order in which they need one another.
    private static final List<String> SCRIPTS =
            List.of("elements.js", "layout.js", "picture.js", "finding.js", "filters.js", "page.js");

    public static Page read() {
        String style = resource("style.css");
        StringBuilder script = new StringBuilder("\"use strict\";\n");
        SCRIPTS.forEach(name -> script.append(resource(name)));
        String policy =
                "default-src 'none'; img-src data:; style-src "
                        + hash(style)
                        + "; script-src "
                        + hash(script.toString())
                        + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types"
                        + " 'none'";
        String opening =
                resource("page.html")
                        .replace("@policy@", policy)
                        .replace("@name@", About.NAME)
                        .replace("@version@", About.VERSION)
                        .replace("@site@", About.SITE)
                        .replace("@style@", style);
        return new Page(opening, "<script>" + script + "</script>\n");
    }

    /// @param sentence what all repositories come to
    public String closing(String sentence) {
        String data =
                JsonText.line(json -> {
                    json.writeStartObject();
                    json.writeStringProperty("name", About.NAME);
                    json.writeStringProperty("version", About.VERSION);
                    json.writeStringProperty("sentence", sentence);
                    json.writeEndObject();
                });
        return "</main>\n" + ScriptData.element("id=\"whole\"", data) + scripts + "</body>\n</html>\n";
    }

    /// As browsers compare it (https://www.w3.org/TR/CSP3/#match-element-to-source-list).
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /// With line ends as a browser reads them, wherever the sources were checked out.
    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException fault) {
            throw new IllegalStateException("the resource " + name + " cannot be read", fault);
        }
    }
}
