<#import "template.ftl" as layout>
<#assign name = ((user.firstName)!"") + " " + ((user.lastName)!"")>
<@layout.emailLayout>
<p style="margin:0 0 16px"><#if name?trim?has_content>${msg("mailGreetingNamed", name?trim)}<#else>${msg("mailGreeting")}</#if></p>
<p style="margin:0 0 16px">${msg("mailCodeReason", realmName)}</p>
<p style="margin:0 0 16px;font-size:32px;font-weight:bold;letter-spacing:4px">${code}</p>
<p style="margin:0 0 16px">${msg("mailCodeValidity", codeMinutes)}</p>
<p style="margin:0 0 16px">${msg("mailCodeAsker", service, address)}</p>
<p style="margin:0 0 16px"><strong>${msg("mailCodeNobody")}</strong></p>
<p style="margin:0">${msg("mailCodeUnasked")}</p>
</@layout.emailLayout>
