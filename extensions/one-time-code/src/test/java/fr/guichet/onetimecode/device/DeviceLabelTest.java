package fr.guichet.onetimecode.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.account.DeviceRepresentation;

class DeviceLabelTest {

    @Test
    void browserAndSystemNameADeviceWithoutTheirVersions() {
        assertThat(DeviceLabel.of(device("Firefox", "128.0", "Windows"), "Appareil", Set.of()))
                .isEqualTo("Firefox · Windows");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(DeviceLabel.of(device("Other", "1", "Linux"), "Appareil", Set.of()))
                .isEqualTo("Linux");
        assertThat(DeviceLabel.of(device("Other", "1", "Other"), "Appareil", Set.of()))
                .isEqualTo("Appareil");
        assertThat(DeviceLabel.of(null, "Appareil", Set.of())).isEqualTo("Appareil");
        assertThat(DeviceLabel.of(new DeviceRepresentation(), "Appareil", Set.of()))
                .isEqualTo("Appareil");
    }

    @Test
    void twoDevicesOfOnePersonNeverHaveTheSameLabel() {
        assertThat(DeviceLabel.of(device("Firefox", "128", "Windows"), "Appareil", Set.of("firefox · windows ")))
                .isEqualTo("Firefox · Windows (2)");
        assertThat(DeviceLabel.of(
                        device("Firefox", "128", "Windows"),
                        "Appareil",
                        Set.of("Firefox · Windows", "Firefox · Windows (2)")))
                .isEqualTo("Firefox · Windows (3)");
    }

    @Test
    void aMadeUpBrowserPutsNeitherMarkupNorALongTextIntoTheList() {
        String label = DeviceLabel.of(
                device("<script>alert(1)</script>" + "x".repeat(300), "1", "a\nb${7*7}"), "Appareil", Set.of());

        assertThat(label).hasSizeLessThan(70).doesNotContain("<", ">", "$", "{", "\n", "(");
    }

    private static DeviceRepresentation device(String browser, String version, String system) {
        DeviceRepresentation device = new DeviceRepresentation();
        device.setBrowser(browser, version);
        device.setOs(system);
        return device;
    }
}
