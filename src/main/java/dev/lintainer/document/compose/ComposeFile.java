package dev.lintainer.document.compose;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// One Compose file by itself: neither its `extends` nor its `include` followed. An override file is only a fragment,
/// so what is missing here may be in another file; see [ComposeProject].
///
/// @param problems what Compose refuses whatever the file is merged with
/// @param root the file's content with aliases and merge keys followed and `!reset` nodes taken out
/// @param deductions what is found out of it, and of what it leads to
public record ComposeFile(
        SourceFile source,
        Optional<ComposeText> name,
        List<Service> services,
        List<Resource> volumes,
        List<Resource> networks,
        List<Resource> secrets,
        List<Resource> configs,
        List<Include> includes,
        List<Directive> directives,
        List<ComposeProblem> problems,
        YamlMapping root,
        YamlFile yaml,
        Deductions deductions) {
    public ComposeFile {
        services = List.copyOf(services);
        volumes = List.copyOf(volumes);
        networks = List.copyOf(networks);
        secrets = List.copyOf(secrets);
        configs = List.copyOf(configs);
        includes = List.copyOf(includes);
        directives = List.copyOf(directives);
        problems = List.copyOf(problems);
    }

    public Optional<Service> service(String name) {
        return services.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
