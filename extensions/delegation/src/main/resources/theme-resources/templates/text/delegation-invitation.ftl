<#ftl output_format="plainText">
${msg("mailGreeting")}

${msg("delegationInvitationReason", doctor, person)}

${link}

${msg("delegationInvitationValidity", days)}

${msg("delegationInvitationUnasked")}

${msg("mailAutomatic")}
