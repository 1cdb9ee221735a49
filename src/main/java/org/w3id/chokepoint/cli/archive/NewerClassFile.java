package org.w3id.chokepoint.cli.archive;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Writes a class file of before Java 6 in the format of Java 8, which tells the verifier the types at each branch. */
final class NewerClassFile {
    private static final int MAGIC = 0xCAFEBABE;

    private NewerClassFile() {}

    /** Leaves a file as it is that is new enough, or that cannot be written so. */
    static void write(Path file) throws IOException {
        if (isOld(file)) {
            Optional<byte[]> newer = newer(Files.readAllBytes(file));
            if (newer.isPresent()) {
                Files.write(file, newer.get());
            }
        }
    }

    private static boolean isOld(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(bytes)) {
            return Files.size(file) > 2 * Integer.BYTES
                    && in.readInt() == MAGIC
                    && (in.readInt() & 0xFFFF) < Opcodes.V1_6;
        }
    }

    /** Empty for a class that names another which is not there, or whose code no newer format has. */
    private static Optional<byte[]> newer(byte[] old) {
        ClassWriter newer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        try {
            new ClassReader(old).accept(new WithVersion(newer), ClassReader.SKIP_FRAMES);
            return Optional.of(newer.toByteArray());
        } catch (TypeNotPresentException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Passes a class on under the version of Java 8. */
    private static final class WithVersion extends ClassVisitor {
        private WithVersion(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
        }
    }
}
