<#import "template.ftl" as layout>
<#assign name = ((user.firstName)!"") + " " + ((user.lastName)!"")>
<#assign validity = linkExpirationFormatter(linkExpiration)>
<@layout.emailLayout>
<p style="margin:0 0 16px"><#if name?trim?has_content>${msg("mailGreetingNamed", name?trim)}<#else>${msg("mailGreeting")}</#if></p>
<p style="margin:0 0 16px">${msg("mailChangeReason", realmName, newEmail)}</p>
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;padding:12px 20px;background:#0b4a7d;border-radius:6px;color:#ffffff;font-weight:bold;text-decoration:none">${msg("mailChangeButton")}</a></p>
<p style="margin:0 0 16px">${msg("mailChangeUntil")}</p>
<p style="margin:0 0 16px">${msg("mailValidationValidity", validity)}</p>
<p style="margin:0 0 16px">${msg("mailValidationCopy")}<br><a href="${link}" style="color:#0b4a7d;word-break:break-all">${link}</a></p>
<p style="margin:0">${msg("mailChangeUnasked")}</p>
</@layout.emailLayout>
