package fr.guichet.delegation;

import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;

/**
 * What somebody may do for a doctor now.
 *
 * @param delegation what was given
 * @param doctor name of the doctor
 * @param doctorId national identifier of the doctor, by which services know whose dossiers are meant
 */
public record DelegationInForce(Delegation delegation, PersonName doctor, NationalPersonId doctorId) {}
