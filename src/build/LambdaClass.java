import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The class that takes the place of many lambdas: it implements all of their interfaces, keeps what they capture and
/// the number of the one it stands for, and each of its methods switches by that number.
final class LambdaClass {
    /// Methods that are longer than some thousand bytes are never compiled.
    private static final int CASES_OF_A_METHOD = 100;

    private static final int CLASS_FLAGS =
            AccessFlag.FINAL.mask() | AccessFlag.SUPER.mask() | AccessFlag.SYNTHETIC.mask();
    private static final int FIELD_FLAGS = AccessFlag.FINAL.mask() | AccessFlag.PRIVATE.mask();
    private static final String NUMBER = "number";
    private static final String FACTORY = "lambda";

    private record Method(String name, MethodTypeDesc type) {}

    private record Factory(List<ClassDesc> captured, ClassDesc type) {
        MethodTypeDesc descriptor() {
            return LambdaClass.descriptor(type, captured);
        }
    }

    private record Field(String name, TypeKind kind) {
        ClassDesc type() {
            return kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound();
        }
    }

    private final ClassDesc name;
    private final Interfaces interfaces;
    private final Set<ClassDesc> implemented = new LinkedHashSet<>();
    private final Map<Method, List<Lambda>> cases = new LinkedHashMap<>();
    private final Set<Factory> factories = new LinkedHashSet<>();

    LambdaClass(ClassDesc name, Interfaces interfaces) {
        this.name = name;
        this.interfaces = interfaces;
    }

    ClassDesc name() {
        return name;
    }

    boolean hasRoomFor(Lambda lambda) {
        return casesOf(lambda).size() < CASES_OF_A_METHOD && interfaces.getOn(implemented, lambda.type());
    }

    private List<Lambda> casesOf(Lambda lambda) {
        return cases.computeIfAbsent(new Method(lambda.method(), lambda.erased()), _ -> new ArrayList<>());
    }

    /// Makes an object that stands for the lambda, of the captured values on the stack.
    void call(Lambda lambda, CodeBuilder code) {
        implemented.add(lambda.type());
        List<Lambda> others = casesOf(lambda);
        Factory factory = new Factory(lambda.captured(), lambda.type());
        factories.add(factory);
        code.loadConstant(others.size());
        code.invokestatic(name, FACTORY, factory.descriptor());
        others.add(lambda);
    }

    byte[] write(ClassFile classFile, ClassDesc host) {
        return classFile.build(
                name,
                builder -> {
                    builder.withVersion(ClassFile.latestMajorVersion(), 0);
                    builder.withFlags(CLASS_FLAGS);
                    builder.withInterfaceSymbols(List.copyOf(implemented));
                    builder.with(NestHostAttribute.of(host));
                    addFields(builder);
                    Set<List<ClassDesc>> constructors = new LinkedHashSet<>();
                    for (Factory each : factories) {
                        if (constructors.add(stored(each.captured()))) {
                            addConstructor(builder, stored(each.captured()));
                        }
                        addFactory(builder, each);
                    }
                    cases.forEach((method, lambdas) -> addMethod(builder, method, lambdas));
                });
    }

    private void addFields(ClassBuilder builder) {
        Set<Field> fields = new LinkedHashSet<>();
        factories.forEach(each -> fields.addAll(fields(each.captured())));
        builder.withField(NUMBER, ConstantDescs.CD_int, FIELD_FLAGS);
        fields.forEach(field -> builder.withField(field.name(), field.type(), FIELD_FLAGS));
    }

    /// Where captured values are kept: numbered among those of their kind, so that lambdas share fields.
    private static List<Field> fields(List<ClassDesc> captured) {
        Map<TypeKind, Integer> numbers = new EnumMap<>(TypeKind.class);
        return captured.stream()
                .map(type -> TypeKind.from(type).asLoadable())
                .map(kind -> new Field(kind.name().charAt(0) + "" + numbers.merge(kind, 1, Integer::sum), kind))
                .toList();
    }

