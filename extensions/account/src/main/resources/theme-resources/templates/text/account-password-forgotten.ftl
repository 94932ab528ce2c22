<#ftl output_format="plainText">
${msg("mailGreeting")}

${msg("forgottenMailReason", realmName)}

${link}

${msg("forgottenMailValidity", minutes)}

${msg("forgottenMailUnasked")}

${msg("mailAutomatic")}
