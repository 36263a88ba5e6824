package org.disclosures.http.contract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.http.Api;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Makes components of the parameters that are defined alike in several places, and refers to them there. The extension
 * {@link Api#COMPONENT} names the component of a parameter; without one, it is named after the parameter and, if that is part of a path,
 * after the collection before it.
 */
final class SharedParameters {

    private static final Pattern COLLECTION = Pattern.compile("([a-z]+?)(ies|s)?");
    private static final Pattern WORD = Pattern.compile("(?:^|-)(\\w)");

    // The scanner's mark of where a parameter is declared, which tells equal ones apart.
    private static final String DECLARATION = "x-smallrye-private-param-ref";

    // What stands behind a collection is one parameter, with the example of the operation that reads.
    private final Map<String, Parameter> ofPaths = new HashMap<>();
    private final Map<Parameter, String> names = new IdentityHashMap<>();
    private final Map<Parameter, Integer> places = new HashMap<>();
    private final Map<String, Parameter> components = new TreeMap<>();
    private final Set<String> clashes = new TreeSet<>();

    private SharedParameters() {}

    /** Names the component of a parameter after what the parameter is about and itself. */
    static Parameter named(String subject, Parameter parameter) {
        parameter.addExtension(Api.COMPONENT, subject + capitalised(parameter.getName()));
        return parameter;
    }

    static void share(OpenAPI contract) {
        SharedParameters shared = new SharedParameters();
        Map<String, PathItem> paths = new TreeMap<>(contract.getPaths().getPathItems());
        paths.forEach((path, item) -> replace(item, parameter -> shared.counted(path, parameter)));
        paths.values().forEach(item -> replace(item, shared::referred));
        if (!shared.clashes.isEmpty()) {
            throw new IllegalStateException("Different parameters have one name; describe them alike, or name their"
                    + " components by " + Api.COMPONENT + ": " + shared.clashes);
        }
        shared.components.forEach(contract.getComponents()::addParameter);
    }

    private static void replace(PathItem item, UnaryOperator<Parameter> change) {
        item.getOperations().entrySet().stream()
                .sorted(Comparator.comparing(operation -> operation.getKey() != HttpMethod.GET))
                .map(Map.Entry::getValue)
                .forEach(operation -> operation.setParameters(
                        operation.getParameters().stream().map(change).toList()));
    }

    private Parameter counted(String path, Parameter parameter) {
        String name = name(path, parameter);
        parameter.removeExtension(Api.COMPONENT);
        parameter.removeExtension(DECLARATION);
        Parameter definition =
                parameter.getIn() == Parameter.In.PATH ? ofPaths.computeIfAbsent(name, first -> parameter) : parameter;
        names.put(definition, name);
        places.merge(definition, 1, Integer::sum);
        return definition;
    }

    private Parameter referred(Parameter parameter) {
        if (places.get(parameter) == 1) {
            return parameter;
        }
        String name = names.get(parameter);
        if (!parameter.equals(components.computeIfAbsent(name, first -> parameter))) {
            clashes.add(name + ": " + parameter.getDescription() + " / "
                    + components.get(name).getDescription());
        }
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    private static String name(String path, Parameter parameter) {
        String name = capitalised(parameter.getName());
        if (parameter.hasExtension(Api.COMPONENT)) {
            name = parameter.getExtension(Api.COMPONENT).toString();
        } else if (parameter.getIn() == Parameter.In.PATH) {
            String collection = collection(path.substring(0, path.indexOf("{" + parameter.getName() + "}")));
            name = collection.equals(name) ? name : collection + name;
        }
        return name;
    }

    private static String collection(String before) {
        String[] segments = before.split("/");
        // A parameter may be only part of a segment.
        String last = segments[segments.length - (before.endsWith("/") ? 1 : 2)];
        Matcher plural = COLLECTION.matcher(last);
        return !plural.matches()
                ? capitalised(last)
                : capitalised(plural.group(1)) + ("ies".equals(plural.group(2)) ? "y" : "");
    }

    private static String capitalised(String name) {
        return WORD.matcher(name).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
