package org.disclosures.http.contract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.disclosures.http.Term;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterType;
import org.disclosures.http.param.DeclaredParameters;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Writes filters, which are declared as rows, as parameters of the contract. */
final class FilterContract {

    private static final String SCHEMAS = "#/components/schemas/";

    private FilterContract() {}

    /** The parameters of a bean of filters; vocabularies that the contract does not have yet are added to its schemas. */
    static List<Parameter> of(Class<?> bean, Components components) {
        String subject = bean.getSimpleName().replaceFirst("Filter$", "");
        return ((FilterParameters) DeclaredParameters.of(bean))
                .rows().all().stream()
                        .map(filter -> SharedParameters.named(subject, parameter(filter, components)))
                        .toList();
    }

    private static Parameter parameter(Filter<?> filter, Components components) {
        FilterType.FilterSchema type = filter.type().schema();
        Schema value = value(type, components);
        return OASFactory.createParameter()
                .name(filter.name())
                .in(Parameter.In.QUERY)
                .description(filter.description())
                .schema(
                        type.isList()
                                ? OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(value)
                                : value);
    }

    private static Schema value(FilterType.FilterSchema type, Components components) {
        if (type.terms() != null) {
            String name = type.terms().getSimpleName();
            if (!components.getSchemas().containsKey(name)) {
                components.addSchema(name, vocabulary(type.terms()));
            }
            return OASFactory.createSchema().ref(SCHEMAS + name);
        }
        Schema schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.valueOf(type.type().toUpperCase(Locale.ROOT)))
                .format(type.format())
                .maxLength(type.maxLength());
        return type.minimum() == null ? schema : schema.minimum(BigDecimal.valueOf(type.minimum()));
    }

    private static Schema vocabulary(Class<? extends Enum<?>> terms) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .enumeration(Arrays.stream(terms.getEnumConstants())
                        .<Object>map(term -> ((Term) term).code())
                        .toList());
    }
}
