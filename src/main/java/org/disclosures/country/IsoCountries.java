package org.disclosures.country;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.disclosures.http.param.ParameterValues;
import org.hibernate.Session;

/** The countries of ISO 3166-1 as listed by the JDK, and Kosovo, with their codes and M49 regions from CLDR. */
public final class IsoCountries {

    private IsoCountries() {}

    /** All of them, in order of their alpha-2 codes. */
    public static List<Country> all() {
        return ParameterValues.COUNTRIES.stream().map(IsoCountries::country).toList();
    }

    /** True for the UN M49 code of a region. */
    static boolean isRegion(String code) {
        return Region.getAvailable(Region.RegionType.CONTINENT).stream()
                .anyMatch(continent -> continent.toString().equals(code));
    }

    /** Stores them where none are stored yet, since no entry makes a country. */
    public static void ensure(Session session) {
        long there = session.createSelectionQuery("select count(c) from Country c", Long.class)
                .getSingleResult();
        if (there == 0) {
            all().forEach(session::persist);
            session.flush();
        }
    }

    private static Country country(String code) {
        com.ibm.icu.util.Region cldr = Region.getInstance(code);
        com.ibm.icu.util.Region continent = cldr.getContainingRegion(Region.RegionType.CONTINENT);
        String region = continent == null ? null : continent.toString();
        return new Country(
                code,
                new ULocale("und_" + code).getISO3Country(),
                "%03d".formatted(cldr.getNumericCode()),
                region != null && region.matches("\\d{3}") ? region : null);
    }
}
