<#ftl output_format="plainText">
${msg("mailGreeting")}

${msg(what, when)}

${msg("noticeYou")}

${msg("noticeNotYou")}

${msg("mailAutomatic")}
