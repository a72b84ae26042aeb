package dev.lintainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.lintainer.text.Span;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house: which package may know which, and what none of them may do.
///
/// A *room* is the first part of a package's name below `dev.lintainer`.
class ArchitectureTest {
    private static final String HOUSE = "dev.lintainer.";

    /// From the first stage of the flow to the last. A room uses those above it in this list, and those beside it.
    private static final List<Set<String>> FLOORS =
            List.of(
                    Set.of("about", "parallel", "table", "text"),
                    Set.of("finding"),
                    Set.of("syntax"),
                    Set.of("document", "schema"),
                    Set.of("pipeline"),
                    Set.of("rule"),
                    Set.of("rules", "userrule"),
                    Set.of("workspace", "engine"),
                    Set.of("configuration"),
                    Set.of("report", "fix"),
                    Set.of("cli", "lsp"));

    private static final Set<String> VALUES = Set.of("text", "finding", "syntax", "document", "schema", "pipeline");

    /// Rooms whose packages are neighbours. A package right in such a room belongs to all of them.
    private static final Set<String> SHARED_ROOMS = Set.of("syntax", "document", "rules");

    /// A composite action is made of the steps of a workflow.
    private static final String ONLY_ACQUAINTANCE = "document.action -> document.workflow";

    /// A test that sees no classes finds no fault with them.
    private static final int FEWEST_CLASSES = 200;

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final JavaClasses CLASSES = importClasses();

