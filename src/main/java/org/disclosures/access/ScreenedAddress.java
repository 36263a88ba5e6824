package org.disclosures.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Passes a column's addresses through the {@link TextScreen} when they are read. */
@Converter
public class ScreenedAddress implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String address) {
        return address;
    }

    @Override
    public String convertToEntityAttribute(String address) {
        return TextScreen.address(address);
    }
}
