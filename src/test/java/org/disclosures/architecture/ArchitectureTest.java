package org.disclosures.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.disclosures.access.PublicRepository;

/** Checks the permitted dependencies between packages and between the layers of a feature. */
@AnalyzeClasses(packages = "org.disclosures", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.disclosures";
    private static final String HTTP = ROOT + ".http..";
    private static final String HTTP_CONTRACT = ROOT + ".http.contract";
    private static final String VOCABULARY = ROOT + ".vocabulary..";
    private static final String AUDIT = ROOT + ".audit..";
    private static final String ACCESS = ROOT + ".access..";
    private static final String CLAIM = ROOT + ".claim..";
    private static final String SEED = ROOT + ".seed..";
    private static final String[] THINGS = {
        ROOT + ".report..",
        ROOT + ".source..",
        ROOT + ".target..",
        ROOT + ".country..",
        ROOT + ".technology..",
        ROOT + ".disclosure.."
    };
    private static final String[] ON_CLAIMS = {
        ROOT + ".statistics..",
        ROOT + ".search..",
        ROOT + ".exchange..",
        ROOT + ".reconciliation..",
        ROOT + ".editorial.."
    };

    private static final DescribedPredicate<JavaClass> RESOURCES = describe(
            "resources",
            type -> type.isAnnotatedWith(Path.class) && type.getSimpleName().endsWith("Resource"));
    private static final DescribedPredicate<JavaClass> REPOSITORIES =
            describe("repositories", type -> type.getSimpleName().endsWith("Repository"));
    // Classes that Hibernate generates for an entity belong to the entity.
    private static final DescribedPredicate<JavaClass> ENTITIES = describe(
            "entities",
            type -> type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(Embeddable.class)
                    || type.getSimpleName().endsWith("_"));

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage(HTTP)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAPackage(HTTP))));

    // Examples are files named after the operation.
    @ArchTest
    static final ArchRule THE_CONTRACT_FOLLOWS_FROM_RESOURCES_AND_NOT_FROM_IDS = noClasses()
            .that()
            .resideInAPackage(HTTP_CONTRACT)
            .and()
            .doNotHaveSimpleName("ContractExamples")
            .should()
            .callMethod(org.eclipse.microprofile.openapi.models.Operation.class, "getOperationId");

    // Their results stay open, with all rows in memory, until the transaction ends: that of an index of a million
    // claims
    // takes minutes.
    @ArchTest
    static final ArchRule QUERIES_RETURN_LISTS = noClasses()
            .should()
            .callMethodWhere(target(name("getResultStream")).or(target(name("scroll"))))
            .orShould()
            .callMethod(PanacheQuery.class, "stream");

    @ArchTest
    static final ArchRule VOCABULARY_KNOWS_NO_FEATURE =
            noClasses().that().resideInAPackage(VOCABULARY).should().dependOnClassesThat(outside(HTTP, VOCABULARY));

    @ArchTest
    static final ArchRule AUDIT_KNOWS_NO_FEATURE =
            noClasses().that().resideInAPackage(AUDIT).should().dependOnClassesThat(outside(HTTP, VOCABULARY, AUDIT));

    @ArchTest
    static final ArchRule ACCESS_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage(ACCESS)
            .should()
            .dependOnClassesThat(outside(HTTP, VOCABULARY, AUDIT, ACCESS));

    @ArchTest
    static final ArchRule FEATURES_ONLY_WRITE_TO_THE_AUDIT_LOG = noClasses()
            .that()
            .resideOutsideOfPackage(AUDIT)
            .should()
            .dependOnClassesThat(resideInAPackage(AUDIT)
                    .and(DescribedPredicate.not(
                            describe("Audit", type -> type.getSimpleName().equals("Audit")))));

    @ArchTest
    static final ArchRule THINGS_KNOW_NO_CLAIMS = noClasses()
            .that()
            .resideInAnyPackage(THINGS)
            .should()
            .dependOnClassesThat(resideInAPackage(CLAIM).or(resideInAnyPackage(ON_CLAIMS)));

    @ArchTest
    static final ArchRule CLAIMS_KNOW_NOTHING_THAT_IS_MADE_FROM_THEM =
            noClasses().that().resideInAPackage(CLAIM).should().dependOnClassesThat(resideInAnyPackage(ON_CLAIMS));

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_SEED = noClasses()
            .that()
            .resideOutsideOfPackage(SEED)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SEED);

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule HTTP_FORMS_NO_CYCLES =
            slices().matching(ROOT + ".http.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RESOURCES_ASK_SERVICES = noClasses()
            .that(RESOURCES)
            .should()
            .dependOnClassesThat(REPOSITORIES.or(resideInAnyPackage("org.hibernate..", "jakarta.persistence..")));

    @ArchTest
    static final ArchRule RESOURCES_ARE_AT_THE_TOP = noClasses().should().dependOnClassesThat(RESOURCES);

    @ArchTest
    static final ArchRule REPOSITORIES_STAY_IN_THEIR_FEATURE = classes()
            .that(REPOSITORIES)
            .and()
            .areNotAssignableFrom(PublicRepository.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule REPOSITORIES_KNOW_NO_SERVICES = noClasses()
            .that(REPOSITORIES)
            .should()
            .dependOnClassesThat(
                    describe("services", type -> type.getSimpleName().endsWith("Service")));

    @ArchTest
    static final ArchRule VIEWS_ARE_RECORDS =
            classes().that().haveSimpleNameEndingWith("View").should().beRecords();

    @ArchTest
    static final ArchRule RESOURCES_SHOW_NO_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat(RESOURCES)
            .and()
            .arePublic()
            .should(showNo(ENTITIES));

    @ArchTest
    static final ArchRule VIEWS_HOLD_NO_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat(describe(
                    "are views", type -> type.isRecord() && type.getSimpleName().endsWith("View")))
            .and()
            .arePublic()
            .should(showNo(ENTITIES));

    @ArchTest
    static final ArchRule TRANSACTIONS_START_IN_SERVICES =
            noClasses().that(RESOURCES.or(REPOSITORIES)).should().beAnnotatedWith("jakarta.transaction.Transactional");

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(packages)));
    }

    private static ArchCondition<JavaMethod> showNo(DescribedPredicate<JavaClass> hidden) {
        return new ArchCondition<>("show no " + hidden.getDescription()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                check(method, method.getReturnType(), events);
                method.getParameterTypes().forEach(type -> check(method, type, events));
            }

            private void check(JavaMethod method, JavaType type, ConditionEvents events) {
                Set<JavaClass> involved = type.getAllInvolvedRawTypes();
                involved.stream()
                        .filter(hidden)
                        .forEach(shown -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + shown.getName())));
            }
        };
    }
}
