import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// Joins strings with a `StringBuilder`.
///
/// The compiler leaves that to a bootstrap method. An AOT cache keeps what this makes only so far as training came by,
/// and its first call loads classes that nothing else needs.
final class Concatenations {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.invoke.StringConcatFactory");
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

    /// What stands for a value in the recipe, and for a constant that is given beside it.
    private static final char VALUE = '\1';

    private static final char CONSTANT = '\2';

    private Concatenations() {}

    static byte[] spellOut(byte[] bytes, ClassHierarchyResolver hierarchy) {
        ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        return classFile.transformClass(
                classFile.parse(bytes), ClassTransform.transformingMethodBodies(Concatenations::replace));
    }

    private static void replace(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call && isPlain(call)) {
            List<ClassDesc> types = call.typeSymbol().parameterList();
            int[] slots = new int[types.size()];
            for (int i = slots.length - 1; i >= 0; i--) {
                TypeKind kind = TypeKind.from(types.get(i));
                slots[i] = code.allocateLocal(kind);
                code.storeLocal(kind, slots[i]);
            }
            join(code, recipe(call), types, slots);
        } else {
            code.with(element);
        }
    }

    private static boolean isPlain(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && call.bootstrapMethod().methodName().equals("makeConcatWithConstants")
                && recipe(call).indexOf(CONSTANT) < 0;
    }

    private static String recipe(InvokeDynamicInstruction call) {
        ConstantDesc recipe = call.bootstrapArgs().getFirst();
        return (String) recipe;
    }

    private static void join(CodeBuilder code, String recipe, List<ClassDesc> types, int[] slots) {
        code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", ConstantDescs.MTD_void);
        int next = 0;
        int start = 0;
        for (int i = recipe.indexOf(VALUE); i >= 0; i = recipe.indexOf(VALUE, start)) {
            literal(code, recipe.substring(start, i));
            ClassDesc type = types.get(next);
            code.loadLocal(TypeKind.from(type), slots[next]);
            append(code, shown(type));
            next++;
            start = i + 1;
        }
        literal(code, recipe.substring(start));
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String));
    }

    private static void literal(CodeBuilder code, String text) {
        if (!text.isEmpty()) {
            code.loadConstant(text);
            append(code, ConstantDescs.CD_String);
        }
    }

    private static void append(CodeBuilder code, ClassDesc type) {
        code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, type));
    }

    /// The type that a builder takes for it.
    private static ClassDesc shown(ClassDesc type) {
        if (type.equals(ConstantDescs.CD_byte) || type.equals(ConstantDescs.CD_short)) {
            return ConstantDescs.CD_int;
        }
        return type.isPrimitive() || type.equals(ConstantDescs.CD_String) ? type : ConstantDescs.CD_Object;
    }
}
