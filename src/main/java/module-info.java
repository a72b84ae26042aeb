/// Lintainer, an application: nothing in it is exported, `dev.lintainer.cli` is its face.
@SuppressWarnings("requires-automatic") // Some have no descriptor: `src/build` gives them one.
module dev.lintainer {
    requires java.xml;
    requires static org.jspecify;
    requires com.google.gson;
    requires com.networknt.schema;
    requires info.picocli;
    requires java.logging;
    requires org.eclipse.jgit;
    requires org.eclipse.lsp4j;
    requires org.eclipse.lsp4j.jsonrpc;
    requires org.snakeyaml.engine;
    requires org.tomlj;
    requires tools.jackson.core;
    requires tools.jackson.databind;
}
