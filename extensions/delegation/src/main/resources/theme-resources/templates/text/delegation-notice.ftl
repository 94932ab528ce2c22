<#ftl output_format="plainText">
${msg("mailGreeting")}

${msg(what, who, until)}

${msg("delegationNoticeWhere")}

${msg("delegationNoticeNotYou")}

${msg("mailAutomatic")}
