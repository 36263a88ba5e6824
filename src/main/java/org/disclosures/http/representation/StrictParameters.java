package org.disclosures.http.representation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.http.Api;
import org.disclosures.http.ForeignParameters;
import org.disclosures.http.format.FormatNegotiation;
import org.disclosures.http.format.ListFormat;
import org.disclosures.http.format.ListFormats;
import org.disclosures.http.format.NegotiatedFormat;
import org.disclosures.http.param.DeclaredParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RepresentationParameters;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses unknown parameters, so that a misspelled filter is never mistaken for no filter. Pages for people ignore them, since networks and
 * newsletters add parameters to links. The known ones are derived from the resource method; {@code fields} and {@code expand} belong to
 * every operation of the API that responds with JSON, {@code asOf} to every public read that supports it.
 */
public class StrictParameters {

    private final Map<Method, SortedSet<String>> parameters = new ConcurrentHashMap<>();
    private final ListFormats formats;

    StrictParameters(ListFormats formats) {
        this.formats = formats;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo info) {
        Method method = info.getResourceMethod();
        if (method == null) {
            return;
        }
        if (request.getUriInfo().getPathParameters().values().stream().anyMatch(StrictParameters::unstorable)) {
            throw Problems.notFound();
        }
        SortedSet<String> known = parameters.computeIfAbsent(method, this::parameters);
        ListFormat format = NegotiatedFormat.of(request).orElse(null);
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        RequestErrors faults = new RequestErrors();
        boolean strict = !method.isAnnotationPresent(ForeignParameters.class);
        boolean forPeople =
                Api.serves(method) && Api.isForPeople(request.getUriInfo().getPath());
        for (String name : given.keySet()) {
            if (forPeople && !known.contains(name)) {
                // Links to pages may carry parameters added by whoever shares them.
                continue;
            }
            if (strict && !known.contains(name)) {
                faults.add(name, null, reason(name, method), known);
            } else if (strict && given.get(name).stream().anyMatch(String::isBlank)) {
                faults.add(name, "", "The value is empty; fill it in, or leave it out.");
            } else if (unstorable(given.get(name))) {
                faults.add(name, null, "The value has the character U+0000; remove it.");
            }
        }
        faults.throwIfAny();
        if (!Api.shapes(method)) {
            return;
        }
        OperationShape shape = OperationShape.of(method);
        ParameterValues values = new ParameterValues(faults);
        List<String> columns = format == null
                ? List.of()
                : format.columns(ListFormats.item(method).orElseThrow());
        named(
                values,
                RepresentationParameters.FIELDS,
                given.get(RepresentationParameters.FIELDS),
                columns.isEmpty() ? shape.fields() : columns);
        ofFormats(values, method, format, given);
        named(values, RepresentationParameters.EXPAND, given.get(RepresentationParameters.EXPAND), shape.references());
        faults.throwIfAny();
        untrimmed(values, given);
        faults.throwIfAny();
    }

    // Parameters that belong to one format.
    private void ofFormats(ParameterValues values, Method method, ListFormat chosen, Map<String, List<String>> given) {
        for (ListFormat format : formats.of(method)) {
            format.parameters().forEach((name, allowed) -> {
                String value = values.text(name, given.get(name));
                if (value != null && format != chosen) {
                    values.faults()
                            .add(
                                    name,
                                    value,
                                    "The parameter applies only to `format=" + format.name()
                                            + "`; remove it or add `format=" + format.name() + "`.");
                } else if (value != null && !allowed.contains(value)) {
                    values.faults()
                            .add(name, value, "The value is not allowed; use one of the allowed values.", allowed);
                }
            });
        }
    }

    private static String reason(String name, Method method) {
        return name.equals(RepresentationParameters.AS_OF) && Api.isPublicRead(method)
                ? "The past cannot be read here; remove `asOf`."
                : "There is no such parameter here; remove it, or use an allowed one.";
    }

    // Expanding a reference that `fields` leaves out would silently have no effect.
    private static void untrimmed(ParameterValues values, Map<String, List<String>> given) {
        List<String> fields = values.split(RepresentationParameters.FIELDS, given.get(RepresentationParameters.FIELDS));
        for (String path : values.split(RepresentationParameters.EXPAND, given.get(RepresentationParameters.EXPAND))) {
            String field = path.split("\\.")[0];
            if (!fields.isEmpty() && !fields.contains(field)) {
                values.faults()
                        .add(
                                RepresentationParameters.EXPAND,
                                path,
                                "The reference cannot be expanded because `fields` leaves out `" + field
                                        + "`; add it there, or remove it here.");
            }
        }
    }

    // PostgreSQL's text has no NUL, and refuses a query that compares to one.
    private static boolean unstorable(List<String> values) {
        return values.stream().anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static void named(ParameterValues values, String name, List<String> given, Collection<String> allowed) {
        for (String value : values.split(name, given)) {
            if (!allowed.contains(value)) {
                values.faults()
                        .add(name, value, "The resource has no such field; use one of the allowed fields.", allowed);
            }
        }
    }

    private SortedSet<String> parameters(Method method) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                if (DeclaredParameters.class.isAssignableFrom(parameter.getType())) {
                    names.addAll(DeclaredParameters.of(parameter.getType()).parameterNames());
                }
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(names, field.getAnnotation(RestQuery.class), field.getName());
                    }
                }
            } else {
                add(names, parameter.getAnnotation(RestQuery.class), parameter.getName());
            }
        }
        if (Api.shapes(method) && !OperationShape.of(method).fields().isEmpty()) {
            names.add(RepresentationParameters.FIELDS);
            if (!OperationShape.of(method).references().isEmpty()) {
                names.add(RepresentationParameters.EXPAND);
            }
        }
        if (Api.knowsThePast(method)) {
            names.add(RepresentationParameters.AS_OF);
        }
        if (ListFormats.item(method).isPresent()) {
            names.add(FormatNegotiation.FORMAT);
        }
        formats.of(method).forEach(format -> names.addAll(format.parameters().keySet()));
        return names;
    }

    private static void add(SortedSet<String> names, Annotation query, String declared) {
        if (query instanceof RestQuery rest) {
            names.add(rest.value().isEmpty() ? declared : rest.value());
        }
    }
}
