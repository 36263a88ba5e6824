package org.disclosures.exchange.chart;

import java.util.List;
import org.disclosures.http.Api;
import org.disclosures.http.page.FullTextSearch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Declares the parameters that every chart has: its size, colours and language. {@link ChartRequest} reads them. */
public class ChartParameters {

    @RestQuery
    @Parameter(
            description = "Width of the picture in pixels; its height depends on its content",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "320", maximum = "1200", defaultValue = "800"))
    List<String> width;

    @RestQuery
    @Parameter(description = "The colours", schema = @Schema(implementation = ChartTheme.class, defaultValue = "light"))
    List<String> theme;

    @RestQuery
    @Parameter(
            description = "Resolution of a PNG: dots per pixel, for sharper screens and print",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "3", defaultValue = "1"))
    List<String> scale;

    @RestQuery
    @Parameter(
            description =
                    "The language, instead of the one that `Accept-Language` asks for, by its BCP 47 tag: one of the "
                            + "service (`en`, `fr`, `es`, `de` or `ar`), or one in which the ledger has labels, which are then in it "
                            + "while everything else is in English",
            schema = @Schema(type = SchemaType.STRING, maxLength = 71))
    List<String> lang;

    /** The parameters of a chart by itself, whose address ends in its form. */
    public static class ChartFileParameters extends ChartParameters {

        @RestPath
        @Parameter(
                description = "`svg`, `png`, or `txt` for the content in words",
                schema = @Schema(implementation = ChartName.ChartForm.class))
        String form;
    }

    /** The parameters of a chart whose claims can be searched by words. */
    public static class SearchedChartParameters extends ChartFileParameters {

        @RestQuery
        @Parameter(
                description = "Search words, as in the list: only records that contain them",
                extensions = @Extension(name = Api.COMPONENT, value = "CountedText"),
                schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = FullTextSearch.LONGEST))
        List<String> q;
    }
}
