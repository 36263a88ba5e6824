package org.disclosures.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Passes a column's texts through the {@link TextScreen} when they are read. */
@Converter
public class ScreenedText implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String text) {
        return text;
    }

    @Override
    public String convertToEntityAttribute(String text) {
        return TextScreen.text(text);
    }
}
