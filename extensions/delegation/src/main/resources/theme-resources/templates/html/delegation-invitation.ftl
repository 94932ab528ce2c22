<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${msg("mailGreeting")}</p>
<p style="margin:0 0 16px">${msg("delegationInvitationReason", doctor, person)}</p>
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;padding:12px 20px;background:#0b4a7d;border-radius:6px;color:#ffffff;font-weight:bold;text-decoration:none">${msg("delegationInvitationButton")}</a></p>
<p style="margin:0 0 16px">${msg("delegationInvitationValidity", days)}</p>
<p style="margin:0 0 16px">${msg("mailValidationCopy")}<br><a href="${link}" style="color:#0b4a7d;word-break:break-all">${link}</a></p>
<p style="margin:0">${msg("delegationInvitationUnasked")}</p>
</@layout.emailLayout>
