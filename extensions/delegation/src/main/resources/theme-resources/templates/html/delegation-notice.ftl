<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${msg("mailGreeting")}</p>
<p style="margin:0 0 16px">${msg(what, who, until)}</p>
<p style="margin:0 0 16px">${msg("delegationNoticeWhere")}</p>
<p style="margin:0">${msg("delegationNoticeNotYou")}</p>
</@layout.emailLayout>
