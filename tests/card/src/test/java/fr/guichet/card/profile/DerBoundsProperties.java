package fr.guichet.card.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

@Tag("CARD-8")
class DerBoundsProperties {

    private static final int MAX_BYTES = 100_000;

    @Property
    void arbitraryBytesAreJudgedAndWhatHoldsCanBeWalked(@ForAll @Size(max = 200) byte[] bytes) {
        boolean holds = DerBounds.hold(bytes, MAX_BYTES);

        if (holds) {
            int length = bytes[1] & 0xff;
            assertThat(length >= 0x80 || length + 2 == bytes.length).isTrue();
        }
    }

    @Property
    void whatIsWellFormedHoldsAndNothingCutFromItDoes(
            @ForAll @Size(max = 300) byte[] content, @ForAll @IntRange(min = 0, max = 20) int depth)
            throws IOException {
        byte[] whole = nested(content, depth);

        assertThat(DerBounds.hold(whole, MAX_BYTES)).isTrue();
        assertThat(DerBounds.hold(Arrays.copyOf(whole, whole.length - 1), MAX_BYTES))
                .isFalse();
        assertThat(DerBounds.hold(Arrays.copyOf(whole, whole.length + 1), MAX_BYTES))
                .isFalse();
        assertThat(DerBounds.hold(whole, whole.length - 1)).isFalse();
    }

    @Example
    void nestingMadeToExhaustTheStackDoesNotHold() {
        byte[] deep = new byte[50_000];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }
        assertThat(DerBounds.hold(deep, MAX_BYTES)).isFalse();
        assertThat(DerBounds.hold(sequences(3000), MAX_BYTES)).isFalse();
    }

    @Example
    void anEmptySequenceHoldsAndNothingDoesNot() {
        assertThat(DerBounds.hold(new byte[] {0x30, 0x00}, MAX_BYTES)).isTrue();
        assertThat(DerBounds.hold(new byte[0], MAX_BYTES)).isFalse();
    }

    private static byte[] nested(byte[] content, int depth) throws IOException {
        ASN1Primitive value = new DEROctetString(content);
        for (int i = 0; i < depth; i++) {
            value = new DERSequence(new ASN1Encodable[] {value, new DEROctetString(new byte[] {1})});
        }
        return value.getEncoded();
    }

    /** Definite lengths, one sequence in the other. */
    private static byte[] sequences(int depth) {
        byte[] der = new byte[depth * 4];
        for (int i = 0; i < depth; i++) {
            int length = (depth - i - 1) * 4;
            der[4 * i] = 0x30;
            der[4 * i + 1] = (byte) 0x82;
            der[4 * i + 2] = (byte) (length >> 8);
            der[4 * i + 3] = (byte) length;
        }
        return der;
    }
}
