package org.w3id.chokepoint.cli.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import picocli.CommandLine;

class NewerClassFileTest {

    @TempDir
    private Path folder;

    private Path library() throws Exception {
        Path library = folder.resolve("library.jar");
        Files.copy(
                Path.of(CommandLine.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()),
                library);
        return library;
    }

    private static int version(URLClassLoader library, String name) throws IOException {
        try (InputStream in = library.getResourceAsStream(name)) {
            return new ClassReader(in).readUnsignedShort(6);
        }
    }

    @Test
    void oldLibraryRunsInTheNewerFormat() throws Exception {
        Path library = library();
        URL[] where = {library.toUri().toURL()};
        try (URLClassLoader before = new URLClassLoader(where, null)) {
            assertEquals(Opcodes.V1_5, version(before, "picocli/CommandLine.class"));
        }
        ArchivableLibraries.main(folder.toString());
        try (URLClassLoader after = new URLClassLoader(where, null)) {
            assertEquals(Opcodes.V1_8, version(after, "picocli/CommandLine.class"));
            // Reading its own help has all its code verified.
            Class<?> command = Class.forName("picocli.AutoComplete$GenerateCompletion", true, after);
            Class<?> line = Class.forName("picocli.CommandLine", true, after);
            Object made = line.getConstructor(Object.class)
                    .newInstance(command.getConstructor().newInstance());
            assertNotNull(line.getMethod("getUsageMessage").invoke(made));
        }
    }

    @Test
    void codeThatNoNewerFormatHasIsLeft() throws IOException {
        byte[] old = withSubroutine();
        Path file = Files.write(folder.resolve("Old.class"), old);
        NewerClassFile.write(file);
        assertArrayEquals(old, Files.readAllBytes(file));
    }

    @Test
    void whatIsNoClassIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("No.class"), "text that is long enough");
        NewerClassFile.write(file);
        assertEquals("text that is long enough", Files.readString(file));
        Path empty = Files.createFile(folder.resolve("Empty.class"));
        NewerClassFile.write(empty);
        assertEquals(0, Files.size(empty));
    }

    /** The instruction jsr went with Java 7. */
    private static byte[] withSubroutine() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
        Label subroutine = new Label();
        method.visitCode();
        method.visitJumpInsn(Opcodes.JSR, subroutine);
        method.visitInsn(Opcodes.RETURN);
        method.visitLabel(subroutine);
        method.visitVarInsn(Opcodes.ASTORE, 0);
        method.visitVarInsn(Opcodes.RET, 0);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
