package org.disclosures.editorial.transfer;

import org.disclosures.http.Term;

/** The formats that imports come in. */
public enum ImportFormat implements Term {
    /** A dataset file. */
    YAML(ImportMediaTypes.YAML),
    /** The flat claim row (RFC 4180). */
    CSV(ImportMediaTypes.CSV),
    /** One entry a line, as JSON. */
    NDJSON(ImportMediaTypes.NDJSON);

    /** Their media types. */
    static final class ImportMediaTypes {

        static final String YAML = "application/yaml";
        static final String CSV = "text/csv";
        static final String NDJSON = "application/x-ndjson";

        private ImportMediaTypes() {}
    }

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a media type that is taken. */
    static ImportFormat of(String mediaType) {
        for (ImportFormat format : values()) {
            if (mediaType.startsWith(format.mediaType)) {
                return format;
            }
        }
        throw new IllegalArgumentException(mediaType);
    }
}
