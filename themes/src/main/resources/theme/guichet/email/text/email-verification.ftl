<#ftl output_format="plainText">
<#assign name = ((user.firstName)!"") + " " + ((user.lastName)!"")>
<#assign validity = linkExpirationFormatter(linkExpiration)>
<#if name?trim?has_content>${msg("mailGreetingNamed", name?trim)}<#else>${msg("mailGreeting")}</#if>

${msg("mailValidationReason", realmName)}

${link}

${msg("mailValidationValidity", validity)}

${msg("mailValidationUnasked")}

${msg("mailAutomatic")}
