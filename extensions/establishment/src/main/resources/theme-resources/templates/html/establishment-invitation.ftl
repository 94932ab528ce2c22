<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${msg("mailGreeting")}</p>
<p style="margin:0 0 16px">${msg(referent?then("invitationMailReferent", "invitationMailReason"), establishment)}</p>
<p style="margin:0 0 16px">${msg("invitationMailUsername")} <strong>${username}</strong></p>
<p style="margin:0 0 16px">${msg("invitationMailWhat")}</p>
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;padding:12px 20px;background:#0b4a7d;border-radius:6px;color:#ffffff;font-weight:bold;text-decoration:none">${msg("invitationMailButton")}</a></p>
<p style="margin:0 0 16px">${msg("invitationMailValidity", hours)}</p>
<p style="margin:0 0 16px">${msg("mailValidationCopy")}<br><a href="${link}" style="color:#0b4a7d;word-break:break-all">${link}</a></p>
<p style="margin:0">${msg("invitationMailUnexpected")}</p>
</@layout.emailLayout>
