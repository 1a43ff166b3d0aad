package no.rebookly.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The classes of this system, told apart by the Maven module that they were built in: a package could be claimed from anywhere,
 * a folder cannot.
 */
final class Product {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.rebookly");

    private Product() {}

    /** Built in a module whose folder begins like this, for example {@code shared/domain} or {@code functions}; arrays count as what they hold. */
    static DescribedPredicate<JavaClass> builtIn(String folder) {
        var path = "/" + folder + "/";
        return describe("were built in " + folder, type -> type.getBaseComponentType()
                .getSource()
                .map(source -> source.getUri().toString().replace('\\', '/'))
                .filter(uri -> uri.contains(path) && uri.contains("/target/"))
                .isPresent());
    }
}
