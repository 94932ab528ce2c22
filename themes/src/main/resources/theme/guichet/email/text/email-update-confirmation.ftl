<#ftl output_format="plainText">
<#assign name = ((user.firstName)!"") + " " + ((user.lastName)!"")>
<#assign validity = linkExpirationFormatter(linkExpiration)>
<#if name?trim?has_content>${msg("mailGreetingNamed", name?trim)}<#else>${msg("mailGreeting")}</#if>

${msg("mailChangeReason", realmName, newEmail)}

${link}

${msg("mailChangeUntil")}

${msg("mailValidationValidity", validity)}

${msg("mailChangeUnasked")}

${msg("mailAutomatic")}
