/**
 * Devices on which a person typed a code lately, and need not type one again for as long as their kind of account says
 * (OTP-5). The code step asks {@link fr.guichet.onetimecode.device.TrustedDevices}; everything else decides for it.
 */
package fr.guichet.onetimecode.device;