    private static final List<Dependency> DEPENDENCIES =
            CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()).toList();

    private static final Map<String, List<JavaAccess<?>>> ACCESSES =
            CLASSES.stream()
                    .flatMap(type -> type.getAccessesFromSelf().stream())
                    .collect(Collectors.groupingBy(ArchitectureTest::member));

    /// What only some packages may use, and all the others do without.
    ///
    /// @param pattern of the types' full names, or of members written `owner.name` or `owner.name(parameter types)`
    private record Door(String name, String pattern, Set<String> packages) {
        Predicate<String> leadsTo() {
            return Pattern.compile(pattern).asMatchPredicate();
        }
    }

    private static final List<Door> TYPES =
            List.of(
                    new Door("YAML is read", "org\\.snakeyaml\\..*", Set.of("syntax.yaml")),
                    new Door("TOML is read", "org\\.tomlj\\..*", Set.of("syntax.toml")),
                    new Door("schemas are evaluated", "com\\.networknt\\..*", Set.of("schema")),
                    new Door(
                            "JSON is read and written",
                            "tools\\.jackson\\..*|com\\.fasterxml\\..*",
                            Set.of("schema", "report", "lsp")),
                    new Door("XML is written", "javax\\.xml\\..*", Set.of("report")),
                    new Door("git is read", "org\\.eclipse\\.jgit\\..*", Set.of("workspace.history")),
                    new Door("arguments are parsed", "picocli\\..*", Set.of("cli")),
                    new Door(
                            "an editor is served",
                            "org\\.eclipse\\.lsp4j\\..*|com\\.google\\.gson\\..*",
                            Set.of("lsp")),
                    new Door(
                            "files are touched",
                            "java\\.nio\\.(file|channels)\\..*|java\\.io\\.(File.*|RandomAccessFile|Console)",
                            Set.of("workspace", "fix", "cli", "lsp")),
                    new Door(
                            "a network is used",
                            "java\\.net\\.(?!URI(SyntaxException)?$).*|javax\\.net\\..*",
                            Set.of()),
                    new Door("a process is started", "java\\.lang\\.Process.*", Set.of()),
                    new Door(
                            "classes are looked up",
                            "java\\.lang\\.reflect\\..*|java\\.util\\.ServiceLoader.*",
                            Set.of()),
                    new Door("a log is kept", "java\\.lang\\.System\\$Logger.*|org\\.slf4j\\..*", Set.of()),
                    new Door("the log of a library is silenced", "java\\.util\\.logging\\..*", Set.of("lsp")));

    private static final List<Door> MEMBERS =
            List.of(
                    new Door(
                            "the process is talked to",
                            "java\\.lang\\.System\\.(in|out|err|exit\\(.*)|java\\.lang\\.Runtime\\.(exit|halt)\\(.*",
                            Set.of("cli")),
                    new Door(
                            "the environment is asked",
                            "java\\.lang\\.System\\.(getenv|getProperty|getProperties|console)\\(.*",
                            Set.of("cli", "lsp")),
                    new Door(
                            "the default file system is taken",
                            "java\\.nio\\.file\\.(Path\\.of|Paths\\.get|FileSystems\\..*)\\(.*",
                            Set.of("cli", "lsp")),
                    new Door(
                            "a clock is read",
                            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(.*|java\\.time\\.\\w+\\.(now|system\\w*)\\(.*",
                            Set.of("cli", "lsp")),
                    new Door("a process is started", "java\\.lang\\.Runtime\\.exec\\(.*", Set.of()),
                    new Door(
                            "classes are looked up",
                            "java\\.lang\\.Class\\.(forName|newInstance|get(Declared)?(Method|Field|Constructor|RecordComponent)s?)\\(.*",
                            Set.of()),
                    new Door(
                            "text is formatted at the price of a parser",
                            "java\\.lang\\.String\\.(format|formatted)\\(.*",
                            Set.of()),
                    new Door(
                            "the default locale or encoding decides",
                            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes|<init>)\\((\\[B)?\\)|java\\.util\\.Locale\\.getDefault\\(.*",
                            Set.of()));

    @TestFactory
    Stream<DynamicTest> typesBehindDoors() {
        return TYPES.stream().map(door -> dynamicTest(door.name(), () -> assertNone(usesAround(door))));
    }

    private static Stream<String> usesAround(Door door) {
        Predicate<String> behind = door.leadsTo();
        return dependencies()
                .filter(dependency -> behind.test(baseName(dependency.getTargetClass())))
                .filter(dependency -> !isIn(dependency.getOriginClass(), door.packages()))
                .map(ArchitectureTest::use);
    }

    @TestFactory
    Stream<DynamicTest> membersBehindDoors() {
        return MEMBERS.stream().map(door -> dynamicTest(door.name(), () -> assertNone(accessesAround(door))));
    }

    private static Stream<String> accessesAround(Door door) {
        return accesses(door.leadsTo())
                .filter(access -> !isIn(access.getOriginOwner(), door.packages()))
                .map(JavaAccess::getDescription);
    }

    @Test
    void floorsHold() {
        assertNone(
                CLASSES.stream().filter(type -> floor(type) < 0).map(type -> type.getName() + " stands on no floor"));
        assertNone(
                dependencies()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> floor(dependency.getTargetClass()) > floor(dependency.getOriginClass()))
                        .map(ArchitectureTest::use));
    }

    /// The languages, the kinds of document, the families of rules: neighbours who do not know one another. What
    /// documents have in common is `document.value`.
    @Test
    void neighboursAreStrangers() {
        assertNone(
                dependencies()
                        .filter(dependency -> SHARED_ROOMS.contains(room(dependency.getOriginClass())))
                        .filter(dependency -> areStrangers(dependency.getOriginClass(), dependency.getTargetClass()))
                        .map(ArchitectureTest::use));
    }

    @Test
    void schemasAndDocumentsAreStrangers() {
        assertNone(
                dependencies()
                        .filter(dependency ->
                                isBetween(dependency, "document", "schema")
                                        || isBetween(dependency, "schema", "document"))
                        .map(ArchitectureTest::use));
    }

    @Test
    void packagesFormNoCycles() {
        SlicesRuleDefinition.slices().matching(HOUSE + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingElseIsUsed() {
        Predicate<String> known =
                Pattern.compile(
                                "(java|javax\\.xml|dev\\.lintainer|org\\.snakeyaml|org\\.tomlj|com\\.networknt|tools\\.jackson"
                                    + "|com\\.fasterxml\\.jackson|picocli|org\\.eclipse\\.(jgit|lsp4j)|com\\.google\\.gson|org\\.jspecify)\\..*")
                        .asMatchPredicate();
        assertNone(
                dependencies()
                        .filter(dependency -> !dependency.getTargetClass().getBaseComponentType().isPrimitive())
                        .filter(dependency -> !known.test(baseName(dependency.getTargetClass())))
                        .map(ArchitectureTest::use));
    }

    /// What is handed from floor to floor never changes. A memo, private and volatile, does not show; a builder is no
    /// value yet; and what a parser keeps while it works is its own affair.
    @Test
    void valuesDoNotChange() {
        Set<JavaClass> handedOn =
                DEPENDENCIES.stream()
                        .filter(use -> !room(use.getTargetClass()).equals(room(use.getOriginClass())))
                        .map(Dependency::getTargetClass)
                        .collect(Collectors.toSet());
        assertTrue(handedOn.size() > FEWEST_CLASSES);
        assertNone(
                CLASSES.stream()
                        .filter(type -> VALUES.contains(room(type)))
                        .filter(handedOn::contains)
                        .filter(type -> !type.getSimpleName().equals("Builder"))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(field ->
                                !field.getModifiers().containsAll(Set.of(JavaModifier.PRIVATE, JavaModifier.VOLATILE)))
                        .map(JavaField::getDescription));
    }

    @Test
    void classesAreNotExtended() {
        assertNone(
                CLASSES.stream()
                        .filter(type -> type.getRawSuperclass().filter(ArchitectureTest::isOurs).isPresent())
                        .filter(type -> !type.getRawSuperclass().orElseThrow().isEnum())
                        .map(type -> type.getName() + " extends " + type.getRawSuperclass().orElseThrow().getName()));
        assertNone(
                CLASSES.stream()
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isAnonymousClass())
                        .filter(type -> !type.getName().endsWith("package-info"))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        .map(type -> type.getName() + " is not final"));
    }

    @Test
    void signaturesSayWhatTheyMean() {
        Stream<JavaMethod> methods =
                CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
        Predicate<String> setter = Pattern.compile("set[A-Z].*").asMatchPredicate();
        assertNone(
                methods.filter(method ->
                                setter.test(method.getName())
                                        || method.getRawParameterTypes().stream()
                                                .anyMatch(type -> type.getName().equals("boolean")))
                        .map(JavaCodeUnit::getDescription));
    }

    @Test
    void exceptionsAreOfAKind() {
        Predicate<String> generic =
                Pattern.compile("java\\.lang\\.(Throwable|Exception|RuntimeException|Error)\\.<init>\\(.*")
                        .asMatchPredicate();
        assertNone(
                accesses(generic)
                        .filter(access -> !access.getOriginOwner().isAssignableTo(Throwable.class))
                        .map(JavaAccess::getDescription));
    }

    @Test
    void rulesJudgeOneKindOfSubjectAndKeepNothing() {
        assertNone(
                rules().filter(type -> kinds(type).count() != 1)
                        .map(type -> type.getName() + " is not a rule of one kind of subject"));
        assertNone(
                rules().flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getDescription));
    }

    /// Nothing is parsed twice, and no rule leans on another. What a schema says has a family of its own.
    @Test
    void rulesAskWhatIsKnownAlready() {
        Set<JavaClass> rules = rules().collect(Collectors.toSet());
        Stream<Dependency> fromRules =
                dependencies()
                        .filter(dependency -> isIn(dependency.getOriginClass(), Set.of("rules")))
                        .filter(dependency -> !side(dependency.getOriginClass()).isEmpty());
        assertNone(fromRules.filter(dependency -> isUnknownToRules(dependency, rules)).map(ArchitectureTest::use));
        assertNone(
                accesses(member -> member.equals(HOUSE + "text.SourceFile.text()"))
                        .filter(access -> isIn(access.getOriginOwner(), Set.of("rules")))
                        .map(JavaAccess::getDescription));
    }

    private static boolean isUnknownToRules(Dependency dependency, Set<JavaClass> rules) {
        JavaClass target = dependency.getTargetClass();
        return isOurs(target) && target.getName().endsWith("Parser")
                || isIn(target, Set.of("schema")) && !isIn(dependency.getOriginClass(), Set.of("rules.schema"))
                || rules.contains(target) && !topLevel(dependency.getOriginClass()).equals(target);
    }

    private static Stream<JavaClass> rules() {
        return CLASSES.stream()
                .filter(type -> isIn(type, Set.of("rules")) && !side(type).isEmpty())
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    /// The kinds of subject, `Rule.OfWorkflow` and the like, that a rule judges.
    private static Stream<JavaClass> kinds(JavaClass rule) {
        return rule.getRawInterfaces().stream().filter(type -> type.getName().startsWith(HOUSE + "rule.Rule$Of"));
    }

    @Test
    void namesSayWhatThingsAre() {
        Predicate<String> empty =
                Pattern.compile(".*(util|utils|helper|helpers|manager|common|misc|impl)", Pattern.CASE_INSENSITIVE)
                        .asMatchPredicate();
        assertNone(
                CLASSES.stream()
                        .filter(type ->
                                empty.test(type.getSimpleName())
                                        || Stream.of(type.getPackageName().split("\\.")).anyMatch(empty))
                        .map(JavaClass::getName));
    }

    @Test
    void packagesSayWhatTheyAre() throws IOException {
        Map<Path, String> packages = new TreeMap<>();
        for (Path file : sources()) {
            Path packageInfo = file.resolveSibling("package-info.java");
            packages.put(file.getParent(), Files.exists(packageInfo) ? Files.readString(packageInfo) : "");
        }
        packages.remove(SOURCES);
        assertNone(
                packages.entrySet().stream()
                        .filter(entry ->
                                !entry.getValue().contains("@NullMarked")
                                        || !entry.getValue().startsWith("///")
                                        || !entry.getValue().contains("nows nothing of"))
                        .map(entry -> entry.getKey() + " does not say what it is and what it knows nothing of"));
    }

    @Test
    void everythingIsSeen() throws IOException {
        assertTrue(CLASSES.size() >= FEWEST_CLASSES, CLASSES.size() + " classes");
        assertTrue(sources().size() >= FEWEST_CLASSES / 2, sources().size() + " sources");
    }

    private static JavaClasses importClasses() {
        try {
            return new ClassFileImporter()
                    .importPath(
                            Path.of(Span.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                                    .resolve("dev"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<Dependency> dependencies() {
        return DEPENDENCIES.stream();
    }

    /// @param members written as in [Door#pattern]
    private static Stream<? extends JavaAccess<?>> accesses(Predicate<String> members) {
        return ACCESSES.entrySet().stream()
                .filter(entry -> members.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream());
    }

    private static void assertNone(Stream<String> violations) {
        assertEquals("", String.join("\n", new TreeSet<>(violations.toList())));
    }

    private static String use(Dependency dependency) {
        return dependency.getOriginClass().getName() + " uses " + baseName(dependency.getTargetClass());
    }

    private static boolean isOurs(JavaClass type) {
        return baseName(type).startsWith(HOUSE);
    }

    private static String baseName(JavaClass type) {
        return type.getBaseComponentType().getName();
    }

    private static String member(JavaAccess<?> access) {
        String name = access.getTargetOwner().getName() + "." + access.getTarget().getName();
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? name
                        + target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.joining(",", "(", ")"))
                : name;
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }

    private static String location(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length());
    }

    /// The package below the house without its first part: `yaml` of `syntax.yaml`.
    private static String side(JavaClass type) {
        String path = location(type);
        int dot = path.indexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1);
    }

    private static String room(JavaClass type) {
        if (!isOurs(type)) {
            return "";
        }
        String path = baseName(type).substring(HOUSE.length());
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    private static int floor(JavaClass type) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room(type))) {
                return floor;
            }
        }
        return -1;
    }

    private static boolean areStrangers(JavaClass origin, JavaClass target) {
        return room(origin).equals(room(target))
                && !side(origin).isEmpty()
                && !side(target).isEmpty()
                && !side(origin).equals(side(target))
                && !isIn(target, Set.of("document.value"))
                && !(location(origin) + " -> " + location(target)).equals(ONLY_ACQUAINTANCE);
    }

    private static boolean isBetween(Dependency dependency, String from, String to) {
        return room(dependency.getOriginClass()).equals(from) && room(dependency.getTargetClass()).equals(to);
    }

    private static boolean isIn(JavaClass type, Set<String> packages) {
        String path = type.getPackageName() + ".";
        return packages.stream().anyMatch(name -> path.startsWith(HOUSE + name + "."));
    }
}
