package fr.guichet.card.profile;

import java.util.Optional;

/**
 * Product categories of the ANS (table TRE_G01, extension 1.2.250.1.71.1.2.5): one byte, whose high bit marks TEST.
 */
public enum ProductCategory {
    /** CPx card. */
    CARD(0x00),
    /** Security module of a server or a terminal. */
    SECURITY_MODULE(0x02),
    /** Certificate and key held by software. */
    SOFTWARE(0x03);

    private static final int TEST_BIT = 0x80;

    private final int code;

    ProductCategory(int code) {
        this.code = code;
    }

    /** The category of a byte, TEST or not; empty when TRE_G01 does not list it. */
    public static Optional<ProductCategory> of(byte value) {
        for (ProductCategory category : values()) {
            if (category.code == (value & ~TEST_BIT & 0xff)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** Whether a byte of TRE_G01 marks a TEST product. */
    static boolean isTest(byte value) {
        return (value & TEST_BIT) != 0;
    }
}
