/// Lintainer, an application: nothing in it is exported, `dev.lintainer.cli` is its face.
module dev.lintainer {
    requires static org.jspecify;
    requires com.networknt.schema;
    requires info.picocli;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires tools.jackson.databind;
}
