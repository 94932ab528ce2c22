<#ftl output_format="plainText">
${msg("mailGreeting")}

${msg(referent?then("invitationMailReferent", "invitationMailReason"), establishment)}

${msg("invitationMailUsername")} ${username}

${msg("invitationMailWhat")}

${link}

${msg("invitationMailValidity", hours)}

${msg("invitationMailUnexpected")}

${msg("mailAutomatic")}
