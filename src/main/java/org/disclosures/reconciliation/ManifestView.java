package org.disclosures.reconciliation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The service manifest of the Reconciliation Service API. */
@Schema(name = "ReconciliationManifest", description = "What the service offers, in the terms of the standard")
public record ManifestView(
        @Schema(description = "The versions of the standard that it speaks")
        List<String> versions,

        @Schema(description = "Name") String name,

        @Schema(description = "The address that ids of entities are put behind")
        String identifierSpace,

        @Schema(description = "The address that ids of types and properties are put behind")
        String schemaSpace,

        @Schema(description = "Where the service is described")
        String documentation,

        @Schema(description = "Its version") String serviceVersion,
        @Schema(description = "The types of entities") List<TypeView> defaultTypes,
        @Schema(description = "Where entities are served") View view,

        @Schema(description = "Where pages about entities are")
        Preview preview,

        @Schema(description = "What is suggested while someone types")
        Suggest suggest,

        @Schema(description = "What is told of entities") Extend extend,

        @Schema(description = "How many queries a batch has at most")
        int batchSize) {

    @Schema(name = "ReconciliationAddress", description = "Where entities are served")
    public record View(
            @Schema(description = "An address with `{{id}}` in the place of an id")
            String url) {}

    /** Address and size of preview pages. */
    @Schema(name = "ReconciliationPreview", description = "Where pages about entities are")
    public record Preview(
            @Schema(description = "An address with `{{id}}` in the place of an id")
            String url,

            @Schema(description = "The width that a page is made for, in pixels")
            int width,

            @Schema(description = "The height that a page is made for, in pixels")
            int height) {}

    /** The suggest services. */
    @Schema(name = "ReconciliationSuggest", description = "What is suggested while someone types")
    public record Suggest(
            @Schema(description = "Entities") Service entity,
            @Schema(description = "Types") Service type,
            @Schema(description = "Properties") Service property) {}

    /** Addresses of one suggest service. */
    @Schema(name = "ReconciliationSuggestService", description = "Where suggestions are")
    public record Service(
            @JsonProperty("service_url") @Schema(description = "The beginning of the address")
            String url,

            @JsonProperty("service_path") @Schema(description = "The rest of the address")
            String path,

            @JsonProperty("flyout_service_url")
            @Schema(description = "The beginning of the address of what is told of one")
            String flyoutUrl,

            @JsonProperty("flyout_service_path")
            @Schema(description = "The rest of that address, with `${id}` in the place of an id")
            String flyoutPath) {}

    /** The data extension service. */
    @Schema(name = "ReconciliationExtend", description = "What is told of entities")
    public record Extend(
            @JsonProperty("propose_properties") @Schema(description = "Where it stands which properties they may have")
            Proposals proposals,

            @JsonProperty("property_settings") @Schema(description = "How values can be told")
            List<Setting> settings) {}

    /** The address of the service that proposes properties. */
    @Schema(name = "ReconciliationProposals", description = "Where it stands which properties entities may have")
    public record Proposals(
            @JsonProperty("service_url") @Schema(description = "The beginning of the address")
            String url,

            @JsonProperty("service_path") @Schema(description = "The rest of the address")
            String path) {}

    /** A setting for the values of a property. */
    @Schema(name = "ReconciliationSetting", description = "A choice of how values are told")
    public record Setting(
            @Schema(description = "Its id") String name,
            @Schema(description = "Name") String label,
            @Schema(description = "`number` or `select`") String type,

            @JsonProperty("default")
            @Schema(
                    description = "What holds without it",
                    oneOf = {Integer.class, String.class})
            Object byDefault,

            @JsonProperty("help_text") @Schema(description = "What it does")
            String help,

            @Schema(description = "What it can be; absent of a number")
            List<Choice> choices) {}

    /** One thing that a setting can be. */
    @Schema(name = "ReconciliationChoice", description = "One thing that a setting can be")
    public record Choice(
            @Schema(description = "What is sent for it") String value,
            @Schema(description = "Name") String name) {}
}
