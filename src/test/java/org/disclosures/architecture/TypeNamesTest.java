package org.disclosures.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

/**
 * Names of types are unique in the whole repository, nested types included, and resources are named after the path they
 * serve.
 */
@AnyDatabase
class TypeNamesTest {

    private static final String CLAIMS = "/v1/claims";

    private record Declaration(String name, String file) {}

    @Test
    void simpleNamesAreDeclaredOnce() throws IOException {
        List<Declaration> declarations = declarations();
        assertTrue(declarations.size() > 1_000, "only " + declarations.size() + " types were read");
        Map<String, List<String>> files = declarations.stream()
                .collect(groupingBy(Declaration::name, TreeMap::new, mapping(Declaration::file, toList())));
        files.values().removeIf(places -> places.size() == 1);
        assertEquals(Map.of(), files, "types of the same simple name");
    }

    @Test
    void claimResourcesAreNamedAfterClaims() {
        List<JavaClass> resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.disclosures").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .filter(TypeNamesTest::servesClaims)
                        .toList();
        assertFalse(resources.isEmpty(), "no resource serves " + CLAIMS);
        assertEquals(
                List.of(),
                resources.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.matches("Claim\\w*Resource"))
                        .sorted()
                        .toList());
    }

    private static boolean servesClaims(JavaClass resource) {
        String base = resource.getAnnotationOfType(Path.class).value();
        return Stream.concat(
                        Stream.of(base),
                        resource.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(Path.class))
                                .map(method -> base
                                        + method.getAnnotationOfType(Path.class).value()))
                .anyMatch(address -> address.equals(CLAIMS) || address.startsWith(CLAIMS + "/"));
    }

    private static List<Declaration> declarations() throws IOException {
        List<java.nio.file.Path> sources = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        List<Declaration> declarations = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask parser = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : parser.parse()) {
                unit.accept(
                        new TreeScanner<Void, Void>() {
                            @Override
                            public Void visitClass(ClassTree type, Void nothing) {
                                // Anonymous classes have no name.
                                if (!type.getSimpleName().isEmpty()) {
                                    declarations.add(new Declaration(
                                            type.getSimpleName().toString(),
                                            unit.getSourceFile().getName()));
                                }
                                return super.visitClass(type, nothing);
                            }
                        },
                        null);
            }
        }
        return declarations;
    }
}
