package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.language.Messages;
import org.disclosures.reconciliation.DataExtensionQuery.DataExtensionForm;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The service manifest of the Reconciliation Service API. */
@Schema(name = "ReconciliationManifest", description = "The service manifest of the Reconciliation Service API")
public record ReconciliationManifestView(
        @Schema(description = "Supported versions of the standard")
        List<String> versions,

        @Schema(description = "Name") String name,

        @Schema(description = "Prefix of the addresses of entities")
        String identifierSpace,

        @Schema(description = "Prefix of the addresses of types and properties")
        String schemaSpace,

        @Schema(description = "Address of the documentation")
        String documentation,

        @Schema(description = "Version") String serviceVersion,
        @Schema(description = "The types of entities") List<EntityTypeView> defaultTypes,
        @Schema(description = "Addresses of entities") ManifestAddressView view,

        @Schema(description = "The preview service, with small pages about entities")
        ManifestPreviewView preview,

        @Schema(description = "The suggest services, for use while someone types")
        ManifestSuggestView suggest,

        @Schema(description = "Data extension: the properties of entities")
        ManifestExtendView extend,

        @Schema(description = "Maximum number of queries in a batch")
        int batchSize) {

    private static final List<String> VERSIONS = List.of("0.1", "0.2");
    private static final String NAME = "Surveillance Disclosures";
    private static final int ALL_VALUES = 0;

    /**
     * The manifest with addresses as the caller knows them.
     *
     * @param service address under which the service was called
     */
    static ReconciliationManifestView of(URI service, String version, TermLabels labels, Messages messages) {
        String base = service.resolve(Api.RECONCILIATION).toString();
        return new ReconciliationManifestView(
                VERSIONS,
                NAME,
                base + "/view?id=",
                base + "#",
                service.resolve("/swagger-ui").toString(),
                version,
                Arrays.stream(EntityType.values())
                        .map(type -> EntityTypeView.of(type, labels))
                        .toList(),
                new ManifestAddressView(base + "/view?id={{id}}"),
                new ManifestPreviewView(
                        base + "/preview?id={{id}}", ReconciliationPages.WIDTH, ReconciliationPages.HEIGHT),
                new ManifestSuggestView(service(base, "entity"), service(base, "type"), service(base, "property")),
                new ManifestExtendView(
                        new ManifestProposalsView(base, "/properties"),
                        List.of(
                                setting("limit", "number", ALL_VALUES, null, messages),
                                setting(
                                        "form",
                                        "select",
                                        DataExtensionForm.NAME.code(),
                                        Arrays.stream(DataExtensionForm.values())
                                                .map(form -> new ManifestChoiceView(
                                                        form.code(),
                                                        messages.text("reconciliation.setting.form." + form.code())))
                                                .toList(),
                                        messages))),
                ReconciliationQueryReader.MOST_QUERIES);
    }

    private static ManifestServiceView service(String base, String subject) {
        return new ManifestServiceView(base, "/suggest/" + subject, base, "/flyout/" + subject + "?id=${id}");
    }

    private static ManifestSettingView setting(
            String name, String type, Object byDefault, List<ManifestChoiceView> choices, Messages messages) {
        String label = "reconciliation.setting." + name;
        return new ManifestSettingView(
                name, messages.text(label), type, byDefault, messages.text(label + ".help"), choices);
    }

    @Schema(name = "ReconciliationAddress", description = "Addresses of entities")
    public record ManifestAddressView(
            @Schema(description = "An address with `{{id}}` in place of an id")
            String url) {}

    @Schema(name = "ReconciliationPreview", description = "The preview service, with small pages about entities")
    public record ManifestPreviewView(
            @Schema(description = "An address with `{{id}}` in place of an id")
            String url,

            @Schema(description = "Width for which a page is designed, in pixels")
            int width,

            @Schema(description = "Height for which a page is designed, in pixels")
            int height) {}

    @Schema(name = "ReconciliationSuggest", description = "The suggest services, for use while someone types")
    public record ManifestSuggestView(
            @Schema(description = "Entities") ManifestServiceView entity,
            @Schema(description = "Types") ManifestServiceView type,
            @Schema(description = "Properties") ManifestServiceView property) {}

    @Schema(name = "ReconciliationSuggestService", description = "A suggest service")
    public record ManifestServiceView(
            @JsonProperty("service_url") @Schema(description = "First part of the address")
            String url,

            @JsonProperty("service_path") @Schema(description = "Remainder of the address")
            String path,

            @JsonProperty("flyout_service_url") @Schema(description = "First part of the address of a summary")
            String flyoutUrl,

            @JsonProperty("flyout_service_path")
            @Schema(description = "Remainder of that address, with `${id}` in place of an id")
            String flyoutPath) {}

    @Schema(name = "ReconciliationExtend", description = "Data extension: the properties of entities")
    public record ManifestExtendView(
            @JsonProperty("propose_properties") @Schema(description = "The service that lists the properties of a type")
            ManifestProposalsView proposals,

            @JsonProperty("property_settings") @Schema(description = "Settings for the form of values")
            List<ManifestSettingView> settings) {}

    @Schema(name = "ReconciliationProposals", description = "The service that lists the properties of a type")
    public record ManifestProposalsView(
            @JsonProperty("service_url") @Schema(description = "First part of the address")
            String url,

            @JsonProperty("service_path") @Schema(description = "Remainder of the address")
            String path) {}

    @Schema(name = "ReconciliationSetting", description = "A setting for the form of values")
    public record ManifestSettingView(
            @Schema(description = "Id") String name,
            @Schema(description = "Name") String label,
            @Schema(description = "`number` or `select`") String type,

            @JsonProperty("default")
            @Schema(
                    description = "Default value",
                    oneOf = {Integer.class, String.class})
            Object byDefault,

            @JsonProperty("help_text") @Schema(description = "Effect of the setting")
            String help,

            @Schema(description = "Allowed values; absent for a number")
            List<ManifestChoiceView> choices) {}

    @Schema(name = "ReconciliationChoice", description = "One value of a setting")
    public record ManifestChoiceView(
            @Schema(description = "The value to send for this choice")
            String value,

            @Schema(description = "Name") String name) {}
}
