<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${msg("mailGreeting")}</p>
<p style="margin:0 0 16px">${msg(referent?then("invitationWantedReferent", "invitationWantedReason"), establishment)}</p>
<p style="margin:0 0 16px">${msg("invitationWantedWhat")}</p>
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;padding:12px 20px;background:#0b4a7d;border-radius:6px;color:#ffffff;font-weight:bold;text-decoration:none">${msg("invitationWantedButton")}</a></p>
<p style="margin:0">${msg("invitationWantedUnexpected")}</p>
</@layout.emailLayout>
