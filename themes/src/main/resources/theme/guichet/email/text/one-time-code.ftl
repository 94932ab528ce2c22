<#ftl output_format="plainText">
<#assign name = ((user.firstName)!"") + " " + ((user.lastName)!"")>
<#if name?trim?has_content>${msg("mailGreetingNamed", name?trim)}<#else>${msg("mailGreeting")}</#if>

${msg("mailCodeReason", realmName)}

${code}

${msg("mailCodeValidity", codeMinutes)}

${msg("mailCodeAsker", service, address)}

${msg("mailCodeNobody")}

${msg("mailCodeUnasked")}

${msg("mailAutomatic")}