    /// The types that the fields have for values of the given ones.
    private static List<ClassDesc> stored(List<ClassDesc> captured) {
        return fields(captured).stream().map(Field::type).toList();
    }

    private static MethodTypeDesc descriptor(ClassDesc result, List<ClassDesc> captured) {
        List<ClassDesc> parameters = new ArrayList<>(captured);
        parameters.add(ConstantDescs.CD_int);
        return MethodTypeDesc.of(result, parameters);
    }

    private void addConstructor(ClassBuilder builder, List<ClassDesc> captured) {
        MethodTypeDesc type = descriptor(ConstantDescs.CD_void, captured);
        builder.withMethodBody(
                "<init>",
                type,
                AccessFlag.PRIVATE.mask(),
                code -> {
                    code.aload(0).invokespecial(ConstantDescs.CD_Object, "<init>", ConstantDescs.MTD_void);
                    List<Field> fields = fields(captured);
                    for (int i = 0; i < fields.size(); i++) {
                        Field field = fields.get(i);
                        code.aload(0)
                                .loadLocal(field.kind(), code.parameterSlot(i))
                                .putfield(name, field.name(), field.type());
                    }
                    code.aload(0).iload(code.parameterSlot(fields.size())).putfield(name, NUMBER, ConstantDescs.CD_int);
                    code.return_();
                });
    }

    private void addFactory(ClassBuilder builder, Factory factory) {
        builder.withMethodBody(
                FACTORY,
                factory.descriptor(),
                AccessFlag.STATIC.mask(),
                code -> {
                    code.new_(name).dup();
                    List<ClassDesc> parameters = factory.descriptor().parameterList();
                    for (int i = 0; i < parameters.size(); i++) {
                        code.loadLocal(TypeKind.from(parameters.get(i)), code.parameterSlot(i));
                    }
                    code.invokespecial(name, "<init>", descriptor(ConstantDescs.CD_void, stored(factory.captured())))
                            .areturn();
                });
    }

    private void addMethod(ClassBuilder builder, Method method, List<Lambda> lambdas) {
        if (lambdas.isEmpty()) {
            return;
        }
        builder.withMethodBody(
                method.name(),
                method.type(),
                AccessFlag.PUBLIC.mask(),
                code -> {
                    List<SwitchCase> others = new ArrayList<>();
                    for (int i = 1; i < lambdas.size(); i++) {
                        others.add(SwitchCase.of(i, code.newLabel()));
                    }
                    if (!others.isEmpty()) {
                        Label first = code.newLabel();
                        code.aload(0).getfield(name, NUMBER, ConstantDescs.CD_int);
                        code.tableswitch(1, others.size(), first, others).labelBinding(first);
                    }
                    addCase(code, lambdas.getFirst());
                    for (SwitchCase each : others) {
                        code.labelBinding(each.target());
                        addCase(code, lambdas.get(each.caseValue()));
                    }
                });
    }

    private void addCase(CodeBuilder code, Lambda lambda) {
        if (lambda.isConstructor()) {
            code.new_(lambda.target().owner()).dup();
        }
        List<Field> fields = fields(lambda.captured());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            ClassDesc type = lambda.captured().get(i);
            code.aload(0).getfield(name, field.name(), field.type());
            if (!type.isPrimitive() && interfaces.isClass(type)) {
                code.checkcast(type);
            }
        }
        MethodTypeDesc called = lambda.target().invocationType();
        for (int i = 0; i < lambda.erased().parameterCount(); i++) {
            ClassDesc type = lambda.erased().parameterType(i);
            code.loadLocal(TypeKind.from(type), code.parameterSlot(i));
            ClassDesc wanted = called.parameterType(fields.size() + i);
            TypeConversion.convert(code, type, wanted, lambda.meant().parameterType(i));
        }
        lambda.invoke(code);
        ClassDesc result = lambda.erased().returnType();
        if (result.equals(ConstantDescs.CD_void)) {
            code.return_();
            return;
        }
        TypeConversion.convert(code, called.returnType(), result, lambda.meant().returnType());
        code.return_(TypeKind.from(result));
    }
}
