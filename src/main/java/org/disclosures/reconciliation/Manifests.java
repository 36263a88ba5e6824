package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.language.Messages;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the service manifest, with addresses as the caller knows them. */
@ApplicationScoped
public class Manifests {

    private static final List<String> VERSIONS = List.of("0.1", "0.2");
    private static final String NAME = "Surveillance Disclosures";
    private static final int ALL_VALUES = 0;

    private final EntityNames names;
    private final Messages messages;
    private final String version;

    Manifests(
            EntityNames names,
            Messages messages,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.names = names;
        this.messages = messages;
        this.version = version;
    }

    /**
     * The manifest.
     *
     * @param service address under which the service was called
     */
    public ManifestView manifest(URI service) {
        String base = service.resolve(Api.RECONCILIATION).toString();
        return new ManifestView(
                VERSIONS,
                NAME,
                base + "/view?id=",
                base + "#",
                service.resolve("/swagger-ui").toString(),
                version,
                Arrays.stream(EntityType.values()).map(names::type).toList(),
                new ManifestView.View(base + "/view?id={{id}}"),
                new ManifestView.Preview(base + "/preview?id={{id}}", EntityPages.WIDTH, EntityPages.HEIGHT),
                new ManifestView.Suggest(suggest(base, "entity"), suggest(base, "type"), suggest(base, "property")),
                new ManifestView.Extend(new ManifestView.Proposals(base, "/properties"), settings()),
                QueryReader.MOST_QUERIES);
    }

    private static ManifestView.Service suggest(String base, String what) {
        return new ManifestView.Service(base, "/suggest/" + what, base, "/flyout/" + what + "?id=${id}");
    }

    private List<ManifestView.Setting> settings() {
        return List.of(
                setting(PropertySetting.LIMIT, "number", ALL_VALUES, null),
                setting(
                        PropertySetting.FORM,
                        "select",
                        PropertySetting.NAME,
                        PropertySetting.FORMS.stream()
                                .map(form -> new ManifestView.Choice(
                                        form, messages.text("reconciliation.setting.form." + form)))
                                .toList()));
    }

    private ManifestView.Setting setting(
            String name, String type, Object byDefault, List<ManifestView.Choice> choices) {
        return new ManifestView.Setting(
                name,
                messages.text("reconciliation.setting." + name),
                type,
                byDefault,
                messages.text("reconciliation.setting." + name + ".help"),
                choices);
    }
}
