/// Lintainer, an application: nothing in it is exported, `dev.lintainer.cli` is its face.
@SuppressWarnings("requires-automatic") // tomlj has a name, but no descriptor: `src/build` gives it one.
module dev.lintainer {
    requires static org.jspecify;
    requires com.networknt.schema;
    requires info.picocli;
    requires org.eclipse.jgit;
    requires org.snakeyaml.engine;
    requires org.tomlj;
    requires tools.jackson.core;
    requires tools.jackson.databind;
}
