<#ftl output_format="plainText">
${msg("mailGreeting")}

${msg(referent?then("invitationWantedReferent", "invitationWantedReason"), establishment)}

${msg("invitationWantedWhat")}

${link}

${msg("invitationWantedUnexpected")}

${msg("mailAutomatic")}
