import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/// What stands between a functional interface's method and the method it is to call: casts, boxes and wider numbers, as
/// `LambdaMetafactory` puts them there.
final class TypeConversion {
    private static final ClassDesc NUMBER = ClassDesc.of("java.lang.Number");

    private record Wrapper(ClassDesc primitive, ClassDesc box) {
        ClassDesc unboxer() {
            return isNumber() ? NUMBER : box;
        }

        private boolean isNumber() {
            return !primitive.equals(ConstantDescs.CD_boolean) && !primitive.equals(ConstantDescs.CD_char);
        }
    }

    private static final List<Wrapper> WRAPPERS =
            List.of(
                    new Wrapper(ConstantDescs.CD_boolean, ConstantDescs.CD_Boolean),
                    new Wrapper(ConstantDescs.CD_byte, ConstantDescs.CD_Byte),
                    new Wrapper(ConstantDescs.CD_char, ConstantDescs.CD_Character),
                    new Wrapper(ConstantDescs.CD_short, ConstantDescs.CD_Short),
                    new Wrapper(ConstantDescs.CD_int, ConstantDescs.CD_Integer),
                    new Wrapper(ConstantDescs.CD_long, ConstantDescs.CD_Long),
                    new Wrapper(ConstantDescs.CD_float, ConstantDescs.CD_Float),
                    new Wrapper(ConstantDescs.CD_double, ConstantDescs.CD_Double));

    private TypeConversion() {}

    static ClassDesc boxOf(ClassDesc primitive) {
        return WRAPPERS.stream().filter(each -> each.primitive().equals(primitive)).findFirst().orElseThrow().box();
    }

    /// Makes a `to` of the `from` on the stack, which is known to be a `meant`.
    static void convert(CodeBuilder code, ClassDesc from, ClassDesc to, ClassDesc meant) {
        if (from.equals(ConstantDescs.CD_void) || to.equals(ConstantDescs.CD_void)) {
            return;
        }
        if (from.isPrimitive()) {
            ofPrimitive(code, from, to);
        } else {
            ofReference(code, from, to, meant);
        }
    }

    private static void ofPrimitive(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (to.isPrimitive()) {
            widen(code, from, to);
            return;
        }
        ClassDesc primitive = primitiveOf(to).orElse(from);
        widen(code, from, primitive);
        ClassDesc box = boxOf(primitive);
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, primitive));
    }

    private static void ofReference(CodeBuilder code, ClassDesc from, ClassDesc to, ClassDesc meant) {
        ClassDesc source = meant.isPrimitive() ? from : meant;
        cast(code, from, source);
        if (!to.isPrimitive()) {
            cast(code, source, to);
            return;
        }
        Optional<ClassDesc> unboxed = primitiveOf(source);
        if (unboxed.isPresent()) {
            unbox(code, source, unboxed.get());
            widen(code, unboxed.get(), to);
        } else {
            ClassDesc box = boxOf(to);
            ClassDesc unboxer = new Wrapper(to, box).unboxer();
            cast(code, source, unboxer);
            unbox(code, unboxer, to);
        }
    }

    private static void unbox(CodeBuilder code, ClassDesc box, ClassDesc primitive) {
        code.invokevirtual(box, primitive.displayName() + "Value", MethodTypeDesc.of(primitive));
    }

    private static void widen(CodeBuilder code, ClassDesc from, ClassDesc to) {
        TypeKind source = TypeKind.from(from).asLoadable();
        TypeKind target = TypeKind.from(to).asLoadable();
        if (source != target) {
            code.conversion(source, target);
        }
    }

    private static void cast(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (!to.equals(from) && !to.equals(ConstantDescs.CD_Object)) {
            code.checkcast(to);
        }
    }

    private static Optional<ClassDesc> primitiveOf(ClassDesc box) {
        return WRAPPERS.stream().filter(each -> each.box().equals(box)).map(Wrapper::primitive).findFirst();
    }
}
